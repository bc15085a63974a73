package openhall.kiosk.strip.card;

import java.io.IOException;
import java.util.List;

/**
 * The control card of an LED strip, which keeps and shows pages by itself: what a driver for a make
 * of card must do. All methods wait for the card's answer, so they are called on a thread of their
 * own; each ends in bounded time. One thread.
 */
public interface ControlCard extends AutoCloseable {

  /**
   * Shows these pages from now on, all of them or none: until the last has arrived and is found
   * whole, what was shown before stays.
   *
   * @throws IOException if the card does not confirm it
   */
  void show(CardPages pages) throws IOException;

  /** Goes dark. */
  void clear() throws IOException;

  /** Whether it shows exactly these pages now, as the card itself says. */
  boolean shows(CardPages pages) throws IOException;

  /** What is wrong with it, for staff; nothing if it is well. */
  List<String> troubles() throws IOException;

  @Override
  void close();

  /** Reaches a card. */
  @FunctionalInterface
  interface Driver {
    ControlCard connect() throws IOException;
  }
}
