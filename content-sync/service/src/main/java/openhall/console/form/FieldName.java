package openhall.console.form;

import java.util.regex.Pattern;

/**
 * Names of form fields. They are the paths of JSON, such as {@code materials[2].name}, with the way
 * that was chosen behind what has ways: {@code fees[0].charge!range.min}.
 */
public final class FieldName {

  private static final Pattern NOT_IN_ID = Pattern.compile("[^A-Za-z0-9]");

  private FieldName() {}

  static String join(String prefix, String name) {
    if (name.isEmpty()) {
      return prefix;
    }
    return prefix.isEmpty() ? name : prefix + "." + name;
  }

  /** The field of a row, from 0. */
  public static String row(String rows, int index) {
    return rows + "[" + index + "]";
  }

  static String way(String either, Either.Way way) {
    return either + "!" + way.key();
  }

  /** The field in which a way is chosen. */
  static String choice(String either) {
    return either + "?";
  }

  /** The field that is checked for one of several codes. */
  static String code(String codes, String code) {
    return codes + ":" + code;
  }

  /** The element of a page that shows the field. */
  public static String id(String field) {
    return "f-" + NOT_IN_ID.matcher(field).replaceAll("-");
  }
}
