package openhall.authoring.importing;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/** Builds the {@code body} of an item, block by block; empty ones vanish. One thread. */
final class BlockList {

  private final ArrayNode blocks = JsonText.array();
  private final List<String> bullets = new ArrayList<>();

  void heading(String text) {
    endList();
    if (!text.isBlank()) {
      blocks.addObject().put("heading", text);
    }
  }

  void paragraph(String text) {
    if (!text.isBlank()) {
      endList();
      blocks.addObject().put("paragraph", text);
    }
  }

  void bullet(String text) {
    if (!text.isBlank()) {
      bullets.add(text);
    }
  }

  void endList() {
    if (!bullets.isEmpty()) {
      ArrayNode list = blocks.addObject().putArray("list");
      bullets.forEach(list::add);
      bullets.clear();
    }
  }

  /** A table of equal rows; a single row is only a line of text. */
  void table(List<List<String>> rows) {
    endList();
    if (rows.size() == 1) {
      paragraph(String.join(" ", rows.getFirst()).strip());
    } else if (rows.size() > 1) {
      ArrayNode table = blocks.addObject().putArray("table");
      for (List<String> row : rows) {
        ArrayNode cells = table.addArray();
        row.forEach(cells::add);
      }
    }
  }

  ArrayNode done() {
    endList();
    return blocks;
  }

  /** The same as plain text: one line a paragraph, an entry or a table row. */
  static String lines(ArrayNode blocks) {
    var lines = new ArrayList<String>();
    for (JsonNode block : blocks) {
      if (block.has("list")) {
        block.get("list").forEach(entry -> lines.add(entry.asString()));
      } else if (block.has("table")) {
        block.get("table").forEach(row -> lines.add(cells(row)));
      } else {
        lines.add(block.path("heading").asString(block.path("paragraph").asString("")));
      }
    }
    return String.join("\n", lines);
  }

  private static String cells(JsonNode row) {
    return String.join("｜", row.valueStream().map(cell -> cell.asString()).toList());
  }
}
