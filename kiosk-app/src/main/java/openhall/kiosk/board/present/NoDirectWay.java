package openhall.kiosk.board.present;

/** Why strips cannot be moved by the X server here. */
final class NoDirectWay extends Exception {
  private static final long serialVersionUID = 1;

  NoDirectWay(String reason) {
    super(reason);
  }

  NoDirectWay(String reason, Throwable cause) {
    super(reason, cause);
  }
}
