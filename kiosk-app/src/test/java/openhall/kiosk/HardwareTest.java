package openhall.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import openhall.kiosk.screen.StaffReport.Line;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What staff read about the machine. */
final class HardwareTest {
  @TempDir Path dir;

  @Test
  void aTouchPanelThatIsGoneIsSaidAndOneThatIsThereIsNamed() throws IOException {
    Path devices = dir.resolve("devices");
    Hardware hardware = hardware(devices, Line.fine("打印机", "纸张充足"));
    assertThat(line(hardware, "触摸").fine()).isFalse();
    Files.writeString(devices, "N: Name=\"ILITEK Multi-Touch\"\nB: PROP=2\n");
    assertThat(line(hardware, "触摸")).isEqualTo(Line.fine("触摸", "ILITEK Multi-Touch"));
  }

  @Test
  void tellsPrinterScreenDiskAndProgram() {
    Hardware hardware = hardware(dir, Line.look("打印机", "缺纸"));
    hardware.stands(new Panel(1080, 1920, 0, 0, 2, 600, true));
    assertThat(line(hardware, "打印机")).isEqualTo(Line.look("打印机", "缺纸"));
    assertThat(line(hardware, "屏幕").words()).isEqualTo("1080×1920 像素，每毫米 2.00 像素，约 540×960 毫米");
    assertThat(line(hardware, "磁盘").words()).contains("GB");
    assertThat(line(hardware, "程序").words()).contains("openhall");
  }

  @Test
  void whatTheDiskFailedToKeepIsSaid() throws IOException {
    Files.writeString(dir.resolve("storage-alarm"), "写不进去 cannot be written\n");
    Hardware hardware = hardware(dir, Line.fine("打印机", ""));
    assertThat(line(hardware, "磁盘"))
        .isEqualTo(Line.look("磁盘", "可能快坏了，请联系维修：写不进去 cannot be written"));
  }

  @Test
  void aDiskThatCannotBeAskedIsSaid() {
    var hardware = new Hardware(dir.resolve("gone"), dir, () -> Line.fine("打印机", ""));
    assertThat(line(hardware, "磁盘")).isEqualTo(Line.look("磁盘", "读不到磁盘情况"));
  }

  private Hardware hardware(Path devices, Line printer) {
    return new Hardware(dir, devices, () -> printer);
  }

  private static Line line(Hardware hardware, String label) {
    return hardware.lines().stream()
        .filter(line -> line.label().equals(label))
        .findFirst()
        .orElseThrow();
  }
}
