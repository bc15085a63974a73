package openhall.kiosk.screen;

/**
 * What stands at the staff's door: the digits typed so far, and what the lock last said. Immutable.
 *
 * @param checking whether the lock is at work
 */
public record Door(String digits, boolean checking, Answer answer) {
  /** As it is found by whoever comes to it. */
  public static final Door SHUT = new Door("", false, new Shut(0, false));

  private static final int LONGEST = 12;

  /** What the lock says. */
  public sealed interface Answer permits Unset, Shut, Open {}

  /** Nobody has set a PIN, so that no number opens it. */
  public record Unset() implements Answer {}

  /**
   * It stays shut.
   *
   * @param seconds until it can be tried again
   * @param wrong whether the PIN just tried was not the right one
   */
  public record Shut(int seconds, boolean wrong) implements Answer {}

  /** It opens upon this. */
  public record Open(StaffReport report) implements Answer {}

  Door typed(String text) {
    boolean digit = text.length() == 1 && text.charAt(0) >= '0' && text.charAt(0) <= '9';
    return digit && admits() && digits.length() < LONGEST
        ? new Door(digits + text, false, new Shut(0, false))
        : this;
  }

  Door shorter() {
    return digits.isEmpty() || checking
        ? this
        : new Door(digits.substring(0, digits.length() - 1), false, answer);
  }

  Door cleared() {
    return checking ? this : new Door("", false, answer);
  }

  Door knocked() {
    return digits.isEmpty() || !admits() ? this : new Door(digits, true, answer);
  }

  /** What was typed before the lock had said a word stays, if it may be tried. */
  Door answered(Answer now) {
    var next = new Door("", false, now);
    return !checking && next.admits() ? new Door(digits, false, now) : next;
  }

  Door secondPassed() {
    return answer instanceof Shut(int left, boolean wrong) && left > 0
        ? new Door(digits, checking, new Shut(left - 1, wrong))
        : this;
  }

  private boolean admits() {
    return !checking && answer instanceof Shut shut && shut.seconds() == 0;
  }
}
