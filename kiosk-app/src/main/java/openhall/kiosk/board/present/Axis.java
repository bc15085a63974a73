package openhall.kiosk.board.present;

/** Which way a strip glides. */
public enum Axis {
  LEFT,
  UP
}
