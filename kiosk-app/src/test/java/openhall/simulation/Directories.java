package openhall.simulation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** Directories of one run, in memory where that can be had. */
final class Directories {

  private static final Path MEMORY = Path.of("/dev/shm");
  private static final String NAME = "openhall-simulation";

  private Directories() {}

  static Path fresh() {
    try {
      return (Files.isWritable(MEMORY)
              ? Files.createTempDirectory(MEMORY, NAME)
              : Files.createTempDirectory(NAME))
          .toRealPath();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** With all that is in it, if it is there. */
  static void delete(Path dir) {
    if (!Files.exists(dir)) {
      return;
    }
    try (Stream<Path> files = Files.walk(dir)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
