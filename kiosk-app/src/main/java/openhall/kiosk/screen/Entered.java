package openhall.kiosk.screen;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/**
 * A number on its way, as keys give it: at most nine digits before the point and two behind it.
 * What does not belong into one is passed over. Immutable.
 */
public record Entered(String text) {
  static final Entered NOTHING = new Entered("");

  private static final Pattern NUMBER = Pattern.compile("(0|[1-9][0-9]{0,8})(\\.[0-9]{0,2})?");

  public Entered {
    if (!text.isEmpty() && !NUMBER.matcher(text).matches()) {
      throw new IllegalArgumentException("Expected a number on its way, got " + text);
    }
  }

  Entered more(String keys) {
    Entered next = this;
    for (int i = 0; i < keys.length(); i++) {
      next = next.more(keys.charAt(i));
    }
    return next;
  }

  private Entered more(char key) {
    String before = key == '.' && text.isEmpty() ? "0" : text.equals("0") && key != '.' ? "" : text;
    return NUMBER.matcher(before + key).matches() ? new Entered(before + key) : this;
  }

  Entered shorter() {
    return text.isEmpty() ? this : new Entered(text.substring(0, text.length() - 1));
  }

  boolean isNothing() {
    return text.isEmpty();
  }

  /** Not negative; nothing is 0. */
  BigDecimal value() {
    String number = text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
    return number.isEmpty() ? BigDecimal.ZERO : new BigDecimal(number);
  }
}
