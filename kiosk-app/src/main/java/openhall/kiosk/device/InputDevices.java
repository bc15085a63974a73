package openhall.kiosk.device;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the kernel says about who touches and types. Any thread. */
public final class InputDevices {
  /** Where Linux lists them. */
  public static final Path LIST = Path.of("/proc/bus/input/devices");

  private static final Pattern NAME = Pattern.compile("N: Name=\"(.*)\"");
  private static final Pattern PROPERTIES = Pattern.compile("B: PROP=([0-9a-f]+)");

  /** INPUT_PROP_DIRECT: one touches what one sees. */
  private static final int DIRECT = 1 << 1;

  private InputDevices() {}

  /** The names of the touch panels; empty when there is none. */
  public static List<String> panels(Path list) {
    try {
      return panels(Files.readString(list));
    } catch (NoSuchFileException e) {
      return List.of();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> panels(String text) {
    return List.of(text.split("\n\n")).stream()
        .filter(device -> (properties(device) & DIRECT) != 0)
        .flatMap(device -> first(NAME, device).stream())
        .toList();
  }

  private static int properties(String device) {
    return first(PROPERTIES, device).map(hex -> Integer.parseInt(hex, 16)).orElse(0);
  }

  private static Optional<String> first(Pattern pattern, String text) {
    Matcher found = pattern.matcher(text);
    return found.find() ? Optional.of(found.group(1)) : Optional.empty();
  }
}
