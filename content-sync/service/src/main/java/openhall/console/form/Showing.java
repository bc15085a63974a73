package openhall.console.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import openhall.console.form.Either.Way;
import tools.jackson.databind.JsonNode;

/** From JSON to the fields of a form; the mirror of {@link Reading}. One thread, one use. */
final class Showing {

  private final Map<String, String> fields = new LinkedHashMap<>();

  private Showing() {}

  static Values of(List<? extends Part> parts, JsonNode tree) {
    var showing = new Showing();
    parts.forEach(part -> showing.from(part, tree, ""));
    return Values.of(showing.fields);
  }

  private void from(Part part, JsonNode object, String prefix) {
    String path = FieldName.join(prefix, part.name());
    JsonNode at = part.name().isEmpty() ? object : object.path(part.name());
    switch (part) {
      case Leaf leaf -> leaf(leaf, at, path);
      case Pointer pointer -> {
        String row = at.path(pointer.row()).asString("");
        put(path, (at.path(pointer.item()).asString("") + " " + row).strip());
      }
      case Group group -> group.parts().forEach(inner -> from(inner, at, path));
      case Either either -> {
        Way way = either.of(at);
        put(FieldName.choice(path), way.key());
        way.parts().forEach(inner -> from(inner, at, FieldName.way(path, way)));
      }
      case Rows rows -> {
        for (int i = 0; i < at.size(); i++) {
          // Says that the row is there, whatever stands in it.
          fields.put(FieldName.row(path, i), "");
          from(rows.row(), at.get(i), FieldName.row(path, i));
        }
      }
    }
  }

  private void leaf(Leaf leaf, JsonNode node, String path) {
    switch (leaf.type()) {
      case CODES, NUMBERS ->
          Written.texts(node).forEach(code -> put(FieldName.code(path, code), "on"));
      case LINE,
          TEXT,
          DAY,
          NUMBER,
          AMOUNT,
          WORDS,
          HOURS,
          TABLE,
          KEY,
          CODE,
          FLAG,
          STATED,
          ITEM,
          PICTURE ->
          put(path, Written.shown(leaf.type(), node));
    }
  }

  private void put(String path, String value) {
    if (!value.isEmpty()) {
      fields.put(path, value);
    }
  }
}
