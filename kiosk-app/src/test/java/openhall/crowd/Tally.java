package openhall.crowd;

import java.io.PrintStream;
import java.util.Arrays;

/**
 * What the crowd has seen, told line by line: {@code listening N} when all who listen do so, {@code
 * known R P99 MAX} and {@code fetched R MAX} when all know of release R and have it, as nanoseconds
 * of the machine's monotonic clock, {@code error …}. Loop thread only.
 */
final class Tally {

  private final PrintStream out;
  private final int listeners;
  private final int kiosks;
  private final long[] known;
  private long release;
  private int listening;
  private int told;
  private int fetched;
  private int putOff;
  private int lost;

  Tally(PrintStream out, int listeners, int kiosks) {
    this.out = out;
    this.listeners = listeners;
    this.kiosks = kiosks;
    this.known = new long[listeners];
  }

  void listens() {
    if (++listening == listeners) {
      say("listening " + listening + " putoff " + putOff + " lost " + lost);
    }
  }

  void listensNoMore() {
    listening--;
  }

  void known(long number) {
    begin(number);
    if (number == release) {
      known[told++] = System.nanoTime();
      if (told == listeners) {
        Arrays.sort(known);
        say("known " + release + " " + known[listeners * 99 / 100] + " " + known[listeners - 1]);
      }
    }
  }

  void fetched(long number) {
    begin(number);
    if (number == release && ++fetched == kiosks) {
      say("fetched " + release + " " + System.nanoTime());
    }
  }

  /** The service asked somebody to come back later. */
  void putOff() {
    putOff++;
  }

  /** A connection was refused or has broken. */
  void lost() {
    lost++;
  }

  void error(String words) {
    say("error " + words);
  }

  private void begin(long number) {
    if (number > release) {
      release = number;
      told = 0;
      fetched = 0;
    }
  }

  private void say(String line) {
    out.println(line);
    out.flush();
  }
}
