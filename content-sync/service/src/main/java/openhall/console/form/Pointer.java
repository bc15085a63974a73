package openhall.console.form;

import openhall.content.Item;

/**
 * A row of another item, chosen by one field: the item's id and the row's own name, which stand in
 * two members. In the field a space is between them.
 */
public record Pointer(String label, Item.Kind of, String item, String row) implements Part {

  @Override
  public String name() {
    return "";
  }
}
