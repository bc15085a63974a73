package openhall.chain;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What the figures are measured on. */
final class Machine {

  private static final double KIB_IN_GIB = 1024 * 1024;
  private static final String UNKNOWN = "?";

  private Machine() {}

  /** Processor, memory, systems. */
  static String description() {
    String processor =
        field("/proc/cpuinfo", "model name").orElse(System.getProperty("os.arch", UNKNOWN));
    String memory =
        field("/proc/meminfo", "MemTotal")
            .map(text -> Long.parseLong(text.replaceAll("[^0-9]", "")) / KIB_IN_GIB)
            .map(gib -> String.format(Locale.ROOT, "%.1f GiB", gib))
            .orElse(UNKNOWN);
    String system =
        field("/etc/os-release", "PRETTY_NAME").orElse(System.getProperty("os.name", UNKNOWN));
    return "%d 核 cores of %s · 内存 memory %s · %s, %s %s · JDK %s (%s)"
        .formatted(
            Runtime.getRuntime().availableProcessors(),
            processor,
            memory,
            system.replace("\"", ""),
            System.getProperty("os.name"),
            System.getProperty("os.version"),
            Runtime.version(),
            System.getProperty("java.vendor"));
  }

  /** Load averages of the last 1, 5 and 15 minutes. */
  static String load() {
    return lines("/proc/loadavg")
        .findFirst()
        .map(line -> String.join(" ", List.of(line.split(" ", -1)).subList(0, 3)))
        .orElse(UNKNOWN);
  }

  private static Optional<String> field(String file, String name) {
    return lines(file)
        .filter(line -> line.startsWith(name))
        .map(line -> line.split("[:=]", 2)[1].strip())
        .findFirst();
  }

  private static Stream<String> lines(String file) {
    try {
      return Files.readAllLines(Path.of(file)).stream();
    } catch (IOException e) {
      return Stream.empty();
    }
  }
}
