package openhall.kiosk.board.present;

/** Waits for the refreshes of the display and counts them. One thread. */
sealed interface Refresh extends AutoCloseable permits ClockRefresh, PresentRefresh {

  /** Waits for the next one; returns how many there have been, those that were missed too. */
  long next();

  @Override
  void close();
}
