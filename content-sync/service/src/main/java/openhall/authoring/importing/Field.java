package openhall.authoring.importing;

import java.util.List;

/**
 * A field as somebody fills it in by hand.
 *
 * @param path inside the item
 * @param choices empty where anything may be written
 * @param lines whether it is more than one line
 */
public record Field(
    String heading,
    String path,
    boolean required,
    String hint,
    List<String> choices,
    boolean lines,
    String value) {

  static Field of(Column column, String value) {
    boolean lines =
        switch (column.form()) {
          case LINES, ALIGNED, BODY, GROUPS, BANDS -> true;
          case TEXT, INTEGER, FLAG, DATE, CODE, CODES, LIMIT, CONTACT, OWNER -> false;
        };
    return new Field(
        column.heading(),
        column.path(),
        column.required(),
        column.hint(),
        column.dropDown() ? column.offered() : List.of(),
        lines || value.indexOf('\n') >= 0 || value.length() > 60,
        value);
  }
}
