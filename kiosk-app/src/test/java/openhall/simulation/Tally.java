package openhall.simulation;

import java.util.function.Consumer;
import java.util.stream.LongStream;
import openhall.simulation.Simulation.Result;

/** What came of many seeds. */
public record Tally(int seeds, long violations) {

  /**
   * Runs so many seeds, several at a time; those of one history on one thread.
   *
   * @param listener is told of every violation, on any thread
   */
  public static Tally of(long from, int seeds, Consumer<? super String> listener) {
    var quiet = new Quiet();
    quiet.begin();
    try {
      var simulation = new Simulation();
      long end = from + seeds;
      long violations =
          LongStream.rangeClosed(Histories.number(from), Histories.number(end - 1))
              .parallel()
              .map(history -> {
                long first = Math.max(from, Histories.first(history));
                long last = Math.min(end, Histories.first(history + 1));
                return violations(simulation, first, last, listener);
              })
              .sum();
      return new Tally(seeds, violations);
    } finally {
      quiet.end();
    }
  }

  private static long violations(
      Simulation simulation, long first, long end, Consumer<? super String> listener) {
    long violations = 0;
    for (long seed = first; seed < end; seed++) {
      Result result = simulation.run(seed);
      if (result.violation().isPresent()) {
        violations++;
        listener.accept(result.told());
      }
    }
    return violations;
  }
}
