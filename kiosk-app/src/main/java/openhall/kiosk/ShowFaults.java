package openhall.kiosk;

import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import openhall.kiosk.board.Mishaps;
import openhall.kiosk.screen.FaultCode;
import openhall.kiosk.staff.Faults;

/**
 * Notes for the staff screen what boards and strips could not show, off the screen's thread: disks
 * are slow. Thread-safe.
 */
final class ShowFaults {

  private final Faults faults;
  private final Executor aside =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("faults").factory());

  ShowFaults(Faults faults) {
    this.faults = faults;
  }

  /** A board has skipped something. */
  void board(Mishaps.Mishap mishap) {
    String code = FaultCode.ofBoard(mishap.why());
    String where = "大厅屏上的《%s》%s".formatted(mishap.what(), mishap.items());
    aside.execute(() -> faults.add(code, where, mishap.why()));
  }

  /**
   * A strip does not show something, or nothing at all.
   *
   * @param strip its name
   */
  void strip(String strip, String words) {
    String code = FaultCode.ofStrip(words);
    aside.execute(() -> faults.add(code, "条屏 %s：%s".formatted(strip, words)));
  }
}
