package openhall.trust.json;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The one way to write a JSON document: members by code point of their names, no blanks, whole
 * numbers only, and in texts nothing escaped but the quotation mark and the backslash (OLPC
 * canonical JSON, which TUF signs).
 *
 * <p>That is not JSON where a text has control characters, since they stand in it as they are. The
 * file form differs in this alone: it escapes them the shortest way, so that it can be read back.
 */
public final class CanonicalJson {

  private static final Comparator<String> BY_CODE_POINT = CanonicalJson::byCodePoint;

  private final StringBuilder out = new StringBuilder();
  private final boolean escapeControls;

  private CanonicalJson(boolean escapeControls) {
    this.escapeControls = escapeControls;
  }

  /**
   * {@code json} in file form, whatever way it was written.
   *
   * @throws openhall.trust.TrustFailure if it is not JSON, or not JSON that has this form
   */
  public static byte[] of(byte[] json) {
    return file(StrictJson.parse("document", json));
  }

  /** What a signature is over. */
  static byte[] signed(Json json) {
    return new CanonicalJson(false).write(json);
  }

  /** What is written into files. */
  static byte[] file(Json json) {
    return new CanonicalJson(true).write(json);
  }

  private byte[] write(Json json) {
    append(json);
    return out.toString().getBytes(StandardCharsets.UTF_8);
  }

  private void append(Json json) {
    switch (json) {
      case Json.Obj(var members) -> append(members);
      case Json.Arr(var elements) -> append(elements);
      case Json.Str(var value) -> append(value);
      case Json.Int(var value) -> out.append(value);
      case Json.Bool(var value) -> out.append(value);
      case Json.Null() -> out.append("null");
    }
  }

  private void append(Map<String, Json> members) {
    out.append('{');
    String[] names = members.keySet().toArray(String[]::new);
    Arrays.sort(names, BY_CODE_POINT);
    for (int i = 0; i < names.length; i++) {
      if (i > 0) {
        out.append(',');
      }
      append(names[i]);
      out.append(':');
      append(Objects.requireNonNull(members.get(names[i])));
    }
    out.append('}');
  }

  private void append(List<Json> elements) {
    out.append('[');
    for (int i = 0; i < elements.size(); i++) {
      if (i > 0) {
        out.append(',');
      }
      append(elements.get(i));
    }
    out.append(']');
  }

  private void append(String text) {
    out.append('"');
    int plain = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\' || (escapeControls && c < ' ')) {
        out.append(text, plain, i);
        appendEscaped(c);
        plain = i + 1;
      }
    }
    out.append(text, plain, text.length()).append('"');
  }

  private void appendEscaped(char c) {
    if (c < ' ') {
      appendControl(c);
    } else {
      out.append('\\').append(c);
    }
  }

  private void appendControl(char c) {
    switch (c) {
      case '\b' -> out.append("\\b");
      case '\t' -> out.append("\\t");
      case '\n' -> out.append("\\n");
      case '\f' -> out.append("\\f");
      case '\r' -> out.append("\\r");
      default -> out.append("\\u%04x".formatted((int) c));
    }
  }

  /** Differs from the order of chars in that surrogates stand for what is beyond all of these. */
  private static int byCodePoint(String a, String b) {
    int shorter = Math.min(a.length(), b.length());
    for (int i = 0; i < shorter; i++) {
      char one = a.charAt(i);
      char other = b.charAt(i);
      if (one != other) {
        boolean beyond = Character.isSurrogate(one);
        return beyond == Character.isSurrogate(other)
            ? Character.compare(one, other)
            : beyond ? 1 : -1;
      }
    }
    return Integer.compare(a.length(), b.length());
  }
}
