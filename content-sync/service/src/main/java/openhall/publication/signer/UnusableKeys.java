package openhall.publication.signer;

/** The directory of keys is not as it must be; nothing was signed. The message says what to do. */
public final class UnusableKeys extends RuntimeException {

  private static final long serialVersionUID = 1L;

  UnusableKeys(String zh, String en) {
    super(zh + " | " + en);
  }

  UnusableKeys(String zh, String en, Throwable cause) {
    super(zh + " | " + en, cause);
  }
}
