package openhall.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real content service under somebody who watches it as systemd does. */
final class WatchedServiceTest {

  private static final Duration LIMIT = Duration.ofSeconds(60);
  private static final Duration PAUSE = Duration.ofMillis(20);
  private static final Duration WATCHDOG = Duration.ofSeconds(1);
  private static final Duration SILENCE = WATCHDOG.multipliedBy(2);

  @TempDir private Path dir;
  private NotifySocket systemd;
  private Child service;
  private Web web;

  @BeforeEach
  void start() {
    systemd = NotifySocket.open(dir.resolve("notify"));
    int port = Product.freePort(0);
    web = new Web(URI.create("http://127.0.0.1:" + port + "/"));
    service =
        Product.unpackaged()
            .start(
                "service",
                dir.resolve("service.log"),
                systemd.environment(WATCHDOG),
                List.of(
                    "service",
                    "--data",
                    dir.resolve("data").toString(),
                    "--port",
                    Integer.toString(port)));
    assertThat(happens(systemd::isReady)).as("%s", service.said()).isTrue();
  }

  @AfterEach
  void end() {
    service.kill();
    systemd.close();
  }

  @Test
  void isReadyWhenItAnswersAndLivesWhileNobodyAsks() {
    assertThat(web.up("/health/live")).isTrue();
    assertThat(beats(4)).isTrue();
  }

  @Test
  void oneThatIsStoppedFallsSilent() throws Exception {
    assertThat(beats(1)).isTrue();
    String pid = Long.toString(service.pid());
    assertThat(new ProcessBuilder("kill", "-STOP", pid).start().waitFor()).isZero();
    assertThat(
            happens(() -> {
              long before = systemd.beats();
              Wait.rest(SILENCE);
              return systemd.beats() == before;
            }))
        .isTrue();
    assertThat(new ProcessBuilder("kill", "-CONT", pid).start().waitFor()).isZero();
    assertThat(beats(1)).isTrue();
  }

  private boolean beats(int more) {
    long before = systemd.beats();
    return happens(() -> systemd.beats() >= before + more);
  }

  private static boolean happens(BooleanSupplier question) {
    return Wait.happens(LIMIT, PAUSE, question);
  }
}
