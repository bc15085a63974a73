package openhall.chain;

import java.util.List;
import java.util.Locale;

/**
 * What one board took while it was watched.
 *
 * @param client CPU seconds in 30 seconds, of all its processes
 * @param server the same of the X server
 * @param memory MiB of all its processes, and what the X server holds for them
 * @param intervals milliseconds between frames
 */
record BoardCost(
    double client, double server, double memory, int processes, List<Double> intervals) {

  private static final double FRAME = 1000.0 / 60;

  BoardCost {
    intervals = List.copyOf(intervals);
  }

  double cpu() {
    return client + server;
  }

  /** Refreshes in which nothing came, of 1,000. */
  double late() {
    double due = intervals.stream().mapToDouble(each -> each / FRAME).sum();
    double missed =
        intervals.stream().mapToDouble(each -> Math.max(0, Math.rint(each / FRAME) - 1)).sum();
    return due < 1 ? 0 : missed / due * 1000;
  }

  double frame(double part) {
    int rank = (int) Math.ceil(part * intervals.size());
    return intervals.stream().sorted().skip(Math.max(0, rank - 1)).findFirst().orElse(0.0);
  }

  /** As columns of a table. */
  String words() {
    return String.format(
        Locale.ROOT,
        "%6.2f + %5.2f CPU s/30 s  %4.0f MB (%2d)  %5.1f %5.1f %5.1f ms  late %5.1f/1000  n %d",
        client,
        server,
        memory,
        processes,
        frame(0.5),
        frame(0.95),
        frame(0.99),
        late(),
        intervals.size());
  }
}
