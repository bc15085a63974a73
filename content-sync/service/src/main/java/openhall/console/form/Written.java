package openhall.console.form;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.IntNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.StringNode;

/** What people write into one field, and the JSON for it. */
final class Written {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final Pattern DAY =
      Pattern.compile("([12][0-9]{3})\\s*[-./年]\\s*([0-9]{1,2})\\s*[-./月]\\s*([0-9]{1,2})\\s*日?");
  private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,9}");

  /** What may stand between words; the later ones where an earlier one stands within a word. */
  private static final List<String> BETWEEN_WORDS = List.of("、，,\n", "；;", "|｜");

  private static final Pattern BETWEEN_HOURS = Pattern.compile("\\s*[-–—~～至到]+\\s*");
  private static final Pattern BETWEEN_CELLS = Pattern.compile("\\t|(?<!\\\\)[|｜]");

  private Written() {}

  /** A day as people write it becomes the one form of the wire; anything else stays. */
  static JsonNode day(String text) {
    Matcher day = DAY.matcher(text);
    return StringNode.valueOf(
        day.matches()
            ? "%s-%02d-%02d"
                .formatted(
                    day.group(1), Integer.parseInt(day.group(2)), Integer.parseInt(day.group(3)))
            : text);
  }

  static JsonNode number(String text) {
    return NUMBER.matcher(text).matches()
        ? IntNode.valueOf(Integer.parseInt(text))
        : StringNode.valueOf(text);
  }

  static ArrayNode words(String text) {
    String between = BETWEEN_WORDS.get(Math.max(0, level(text)));
    return array(Arrays.stream(text.split("[" + between + "]", -1)));
  }

  private static String joined(List<String> words) {
    int within = level(String.join("", words));
    String between =
        BETWEEN_WORDS.get(Math.min(within + 1, BETWEEN_WORDS.size() - 1)).substring(0, 1);
    boolean lone = words.size() == 1 && within >= 0;
    return String.join(between, words) + (lone ? between : "");
  }

  /** The latest of the separators that stand in it; -1 for none. */
  private static int level(String text) {
    return IntStream.range(0, BETWEEN_WORDS.size())
        .filter(i -> text.chars().anyMatch(c -> BETWEEN_WORDS.get(i).indexOf(c) >= 0))
        .max()
        .orElse(-1);
  }

  static ArrayNode hours(String text) {
    return array(Arrays.stream(BETWEEN_HOURS.split(text.replace('：', ':'))));
  }

  private static ArrayNode array(Stream<String> texts) {
    ArrayNode array = NODES.arrayNode();
    texts.map(String::strip).filter(text -> !text.isEmpty()).forEach(array::add);
    return array;
  }

  static ArrayNode table(String text) {
    ArrayNode rows = NODES.arrayNode();
    text.lines()
        .filter(line -> !line.isBlank())
        .forEach(line -> {
          ArrayNode cells = rows.addArray();
          for (String cell : BETWEEN_CELLS.split(line, -1)) {
            cells.add(cell.strip().replace("\\n", "\n").replace("\\|", "|"));
          }
        });
    return rows;
  }

  static String shown(Leaf.Type type, JsonNode node) {
    return switch (type) {
      case WORDS -> joined(texts(node));
      case HOURS -> String.join("—", texts(node));
      case TABLE -> node.valueStream().map(Written::cells).collect(Collectors.joining("\n"));
      case STATED -> node.isBoolean() ? Boolean.toString(node.booleanValue()) : "";
      case FLAG -> node.asBoolean(false) ? "on" : "";
      case LINE, TEXT, DAY, NUMBER, AMOUNT, KEY, CODE, CODES, NUMBERS, ITEM, PICTURE ->
          node.asString("");
    };
  }

  private static String cells(JsonNode row) {
    return texts(row).stream()
        .map(cell -> cell.replace("|", "\\|").replace("\n", "\\n"))
        .collect(Collectors.joining(" | "));
  }

  static List<String> texts(JsonNode array) {
    var texts = new ArrayList<String>();
    array.forEach(element -> texts.add(element.asString("")));
    return texts;
  }
}
