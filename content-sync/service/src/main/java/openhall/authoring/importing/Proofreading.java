package openhall.authoring.importing;

import java.util.ArrayList;
import java.util.List;
import openhall.content.Item;
import tools.jackson.databind.node.ObjectNode;

/** What the import finds in an item, for one that is written by hand: nothing is changed in it. */
public final class Proofreading {

  private Proofreading() {}

  /** An element that an item of its kind has to state. */
  public record Missing(String field, String label) {}

  /** Of every text in the item. */
  public static List<Finding> texts(ObjectNode item) {
    var findings = new ArrayList<Finding>();
    Cleaner.clean(new Draft(item.deepCopy(), _ -> new Place("", "", "")), findings);
    return findings;
  }

  public static List<Missing> missing(Item item) {
    var elements = new Elements();
    elements.look(item, new Place("", "", ""));
    return elements.missing();
  }
}
