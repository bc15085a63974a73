package openhall.fuzz;

import java.util.Arrays;

/** What was written and read again is what it was. */
final class Same {

  private Same() {}

  static void as(Object before, Object after) {
    if (!before.equals(after)) {
      throw new IllegalStateException("Expected " + before + ", got " + after);
    }
  }

  static void bytes(byte[] before, byte[] after) {
    if (!Arrays.equals(before, after)) {
      throw new IllegalStateException("Written otherwise the second time");
    }
  }
}
