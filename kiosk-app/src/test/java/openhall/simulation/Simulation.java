package openhall.simulation;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/** Runs seeds. Several threads may each run some. */
final class Simulation {

  private final Histories histories = new Histories();

  /**
   * What came of a seed.
   *
   * @param hash of the trace; equal for equal runs
   */
  record Result(long seed, String hash, Optional<String> violation) {

    /** For people. */
    String told() {
      return violation
          .map(rule ->
              "种子 %d 违反 seed %1$d: %s%n  重演 replay: openhall simulate --seed %1$d"
                  .formatted(seed, rule))
          .orElseGet(() -> "种子 %d 无违反 seed %1$d holds, trace %s".formatted(seed, hash));
    }
  }

  private final Defect defect;

  Simulation() {
    this(Defect.NONE);
  }

  Simulation(Defect defect) {
    this.defect = defect;
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
    Path dir = Directories.fresh();
    try (var world = new World(defect.published(history(seed)), seed, dir, trace, defect)) {
      ScopedValue.where(Remembered.BELIEVED, defect::believes).run(world::run);
      return new Result(seed, trace.hash(), Optional.empty());
    } catch (Violation violation) {
      String what = String.valueOf(violation.getMessage());
      return new Result(seed, trace.hash(), Optional.of(what));
    } finally {
      Directories.delete(dir);
    }
  }

  private History history(long seed) {
    return histories.of(Histories.number(seed));
  }
}
