package openhall.console;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import openhall.authoring.Revision;
import openhall.console.sheet.FieldNames;
import openhall.console.sheet.Wording;
import openhall.desk.Change;
import openhall.desk.Changes;
import openhall.desk.Comparison;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** Two revisions of an item, field by field, in the words of staff. */
final class Difference {

  private final FieldNames names = new FieldNames();

  List<DiffRow> rows(Comparison comparison) {
    var wording = new Wording(comparison.named());
    JsonNode after = wording.of(comparison.after().item());
    JsonNode before =
        comparison.before().map(Revision::item).map(wording::of).orElse(MissingNode.getInstance());
    return Changes.between(before, after).stream().map(c -> row(c, before, after)).toList();
  }

  /** What fields say afterwards that said something else before, by path; empty when gone. */
  Map<String, String> after(Comparison comparison) {
    var wording = new Wording(comparison.named());
    JsonNode before =
        comparison.before().map(Revision::item).map(wording::of).orElse(MissingNode.getInstance());
    var after = new LinkedHashMap<String, String>();
    Changes.between(before, wording.of(comparison.after().item()))
        .forEach(change -> after.put(change.path(), change.after()));
    return after;
  }

  private DiffRow row(Change change, JsonNode before, JsonNode after) {
    boolean gone = change.after().isEmpty();
    return DiffRow.of(change, names.of(change.path(), gone ? before : after));
  }
}
