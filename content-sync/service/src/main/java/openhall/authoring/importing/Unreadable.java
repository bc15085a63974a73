package openhall.authoring.importing;

/** A file as a whole cannot be taken; becomes one finding, never leaves the package. */
final class Unreadable extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String zh;
  private final String en;
  private final String at;

  Unreadable(String zh, String en) {
    this("", zh, en);
  }

  Unreadable(String at, String zh, String en) {
    super(zh + " | " + en);
    this.at = at;
    this.zh = zh;
    this.en = en;
  }

  Finding in(String file) {
    return Finding.reject(Check.FILE, new Place(file, at, ""), "", "", zh, en);
  }
}
