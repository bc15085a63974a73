package openhall.console;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import openhall.authoring.importing.Field;
import openhall.authoring.importing.Plan;
import openhall.authoring.importing.Table;
import openhall.authoring.upload.store.Batch;
import openhall.content.Item;
import openhall.web.Form;

/** Naming the columns of a list. */
public record ColumnsPage(
    Chrome chrome, Batch batch, String unit, Table table, Plan plan, List<String> wrong) {

  private static final int SHOWN = 60;

  public ColumnsPage {
    wrong = List.copyOf(wrong);
  }

  public List<Field> fields() {
    return Plan.fields(plan.kind());
  }

  public String example(int column) {
    String whole = table.example(column).replace('\n', ' ');
    return whole.length() > SHOWN ? whole.substring(0, SHOWN) + "…" : whole;
  }

  public boolean is(int column, Field field) {
    return plan.fields().get(column).equals(field.heading());
  }

  /** How many columns will be left out. */
  public long left() {
    return plan.fields().stream().filter(String::isEmpty).count();
  }

  /** What somebody has chosen. */
  static Plan plan(Form form, Item.Kind kind, int columns) {
    var known = Plan.fields(kind).stream().map(Field::heading).toList();
    var fields = new ArrayList<String>();
    for (int i = 0; i < columns; i++) {
      String field = form.text("column." + i);
      fields.add(known.contains(field) ? field : "");
    }
    var defaults = new HashMap<String, String>();
    known.stream()
        .filter(field -> !form.text("all." + field).isEmpty() && !fields.contains(field))
        .forEach(field -> defaults.put(field, form.text("all." + field)));
    return new Plan(kind, fields, defaults);
  }
}
