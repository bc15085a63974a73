package openhall.kiosk;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import openhall.kiosk.board.timetable.QuietHours;
import openhall.kiosk.device.InputDevices;
import openhall.kiosk.device.PanelKeeper;
import openhall.kiosk.device.PanelPower;
import openhall.kiosk.device.Programs;
import picocli.CommandLine.Option;

/** How a lobby board behaves day and night. */
final class BoardOptions {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  @Option(
      names = "--quiet",
      paramLabel = "HOURS",
      description = {
        "没有人的时间，关屏幕（DDC/CI、CEC 或 xset，都没有则显示黑色），如 22:00-06:30,67=00:00-24:00（1 为星期一）；" + "紧急通知照常显示",
        "hours in which the panel is off, except for emergencies"
      })
  private QuietHours quiet = QuietHours.NONE;

  @Option(
      names = "--still",
      description = "什么都不滚动：长表和字幕改为翻页 nothing glides: long tables and bands become pages")
  private boolean still;

  @Option(
      names = "--touch",
      description =
          "大厅屏可以触摸：显示“暂停”按钮；找到触摸面板时自动显示 shows a button that pauses a board people can touch")
  private boolean touch;

  boolean isStill() {
    return still;
  }

  /** Whether somebody could touch a button. */
  boolean isTouched() {
    try {
      return touch || !InputDevices.panels(InputDevices.LIST).isEmpty();
    } catch (UncheckedIOException e) {
      return false;
    }
  }

  QuietHours quiet() {
    return quiet;
  }

  /** Switches this machine's panel. */
  PanelKeeper panel() {
    String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
    var programs = new Programs(path, PATIENCE);
    Executor aside =
        Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("panel").factory());
    aside.execute(() -> PanelPower.keepAwake(programs));
    return new PanelKeeper(() -> PanelPower.of(programs), aside);
  }
}
