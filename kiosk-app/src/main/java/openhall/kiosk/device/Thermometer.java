package openhall.kiosk.device;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * How warm the machine is: the warmest of its thermal zones as the kernel tells them in sysfs or,
 * where it has none, of the other sensors of temperature. Thread-safe.
 */
public final class Thermometer {

  /** Where the kernel tells it. */
  public static final Path SYSTEM = Path.of("/sys/class");

  private static final int IN_A_DEGREE = 1000;
  private static final int WARMEST = 150;

  private final Path system;

  public Thermometer(Path system) {
    this.system = system;
  }

  /** In degrees Celsius; empty where the machine does not tell. */
  public OptionalInt celsius() {
    OptionalInt zones = warmest(system.resolve("thermal"), "thermal_zone*", "temp");
    return zones.isPresent() ? zones : warmest(system.resolve("hwmon"), "hwmon*", "temp*_input");
  }

  private static OptionalInt warmest(Path folder, String devices, String files) {
    return within(folder, devices).stream()
        .flatMap(device -> within(device, files).stream())
        .flatMapToInt(file -> degrees(file).stream())
        .filter(degrees -> degrees > 0 && degrees < WARMEST)
        .max();
  }

  private static List<Path> within(Path folder, String names) {
    var found = new ArrayList<Path>();
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder, names)) {
      entries.forEach(found::add);
    } catch (IOException e) {
      return List.of();
    }
    return found;
  }

  private static OptionalInt degrees(Path file) {
    try {
      return OptionalInt.of(Integer.parseInt(Files.readString(file).strip()) / IN_A_DEGREE);
    } catch (IOException | NumberFormatException e) {
      // A sensor that is asleep cannot be read.
      return OptionalInt.empty();
    }
  }
}
