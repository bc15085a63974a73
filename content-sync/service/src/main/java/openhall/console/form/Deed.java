package openhall.console.form;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A button of a repeating group.
 *
 * @param rows the field of the group
 * @param at the row it stands at; none for adding one
 */
public record Deed(Verb verb, String rows, int at) {

  private static final int GONE = -1;
  private static final Pattern FORM =
      Pattern.compile("(add|drop|up|down) ([A-Za-z0-9.!\\[\\]]{1,200})( (\\d{1,3}))?");

  /** What a button does to a row. */
  public enum Verb {
    ADD,
    DROP,
    UP,
    DOWN
  }

  /** The deed of a button's value, unless the button is another's. */
  public static Optional<Deed> of(String value) {
    Matcher form = FORM.matcher(value);
    if (!form.matches()) {
      return Optional.empty();
    }
    Verb verb = Verb.valueOf(form.group(1).toUpperCase(java.util.Locale.ROOT));
    int at = form.group(4) == null ? 0 : Integer.parseInt(form.group(4));
    return Optional.of(new Deed(verb, form.group(2), at));
  }

  /** The fields after it. */
  public Values done(Values before) {
    return switch (verb) {
      case ADD -> before.with(FieldName.row(rows, before.rows(rows)), "");
      case DROP -> moved(before, i -> i == at ? GONE : i > at ? i - 1 : i);
      case UP -> at == 0 ? before : moved(before, i -> i == at ? at - 1 : i == at - 1 ? at : i);
      case DOWN ->
          at >= before.rows(rows) - 1
              ? before
              : moved(before, i -> i == at ? at + 1 : i == at + 1 ? at : i);
    };
  }

  /** Where the reader goes on: a row, or the group when the row is gone. */
  public String focus(Values after) {
    return switch (verb) {
      case ADD -> FieldName.row(rows, after.rows(rows) - 1);
      case UP -> FieldName.row(rows, Math.max(0, at - 1));
      case DOWN -> FieldName.row(rows, Math.min(at + 1, after.rows(rows) - 1));
      case DROP ->
          after.rows(rows) == 0 ? rows : FieldName.row(rows, Math.min(at, after.rows(rows) - 1));
    };
  }

  private Values moved(Values before, IntUnaryOperator to) {
    Pattern row = Pattern.compile(Pattern.quote(rows) + "\\[(\\d{1,4})](.*)", Pattern.DOTALL);
    var after = new LinkedHashMap<String, String>();
    for (Map.Entry<String, String> field : before.fields().entrySet()) {
      Matcher found = row.matcher(field.getKey());
      if (found.matches()) {
        int next = to.applyAsInt(Integer.parseInt(found.group(1)));
        if (next != GONE) {
          after.put(FieldName.row(rows, next) + found.group(2), field.getValue());
        }
      } else {
        after.put(field.getKey(), field.getValue());
      }
    }
    return Values.of(after);
  }
}
