package openhall.authoring.importing;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/** Finds the table in a file that is not the template. */
final class Tables {

  private static final int TITLES = 10;

  private Tables() {}

  /** Empty where the importer reads the file by itself. */
  static Optional<Table> of(byte[] bytes) {
    Foreign.refuse(bytes);
    if (FileForm.isArchive(bytes)) {
      return archive(bytes);
    }
    if (begins(bytes, "<")) {
      return Optional.of(Guide.table(HtmlBlocks.of(Markup.harmless(text(bytes)).body())));
    }
    return begins(bytes, "{[") ? feed(JsonText.parse(bytes)) : Optional.of(CsvText.table(bytes));
  }

  private static Optional<Table> archive(byte[] bytes) {
    if (Docx.isOne(bytes)) {
      return Optional.of(Guide.table(HtmlBlocks.of(Docx.read(bytes).body())));
    }
    Map<String, List<Row>> sheets = SheetReader.read(bytes);
    return isTemplate(sheets) ? Optional.empty() : Optional.of(sheet(sheets));
  }

  private static boolean isTemplate(Map<String, List<Row>> sheets) {
    return sheets.entrySet().stream()
        .filter(sheet -> Sheets.named(sheet.getKey()).isPresent() && !sheet.getValue().isEmpty())
        .flatMap(sheet -> sheet.getValue().getFirst().cells().values().stream())
        .anyMatch(heading -> heading.strip().replaceFirst("[*＊]$", "").equals("标识"));
  }

  private static Table sheet(Map<String, List<Row>> sheets) {
    return sheets.entrySet().stream()
        .filter(sheet -> sheet.getValue().size() > 1)
        .max(Comparator.comparingInt(sheet -> sheet.getValue().size()))
        .map(sheet -> of(sheet.getKey(), sheet.getValue()))
        .orElseThrow(
            () -> new Unreadable("工作簿里没有表格：至少要有一行标题和一行内容", "no sheet with a heading and a row"));
  }

  /** Above the headings there may be a title and who made the list. */
  static Table of(String name, List<Row> rows) {
    int top =
        IntStream.range(0, Math.min(TITLES, rows.size() - 1))
            .boxed()
            .max(
                Comparator.<Integer>comparingLong(i -> Guess.known(rows.get(i).cells().values()))
                    .thenComparing(Comparator.reverseOrder()))
            .orElse(0);
    int width = rows.stream().mapToInt(row -> row.cells().lastKey() + 1).max().orElse(0);
    List<Table.Line> lines =
        rows.subList(top + 1, rows.size()).stream().map(row -> line(row, width)).toList();
    return new Table(name, line(rows.get(top), width).cells(), lines);
  }

  private static Table.Line line(Row row, int width) {
    return new Table.Line(
        row.number(),
        IntStream.range(0, width).mapToObj(i -> row.cells().getOrDefault(i, "").strip()).toList());
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /** Whether the first sign that is no blank is one of these. */
  private static boolean begins(byte[] bytes, String signs) {
    int at = bytes.length > 2 && (bytes[0] & 0xFF) == 0xEF ? 3 : 0;
    while (at < bytes.length && Character.isWhitespace(bytes[at])) {
      at++;
    }
    return at < bytes.length && signs.indexOf(bytes[at]) >= 0;
  }

  /** Records under the field names of the national platform (GB/T 39554.2), as a table. */
  private static Optional<Table> feed(JsonNode tree) {
    JsonNode records = tree.isArray() ? tree : inside(tree);
    JsonNode first = records.path(0);
    boolean ours =
        tree.has("kind") || first.has("kind") || first.has("department") || first.has("unit");
    if (ours || !first.isObject()) {
      return Optional.empty();
    }
    var headings = new LinkedHashSet<String>();
    records.forEach(each -> headings.addAll(each.propertyNames()));
    var lines = new ArrayList<Table.Line>();
    for (JsonNode each : records) {
      lines.add(
          new Table.Line(
              lines.size() + 1, headings.stream().map(name -> words(each.path(name))).toList()));
    }
    return Optional.of(new Table("JSON", List.copyOf(headings), lines));
  }

  private static JsonNode inside(JsonNode tree) {
    return tree.valueStream().filter(JsonNode::isArray).findFirst().orElse(JsonText.array());
  }

  private static String words(JsonNode value) {
    if (value.isArray()) {
      return value.valueStream().map(Tables::name).collect(Collectors.joining("\n"));
    }
    return value.isObject() ? name(value) : value.asString("");
  }

  private static String name(JsonNode part) {
    return part.isObject()
        ? part.properties().stream()
            .filter(field -> field.getKey().toLowerCase(Locale.ROOT).endsWith("name"))
            .map(field -> field.getValue().asString(""))
            .findFirst()
            .orElse("")
        : part.asString("");
  }
}
