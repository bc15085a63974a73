package openhall.authoring.importing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/**
 * The body of a rule or notice as text in one cell: a line is a paragraph, {@code # } a heading,
 * {@code - } an entry of a list, {@code | a | b |} a row of a table.
 */
final class BodyText {

  private BodyText() {}

  static ArrayNode read(String cell) {
    var blocks = new BlockList();
    if (Markup.isHtml(cell)) {
      // Left whole: the cleaner turns it into blocks and says so.
      blocks.paragraph(cell);
      return blocks.done();
    }
    var rows = new ArrayList<List<String>>();
    for (String line : cell.lines().map(String::strip).toList()) {
      if (isRow(line)) {
        rows.add(cells(line));
        continue;
      }
      if (!rows.isEmpty()) {
        table(blocks, rows);
      }
      line(blocks, line);
    }
    table(blocks, rows);
    return blocks.done();
  }

  static String write(ArrayNode blocks) {
    var lines = new ArrayList<String>();
    String before = "";
    for (JsonNode block : blocks) {
      String kind = block.propertyNames().iterator().next();
      if (kind.equals(before) && !kind.equals("paragraph")) {
        // A blank line keeps two lists or two tables apart.
        lines.add("");
      }
      lines(block, lines);
      before = kind;
    }
    return String.join("\n", lines);
  }

  private static void lines(JsonNode block, List<String> lines) {
    if (block.has("heading")) {
      lines.add("# " + block.get("heading").asString());
    } else if (block.has("list")) {
      block.get("list").forEach(entry -> lines.add("- " + entry.asString()));
    } else if (block.has("table")) {
      block
          .get("table")
          .forEach(row ->
              lines.add(
                  "| "
                      + String.join(" | ", row.valueStream().map(JsonNode::asString).toList())
                      + " |"));
    } else {
      lines.add(block.path("paragraph").asString(""));
    }
  }

  private static void line(BlockList blocks, String line) {
    if (line.startsWith("# ")) {
      blocks.heading(line.substring(2).strip());
    } else if (line.startsWith("- ")) {
      blocks.bullet(line.substring(2).strip());
    } else if (line.isEmpty()) {
      blocks.endList();
    } else {
      blocks.paragraph(line);
    }
  }

  private static void table(BlockList blocks, List<List<String>> rows) {
    int width = rows.stream().mapToInt(List::size).max().orElse(0);
    blocks.table(rows.stream().map(row -> filled(row, width)).toList());
    rows.clear();
  }

  private static List<String> filled(List<String> row, int width) {
    var cells = new ArrayList<>(row);
    while (cells.size() < width) {
      cells.add("");
    }
    return cells;
  }

  private static boolean isRow(String line) {
    return line.length() > 2 && line.startsWith("|") && line.endsWith("|");
  }

  private static List<String> cells(String line) {
    return Arrays.stream(line.substring(1, line.length() - 1).split("\\|", -1))
        .map(String::strip)
        .toList();
  }
}
