package openhall.kiosk.device;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ThermometerTest {

  @TempDir private Path system;

  @Test
  void tellsTheWarmestThatCanBeTrue() throws IOException {
    write("thermal/thermal_zone0/temp", "41000\n");
    write("thermal/thermal_zone1/temp", "63500\n");
    write("thermal/thermal_zone2/temp", "-274000\n");
    write("thermal/thermal_zone3/temp", "999000\n");
    write("thermal/thermal_zone4/temp", "asleep");
    write("thermal/cooling_device0/cur_state", "3\n");
    assertThat(new Thermometer(system).celsius()).hasValue(63);
  }

  @Test
  void asksTheOtherSensorsWhereThereIsNoZone() throws IOException {
    write("hwmon/hwmon1/temp1_input", "52000\n");
    write("hwmon/hwmon1/fan1_input", "900000\n");
    assertThat(new Thermometer(system).celsius()).hasValue(52);
  }

  @Test
  void aMachineWithoutSensorsSaysNothing() {
    assertThat(new Thermometer(system.resolve("none")).celsius()).isEmpty();
  }

  private void write(String path, String text) throws IOException {
    Path file = system.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
