package openhall.kiosk.board.present;

/**
 * Counts refreshes of the display from the times of pulses, which come a little early or late: what
 * moves must move by one step in each, and by two only where one is missing. One thread.
 */
final class Pulses {

  static final double USUAL_NANOS = 1e9 / 60;

  private long passed;
  private long last;
  private boolean begun;

  /** Refreshes since the last pulse do not count: all stands still. */
  void skip(long now) {
    begun = true;
    last = now;
  }

  /** Refreshes since the first pulse. */
  long at(long now) {
    if (!begun) {
      begun = true;
      last = now;
      return passed;
    }
    long more = Math.round((now - last) / USUAL_NANOS);
    if (more > 0) {
      passed += more;
      last = now;
    }
    return passed;
  }

  long passed() {
    return passed;
  }
}
