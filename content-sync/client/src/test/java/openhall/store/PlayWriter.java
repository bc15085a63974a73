package openhall.store;

import java.nio.file.Path;
import java.time.Instant;

/** A program that notes plays without an end and says when each is noted. Argument: where. */
final class PlayWriter {

  private PlayWriter() {}

  public static void main(String[] args) {
    PlayLog log = PlayLog.open(Path.of(args[0]), PlayLog.Bounds.USUAL);
    for (long i = 0; ; i++) {
      Instant at = Instant.EPOCH.plusSeconds(i);
      PlayLogTest.play(log, at, 1, PlayLogTest.shown("r-1", 1, "a"));
      System.out.println("noted " + at);
    }
  }
}
