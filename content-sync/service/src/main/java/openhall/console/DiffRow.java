package openhall.console;

import openhall.desk.Change;

/** One field of a difference, cut so that only what differs is marked. */
public record DiffRow(String label, String head, String before, String after, String tail) {

  private static final int LONGEST_WORD = 6;

  static DiffRow of(Change change, String label) {
    String before = words(change.before());
    String after = words(change.after());
    boolean whole = isWord(before) && isWord(after);
    int head = whole ? 0 : head(before, after);
    int tail = whole ? 0 : tail(before, after, Math.min(before.length(), after.length()) - head);
    return new DiffRow(
        label,
        before.substring(0, head),
        before.substring(head, before.length() - tail),
        after.substring(head, after.length() - tail),
        after.substring(after.length() - tail));
  }

  public boolean isNew() {
    return head.isEmpty() && before.isEmpty() && tail.isEmpty();
  }

  public boolean isGone() {
    return head.isEmpty() && after.isEmpty() && tail.isEmpty();
  }

  // A short term such as 即办件 is read as a whole.
  private static boolean isWord(String value) {
    return value.length() <= LONGEST_WORD && value.chars().noneMatch(c -> inNumber((char) c));
  }

  private static int head(String before, String after) {
    int common = Math.min(before.length(), after.length());
    int head = 0;
    while (head < common && before.charAt(head) == after.charAt(head)) {
      head++;
    }
    while (head > 0 && inNumber(before.charAt(head - 1))) {
      head--;
    }
    return head;
  }

  private static int tail(String before, String after, int most) {
    int tail = 0;
    while (tail < most
        && before.charAt(before.length() - 1 - tail) == after.charAt(after.length() - 1 - tail)) {
      tail++;
    }
    while (tail > 0 && inNumber(before.charAt(before.length() - tail))) {
      tail--;
    }
    return tail;
  }

  // A number is read as a whole, so it is marked as a whole.
  private static boolean inNumber(char c) {
    return (c >= '0' && c <= '9') || c == '.';
  }

  private static String words(String value) {
    return switch (value) {
      case "true" -> "是";
      case "false" -> "否";
      default -> value;
    };
  }
}
