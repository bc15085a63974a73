package openhall.content;

import java.util.HashSet;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * The rules every text in the model obeys; each returns what it was given, or throws {@link
 * InvalidContent}.
 */
final class Texts {

  private static final int LINE = 300;
  private static final int LONG = 20_000;
  // Control characters, the replacement character and bidirectional overrides never belong on a
  // public screen.
  private static final Pattern FORBIDDEN =
      Pattern.compile("[\\p{Cc}\\uFFFD\\uFEFF\\u202A-\\u202E\\u2066-\\u2069&&[^\\n]]");

  private Texts() {}

  /** One line that must not be empty. */
  static String line(String field, String value) {
    if (value.isBlank()) {
      throw new InvalidContent(field, value, "不能为空", "must not be empty");
    }
    return optionalLine(field, value);
  }

  /** One line, possibly empty, which means "not stated". */
  static String optionalLine(String field, String value) {
    if (value.indexOf('\n') >= 0) {
      throw new InvalidContent(field, value, "只能有一行", "must be one line");
    }
    return bounded(field, value, LINE);
  }

  /** Running text, possibly of several lines, that must not be empty. */
  static String text(String field, String value) {
    if (value.isBlank()) {
      throw new InvalidContent(field, value, "不能为空", "must not be empty");
    }
    return optionalText(field, value);
  }

  static String optionalText(String field, String value) {
    return bounded(field, value, LONG);
  }

  static String matching(String field, String value, Pattern pattern, String zh, String en) {
    if (!pattern.matcher(value).matches()) {
      throw new InvalidContent(field, value, zh, en);
    }
    return value;
  }

  static List<String> lines(String field, List<String> values) {
    for (int i = 0; i < values.size(); i++) {
      line(field + "[" + i + "]", values.get(i));
    }
    return List.copyOf(values);
  }

  static List<String> texts(String field, List<String> values) {
    for (int i = 0; i < values.size(); i++) {
      text(field + "[" + i + "]", values.get(i));
    }
    return List.copyOf(values);
  }

  static int atLeast(String field, int value, int least) {
    if (value < least) {
      throw new InvalidContent(
          field, Integer.toString(value), "不能小于 " + least, "must be at least " + least);
    }
    return value;
  }

  /** A copy of the list in which no two elements share a key. */
  static <T> List<T> distinct(String field, List<T> values, Function<T, String> key) {
    var seen = new HashSet<String>();
    for (T value : values) {
      if (!seen.add(key.apply(value))) {
        throw new InvalidContent(field, key.apply(value), "重复", "appears twice");
      }
    }
    return List.copyOf(values);
  }

  private static String bounded(String field, String value, int most) {
    if (value.length() > most) {
      throw new InvalidContent(field, value, "超过 " + most + " 字", "longer than " + most);
    }
    if (FORBIDDEN.matcher(value).find()) {
      throw new InvalidContent(
          field, value, "含有控制字符或无法显示的字符", "contains control or undisplayable characters");
    }
    if (!value.equals(value.strip())) {
      throw new InvalidContent(field, value, "首尾不能有空白", "must not start or end with blanks");
    }
    return value;
  }
}
