package openhall.chain;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import openhall.sync.SyncOutcome;
import openhall.sync.http.CertificateAuthorities;

/**
 * What it costs to hear that there is nothing new: a kiosk's own pass over one kept connection, TLS
 * ended before the service as a proxy does. Bytes on the wire, inside TCP. One thread.
 */
final class PollBench {

  private static final int WARM_UP = 3;
  private static final int POLLS = 30;

  private final Publisher publisher;
  private final Path dir;

  PollBench(Publisher publisher, Path dir) {
    this.publisher = publisher;
    this.dir = dir;
  }

  Figure run() throws IOException {
    var certificate = new Certificate(dir);
    var ending = certificate.context().getServerSocketFactory();
    try (var tls = new Relay(publisher.office().url().getPort(), ending);
        var line = new Relay(tls.port());
        var mirror =
            new Mirror(
                dir.resolve("poll"),
                URI.create("https://127.0.0.1:" + line.port() + "/repository/"),
                CertificateAuthorities.in(certificate.pem()),
                publisher.root(),
                publisher.unit())) {
      mirror.activate();
      return polls(mirror, line);
    }
  }

  private static Figure polls(Mirror mirror, Relay line) {
    var bytes = new double[POLLS];
    long up = 0;
    for (int i = -WARM_UP; i < POLLS; i++) {
      long before = line.both();
      long asked = line.up();
      SyncOutcome outcome = mirror.synchronizer().runOnce(Clock.systemUTC().instant());
      if (!(outcome instanceof SyncOutcome.UpToDate)) {
        throw new IllegalStateException("Expected nothing new, got " + outcome);
      }
      if (i >= 0) {
        bytes[i] = line.both() - before;
        up = line.up() - asked;
      }
    }
    return Figure.median(
        Measure.POLL, bytes, "TLS 1.3 records both ways, of which up " + up + "; kept connection");
  }
}
