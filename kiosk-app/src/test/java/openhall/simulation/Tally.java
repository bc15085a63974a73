package openhall.simulation;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import openhall.simulation.Simulation.Result;

/** What came of many seeds. */
record Tally(long seeds, long violations) {

  /** One history's seeds stay on one thread, which makes it once. */
  private static final int AT_A_TIME = Simulation.RUNS_OF_ONE_HISTORY;

  /**
   * @param listener gets every violation, on any thread
   */
  static Tally of(long from, int seeds, Consumer<Result> listener) {
    var simulation = new Simulation();
    List<Long> violations =
        LongStream.rangeClosed(from / AT_A_TIME, (from + seeds - 1) / AT_A_TIME)
            .parallel()
            .map(part -> {
              long first = Math.max(from, part * AT_A_TIME);
              long end = Math.min(from + seeds, (part + 1) * AT_A_TIME);
              return run(simulation, first, end, listener);
            })
            .boxed()
            .toList();
    return new Tally(seeds, violations.stream().mapToLong(Long::longValue).sum());
  }

  private static long run(Simulation simulation, long first, long end, Consumer<Result> listener) {
    return LongStream.range(first, end)
        .mapToObj(simulation::run)
        .filter(result -> result.violation().isPresent())
        .peek(listener)
        .count();
  }
}
