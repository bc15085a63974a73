package openhall.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.SecureRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The seed is printed: {@code -Dopenhall.crash.seed=N} repeats its moments, {@code
 * -Dopenhall.crash.kills=N} changes how often the kiosk is killed, and with it the service.
 */
final class CrashTest {

  private static final int KILLS = Integer.getInteger("openhall.crash.kills", 100);

  @TempDir Path dir;

  @Test
  void killedAtAnyMomentLosesNothingAndMixesNothing() {
    long seed = Long.getLong("openhall.crash.seed", new SecureRandom().nextLong());
    System.out.println("CrashTest: -Dopenhall.crash.seed=" + seed);
    Crash.Outcome outcome = new Crash(Product.unpackaged(), dir, Crash.Kills.of(KILLS), seed).run();
    System.out.println("CrashTest: " + outcome.work() + ", " + outcome.looks());
    assertThat(outcome.lost()).as("lost by the service, seed " + seed).isEmpty();
    assertThat(outcome.torn()).as("torn on the kiosk, seed " + seed).isEmpty();
  }
}
