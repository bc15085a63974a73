package openhall.authoring.importing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/**
 * A service guide in its numbered sections (GB/T 36114), as typed: numbers may be missing, and
 * several guides may follow each other. A guide that is one table of two columns is read too.
 */
final class Guide {

  private static final Pattern SECTION =
      Pattern.compile(
          "^\\s*[（(]?[一二三四五六七八九十]{1,3}[）)]?\\s*[、.．，:：]?\\s*([^：:，,。；;、]{2,16})\\s*(?:[：:](.*))?$",
          Pattern.DOTALL);
  private static final int FEWEST = 2;

  private final List<Map<String, String>> guides = new ArrayList<>();
  private Map<String, String> guide = new LinkedHashMap<>();
  private String section = "";
  private String title = "";

  private Guide() {}

  static Table table(ArrayNode blocks) {
    var split = new Guide();
    blocks.forEach(split::block);
    split.next();
    if (split.guides.isEmpty()) {
      throw new Unreadable(
          "没有找到办事指南的分节：每节应写成“一、事项名称：……”，或两列的表格；整篇文字请在“新建内容”里粘贴",
          "no numbered sections of a service guide found");
    }
    return split.table();
  }

  private void block(JsonNode block) {
    if (block.has("table") && isTwoColumns(block.get("table"))) {
      block.get("table").forEach(row -> cells(row.path(0).asString(), row.path(1).asString()));
    } else {
      var one = JsonText.array();
      one.add(block);
      BlockList.lines(one).lines().forEach(this::line);
    }
  }

  /** Sections beside their texts; a table of materials has more, or other, headings. */
  private static boolean isTwoColumns(JsonNode table) {
    List<String> left = table.valueStream().map(row -> row.path(0).asString("")).toList();
    return table.valueStream().allMatch(row -> row.size() == 2)
        && Guess.known(left.stream().map(Guide::bare).toList()) >= FEWEST;
  }

  private static String bare(String heading) {
    Matcher numbered = SECTION.matcher(heading);
    return numbered.matches() ? numbered.group(1).strip() : heading.strip();
  }

  private void cells(String heading, String text) {
    begin(bare(heading));
    text.lines().forEach(this::add);
  }

  private void line(String line) {
    Matcher found = SECTION.matcher(line);
    if (found.matches()) {
      begin(found.group(1).strip());
      Optional.ofNullable(found.group(2)).ifPresent(this::add);
    } else if (section.isEmpty()) {
      title = line.isBlank() ? title : line.strip();
    } else {
      add(line);
    }
  }

  private void begin(String name) {
    if (guide.containsKey(name)) {
      next();
    }
    section = name;
    guide.put(name, "");
  }

  private void add(String text) {
    if (!text.isBlank()) {
      guide.merge(section, text.strip(), (old, more) -> old.isEmpty() ? more : old + "\n" + more);
    }
  }

  private void next() {
    if (guide.size() >= FEWEST) {
      if (guide.keySet().stream().noneMatch(Guess::isTitle) && !title.isEmpty()) {
        guide.put("事项名称", title.replaceFirst("办事指南$", ""));
      }
      guides.add(guide);
    }
    guide = new LinkedHashMap<>();
  }

  private Table table() {
    var headings = new LinkedHashSet<String>();
    guides.forEach(each -> headings.addAll(each.keySet()));
    var lines = new ArrayList<Table.Line>();
    for (Map<String, String> each : guides) {
      lines.add(
          new Table.Line(
              lines.size() + 1, headings.stream().map(h -> each.getOrDefault(h, "")).toList()));
    }
    return new Table("办事指南", List.copyOf(headings), lines);
  }
}
