package openhall.chain;

/** What was expected on a screen, and what the screen said instead. */
final class NotSeen extends RuntimeException {

  private static final long serialVersionUID = 1L;

  NotSeen(String message) {
    super(message);
  }
}
