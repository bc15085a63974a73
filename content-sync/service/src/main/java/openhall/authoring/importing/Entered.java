package openhall.authoring.importing;

import java.util.HashMap;
import java.util.Map;
import openhall.content.Item;
import tools.jackson.databind.node.ObjectNode;

/** An item in the making, and the cell that each of its fields came from. */
final class Entered {

  private final Item.Kind kind;
  private final ObjectNode tree = JsonText.object();
  private final Map<String, Place> cells = new HashMap<>();

  Entered(Filled filled) {
    this.kind = filled.sheet().kind();
    cells.put("", filled.place());
  }

  Item.Kind kind() {
    return kind;
  }

  ObjectNode tree() {
    return tree;
  }

  /** By field; for writing to. */
  Map<String, Place> cells() {
    return cells;
  }

  Draft draft() {
    return new Draft(tree, this::place);
  }

  /** The field's own cell, or that of the nearest field around it. */
  private Place place(String field) {
    String at = field;
    while (!cells.containsKey(at)) {
      at = at.substring(0, Math.max(0, Math.max(at.lastIndexOf('.'), at.lastIndexOf('['))));
    }
    return cells.getOrDefault(at, new Place("", "", ""));
  }
}
