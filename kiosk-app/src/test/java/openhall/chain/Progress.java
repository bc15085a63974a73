package openhall.chain;

import java.io.PrintStream;
import java.util.Locale;

/** Tells the people at the terminal what is going on, and since when. Any thread. */
final class Progress {

  private final PrintStream out;
  private final long start = System.nanoTime();

  Progress(PrintStream out) {
    this.out = out;
  }

  void say(String words) {
    out.printf(Locale.ROOT, "[%5.1f s] %s%n", seconds(), words);
    out.flush();
  }

  void line(String words) {
    out.println(words);
    out.flush();
  }

  double seconds() {
    return secondsSince(start);
  }

  static double secondsSince(long nanos) {
    return (System.nanoTime() - nanos) / 1e9;
  }
}
