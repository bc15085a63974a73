package openhall.authoring.importing;

import java.util.function.Function;
import openhall.content.InvalidContent;
import openhall.content.UnitId;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The project's own JSON: one item, a list of items, or names of units. */
final class OwnItems {

  private OwnItems() {}

  static Gathered items(String file, JsonNode tree, ImportOptions options) {
    var out = new Gathered();
    if (!tree.isArray()) {
      item(file, "$", tree, options, out);
    }
    for (int i = 0; tree.isArray() && i < tree.size(); i++) {
      item(file, "$[" + i + "]", tree.get(i), options, out);
    }
    return out;
  }

  private static void item(
      String file, String path, JsonNode node, ImportOptions options, Gathered out) {
    if (!(node instanceof ObjectNode tree)) {
      out.add(
          Finding.reject(
              Check.CONTENT,
              new Place(file, path, ""),
              "",
              node.toString(),
              "应为一条内容 {…}",
              "should be an item {…}"));
      return;
    }
    if (!tree.has("unit")) {
      tree.put("unit", options.unit().path());
    }
    if (!tree.has("revision")) {
      tree.put("revision", 1);
    }
    out.add(new Draft(tree, places(file, path)));
  }

  private static Function<String, Place> places(String file, String path) {
    return field ->
        new Place(
            file, field.isEmpty() || field.startsWith("[") ? path + field : path + "." + field, "");
  }

  static Gathered units(String file, JsonNode tree) {
    var out = new Gathered();
    for (int i = 0; i < tree.size(); i++) {
      JsonNode node = tree.get(i);
      String unit = node.path("unit").asString("");
      String name = node.path("name").asString("").strip();
      try {
        if (name.isEmpty()) {
          throw new InvalidContent("name", "", "缺少单位名称", "the unit has no name");
        }
        out.add(new UnitName(new UnitId(unit), name));
      } catch (InvalidContent e) {
        var problem = e.problems().getFirst();
        Place place = new Place(file, "$[" + i + "]", name);
        out.add(
            Finding.reject(
                Check.CONTENT, place, problem.field(), unit, problem.zh(), problem.en()));
      }
    }
    return out;
  }
}
