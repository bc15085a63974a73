package openhall.simulation;

import java.time.LocalDateTime;

/** Something broken on purpose where a part can be replaced, to see that it is noticed. */
interface Defect {

  /** All parts are the real ones. */
  Defect NONE = new Defect() {};

  /** What the publisher does instead. */
  default History published(History history) {
    return history;
  }

  /** What is done to the screen's store after a pass. */
  default void passed(Kiosk kiosk, boolean current) {}

  /** What is done to it when the program starts after a power cut. */
  default void started(Kiosk kiosk) {}

  /** What is left of the disk after a power cut. */
  default Disk.Image left(Disk.Image image) {
    return image;
  }

  /** Which signatures count without looking. */
  default boolean believes(byte[] message) {
    return false;
  }

  /** What time the screen takes it to be. */
  default LocalDateTime screenTime(LocalDateTime now) {
    return now;
  }
}
