package openhall.kiosk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import openhall.kiosk.device.InputDevices;
import openhall.kiosk.screen.StaffReport.Line;

/** How the machine is, for staff. Thread-safe. */
final class Hardware {
  private static final double BYTES_IN_GB = 1e9;
  private static final double LEAST_GB = 0.5;

  /** Where {@code deploy/packaged/kiosk/storage} writes what it has found. */
  private static final String ALARM = "storage-alarm";

  private final Path data;
  private final Path inputDevices;
  private final Supplier<Line> printer;
  private volatile Line display = Line.fine("屏幕", "");

  /**
   * @param data where the kiosk keeps its content
   * @param inputDevices as the kernel lists them
   */
  Hardware(Path data, Path inputDevices, Supplier<Line> printer) {
    this.data = data;
    this.inputDevices = inputDevices;
    this.printer = printer;
  }

  void stands(Panel panel) {
    display =
        panel.small()
            ? Line.look("屏幕", panel.words() + "，小于 190 毫米，字和按钮只能小于标准")
            : Line.fine("屏幕", panel.words());
  }

  List<Line> lines() {
    var lines = new ArrayList<Line>();
    lines.add(display);
    lines.add(touch());
    lines.add(printer.get());
    lines.add(disk());
    lines.add(Line.fine("程序", Main.VERSION + "，Java " + Runtime.version().feature()));
    return lines;
  }

  private Line touch() {
    try {
      List<String> panels = InputDevices.panels(inputDevices);
      return panels.isEmpty()
          ? Line.look("触摸", "没有找到触摸面板，请检查它的 USB 线")
          : Line.fine("触摸", String.join("、", panels));
    } catch (UncheckedIOException e) {
      return Line.look("触摸", "读不到设备清单");
    }
  }

  private Line disk() {
    try {
      Path alarm = data.resolve(ALARM);
      if (Files.exists(alarm)) {
        return Line.look("磁盘", "可能快坏了，请联系维修：" + Files.readString(alarm).strip());
      }
      FileStore store = Files.getFileStore(data);
      double free = store.getUsableSpace() / BYTES_IN_GB;
      String words = "剩余 %.1f GB，共 %.1f GB".formatted(free, store.getTotalSpace() / BYTES_IN_GB);
      boolean fine = free >= LEAST_GB && !store.isReadOnly();
      return new Line("磁盘", store.isReadOnly() ? words + "，只能读" : words, fine);
    } catch (IOException e) {
      return Line.look("磁盘", "读不到磁盘情况");
    }
  }
}
