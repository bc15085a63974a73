package openhall.authoring.upload;

/** One person has left too many files waiting. */
public final class TooManyWaiting extends RuntimeException {

  private static final long serialVersionUID = 1L;

  TooManyWaiting() {
    super("Expected at most " + Uploads.MOST_WAITING + " files waiting");
  }
}
