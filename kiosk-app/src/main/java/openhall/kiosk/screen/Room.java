package openhall.kiosk.screen;

/**
 * What one page of this panel has room for at plain type.
 *
 * @param rows of a list
 * @param beside whether keys stand beside what is found by typing, and not below it
 */
public record Room(int rows, boolean beside) {
  public Room {
    if (rows < 1) {
      throw new IllegalArgumentException("Expected room for a row, got " + rows);
    }
  }
}
