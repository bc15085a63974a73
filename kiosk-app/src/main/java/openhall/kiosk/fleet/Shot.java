package openhall.kiosk.fleet;

/** What a screen shows now. Immutable by agreement: nobody writes into the array. */
public final class Shot {

  private final byte[] png;
  private final boolean masked;

  /**
   * @param png small enough to be sent
   * @param masked whether it shows nothing, since somebody is using the screen
   */
  public Shot(byte[] png, boolean masked) {
    this.png = png;
    this.masked = masked;
  }

  byte[] png() {
    return png;
  }

  boolean isMasked() {
    return masked;
  }
}
