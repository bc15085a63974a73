package openhall.simulation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Runs seeds. Several threads may each run some. */
final class Simulation {

  private static final Path MEMORY = Path.of("/dev/shm");
  static final int RUNS_OF_ONE_HISTORY = 100;

  private final Histories histories = new Histories();

  /**
   * What came of a seed.
   *
   * @param hash of the trace; equal for equal runs
   */
  record Result(long seed, String hash, Optional<String> violation) {}

  Simulation() {
    Remembered.install();
  }

  Result run(long seed) {
    return run(seed, _ -> {});
  }

  /**
   * @param listener gets the trace
   */
  Result run(long seed, Consumer<String> listener) {
    var trace = new Trace(listener);
    Path dir = directory();
    try (var world = new World(history(seed), seed, dir, trace)) {
      world.run();
      return new Result(seed, trace.hash(), Optional.empty());
    } catch (Violation violation) {
      String what = String.valueOf(violation.getMessage());
      return new Result(seed, trace.hash(), Optional.of(what));
    } finally {
      delete(dir);
    }
  }

  private History history(long seed) {
    return histories.of(Math.toIntExact(seed / RUNS_OF_ONE_HISTORY));
  }

  private static Path directory() {
    try {
      return Files.isWritable(MEMORY)
          ? Files.createTempDirectory(MEMORY, "openhall-simulation")
          : Files.createTempDirectory("openhall-simulation");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path dir) {
    try (Stream<Path> files = Files.walk(dir)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
