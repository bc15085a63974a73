package openhall.store;

/** The disk refuses: full, read-only, gone. What was shown stays as it is. */
public final class StoreFailure extends RuntimeException {

  private static final long serialVersionUID = 1L;

  StoreFailure(String message, Throwable cause) {
    super(message, cause);
  }
}
