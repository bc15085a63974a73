package openhall.kiosk;

import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import openhall.kiosk.board.Mishaps;
import openhall.kiosk.screen.FaultCode;
import openhall.kiosk.staff.Faults;

/** Notes what a board could not show, off the screen's thread: disks are slow. Thread-safe. */
final class BoardFaults implements Consumer<Mishaps.Mishap> {

  private final Faults faults;
  private final Executor aside =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("faults").factory());

  BoardFaults(Faults faults) {
    this.faults = faults;
  }

  @Override
  public void accept(Mishaps.Mishap mishap) {
    String code = FaultCode.ofBoard(mishap.why());
    String where = "大厅屏上的《%s》%s".formatted(mishap.what(), mishap.items());
    aside.execute(() -> faults.add(code, where, mishap.why()));
  }
}
