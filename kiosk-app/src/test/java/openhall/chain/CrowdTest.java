package openhall.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A crowd at one service, each with a real connection; {@code -Dopenhall.crowd.kiosks=10000} for a
 * city's. How fast it goes is for {@code deploy/bench crowd} to say.
 */
final class CrowdTest {

  private static final int KIOSKS = Integer.getInteger("openhall.crowd.kiosks", 1_000);
  private static final int LISTENERS = KIOSKS * 8 / 10;
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  /** All at once, which is more than the service lets in in a second. */
  private static final Crowded.Size SIZE =
      new Crowded.Size(KIOSKS, LISTENERS, Duration.ZERO, Duration.ofSeconds(5));

  @TempDir Path dir;

  @Test
  void everybodyIsToldAndFetchesAlsoAfterARestart() {
    var progress = new Progress(System.out);
    try (var town = new Town(Product.unpackaged(), dir, progress)) {
      Publisher publisher = Publisher.ofSample(town, dir);
      try (var crowd = Crowded.start(dir, publisher.office().url(), SIZE, 1, PATIENCE)) {
        progress.say("CrowdTest: came at once, " + crowd.awaitListening(1));
        release(publisher, crowd);

        publisher.office().service().kill();
        publisher.office().start();
        progress.say("CrowdTest: came back, " + crowd.awaitListening(2));
        release(publisher, crowd);

        assertThat(crowd.errors()).isEmpty();
      }
    }
  }

  private static void release(Publisher publisher, Crowded crowd) {
    publisher.approveChange();
    long release = publisher.release();
    crowd.known(release);
    crowd.fetched(release);
  }
}
