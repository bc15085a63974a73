package openhall.simulation;

/** Something happened that may never happen. */
final class Violation extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * @param rule that was broken
   * @param detail of who broke it and how
   */
  Violation(String rule, String detail) {
    super(rule + ": " + detail);
  }
}
