package openhall.kiosk.screen;

/** How much a tile matters. */
public enum Weight {
  LEAD,
  MONEY,
  PLAIN
}
