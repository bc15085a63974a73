package openhall.trust.json;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Any documents, and any way to write one down; the same seed gives the same. */
final class RandomJson {

  private static final String ALPHABET =
      "aZ0 /\"\\\u0000\b\t\n\f\r\u001f\u007féß明厅\ue000\uffff\ud83d\ude00";

  private final Random random;

  RandomJson(long seed) {
    random = new Random(seed);
  }

  Json document(int depth) {
    return switch (random.nextInt(depth > 0 ? 6 : 4)) {
      case 0 -> new Json.Str(text());
      case 1 -> new Json.Int(random.nextBoolean() ? random.nextLong() : random.nextInt(3) - 1);
      case 2 -> new Json.Bool(random.nextBoolean());
      case 3 -> new Json.Null();
      case 4 -> new Json.Arr(elements(depth));
      default -> new Json.Obj(members(depth));
    };
  }

  /**
   * {@code json} with its members in any order, blanks anywhere and escapes wherever they may be.
   */
  String written(Json json) {
    return blank() + inner(json) + blank();
  }

  private String inner(Json json) {
    return switch (json) {
      case Json.Str(var value) -> quoted(value);
      case Json.Int(var value) -> Long.toString(value);
      case Json.Bool(var value) -> Boolean.toString(value);
      case Json.Null() -> "null";
      case Json.Arr(var elements) ->
          "[" + String.join(",", elements.stream().map(this::written).toList()) + blank() + "]";
      case Json.Obj(var members) -> "{" + String.join(",", shuffled(members)) + blank() + "}";
    };
  }

  private List<String> shuffled(Map<String, Json> members) {
    var parts = new ArrayList<String>();
    members.forEach(
        (name, value) -> parts.add(blank() + quoted(name) + blank() + ":" + written(value)));
    Collections.shuffle(parts, random);
    return parts;
  }

  private String quoted(String text) {
    var out = new StringBuilder("\"");
    text.codePoints().forEach(c -> out.append(character(Character.toString(c))));
    return out.append('"').toString();
  }

  private String character(String c) {
    boolean must = c.charAt(0) < ' ' || c.equals("\"") || c.equals("\\");
    if (!must && random.nextInt(4) > 0) {
      return c;
    }
    return String.join("", c.chars().mapToObj("\\u%04X"::formatted).toList());
  }

  private String blank() {
    return switch (random.nextInt(5)) {
      case 0 -> " ";
      case 1 -> "\r\n\t";
      default -> "";
    };
  }

  private String text() {
    var out = new StringBuilder();
    int[] codePoints = ALPHABET.codePoints().toArray();
    for (int i = random.nextInt(6); i > 0; i--) {
      out.appendCodePoint(codePoints[random.nextInt(codePoints.length)]);
    }
    return out.toString();
  }

  private List<Json> elements(int depth) {
    var elements = new ArrayList<Json>();
    for (int i = random.nextInt(4); i > 0; i--) {
      elements.add(document(depth - 1));
    }
    return elements;
  }

  private Map<String, Json> members(int depth) {
    var members = new LinkedHashMap<String, Json>();
    for (int i = random.nextInt(5); i > 0; i--) {
      members.put(text(), document(depth - 1));
    }
    return members;
  }
}
