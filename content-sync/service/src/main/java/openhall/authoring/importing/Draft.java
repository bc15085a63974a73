package openhall.authoring.importing;

import java.util.function.Function;
import tools.jackson.databind.node.ObjectNode;

/**
 * One record on its way to an item: its JSON tree, still unchecked, and where each field of it
 * stands in the file.
 *
 * @param places field path, such as {@code materials[2].name}, to place; the empty path is the
 *     whole record
 */
record Draft(ObjectNode tree, Function<String, Place> places) {

  Place at(String field) {
    return places.apply(field).in(title());
  }

  String title() {
    return tree.path("title").asString("");
  }
}
