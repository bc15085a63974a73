package openhall.console;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import openhall.console.sheet.FieldNames;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One value of a document that is to be signed. The page shows each of them, and the script that
 * signs makes the document again out of what stands there.
 *
 * @param at where it stands: the steps behind slashes, those into lists with a #
 * @param label the same in words
 * @param kind what it is in JSON
 * @param text as it is shown
 */
public record Leaf(String at, String label, Kind kind, String text) {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();
  private static final FieldNames NAMES = new FieldNames();
  private static final int LONG_NAME = 40;
  private static final int SHORT = 12;
  private static final int LONG = 600;

  /** What a value is in JSON. */
  public enum Kind {
    TEXT,
    NUMBER,
    TRUTH,
    NO_LIST,
    NO_OBJECT
  }

  /** All values of a document in file form, in its order. */
  static List<Leaf> of(byte[] document) {
    var leaves = new ArrayList<Leaf>();
    add(leaves, "", "", "", MAPPER.readTree(document));
    return leaves;
  }

  /** Whether it scrolls by itself, as a picture's data do. */
  public boolean isLong() {
    return text.length() > LONG;
  }

  public String wireKind() {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  private static void add(List<Leaf> leaves, String at, String label, String name, JsonNode value) {
    if (value.isObject() && !value.isEmpty()) {
      value
          .properties()
          .forEach(member ->
              add(
                  leaves,
                  at + "/" + member.getKey(),
                  joined(label, word(name, member.getKey())),
                  member.getKey(),
                  member.getValue()));
    } else if (value.isArray() && !value.isEmpty()) {
      for (int i = 0; i < value.size(); i++) {
        add(leaves, at + "/#" + i, label + " " + (i + 1), name, value.get(i));
      }
    } else {
      leaves.add(leaf(at, label, value));
    }
  }

  private static Leaf leaf(String at, String label, JsonNode value) {
    if (value.isString()) {
      return new Leaf(at, label, Kind.TEXT, value.stringValue());
    }
    if (value.isBoolean()) {
      return new Leaf(at, label, Kind.TRUTH, value.booleanValue() ? "是" : "否");
    }
    if (value.isObject() || value.isArray()) {
      return new Leaf(at, label, value.isArray() ? Kind.NO_LIST : Kind.NO_OBJECT, "（空）");
    }
    return new Leaf(at, label, Kind.NUMBER, value.asString());
  }

  private static String word(String parent, String name) {
    return name.length() > LONG_NAME
        ? name.substring(0, SHORT) + "…"
        : NAMES.label(parent + "." + name);
  }

  private static String joined(String label, String word) {
    return label.isEmpty() ? word : label + "·" + word;
  }
}
