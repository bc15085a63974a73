package openhall.kiosk.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/** The real daemon, with its module that makes no sound. */
@EnabledIf("installed")
final class SpeechDispatcherTest {
  private static final Path DAEMON = Path.of("/usr/bin/speech-dispatcher");
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @TempDir private Path dir;
  private Process daemon;
  private Speech speech;

  static boolean installed() {
    return Files.isExecutable(DAEMON);
  }

  @BeforeEach
  void start() throws Exception {
    Files.writeString(
        dir.resolve("speechd.conf"),
        """
        AddModule "dummy" "sd_dummy" ""
        DefaultModule dummy
        AudioOutputMethod "libao"
        """);
    Path socket = dir.resolve("speechd.sock");
    daemon =
        new ProcessBuilder(
                List.of(
                    DAEMON.toString(),
                    "--run-single",
                    "--timeout=0",
                    "--config-dir=" + dir,
                    "--log-dir=" + dir,
                    "--pid-file=" + dir.resolve("pid"),
                    "--communication-method=unix_socket",
                    "--socket-path=" + socket))
            .redirectErrorStream(true)
            .redirectOutput(dir.resolve("out").toFile())
            .start();
    await().atMost(PATIENCE).until(() -> Files.exists(socket));
    speech = new Speech(socket, System::nanoTime);
    speech.start();
    await().atMost(PATIENCE).until(speech::isThere);
  }

  @AfterEach
  void stop() throws Exception {
    speech.close();
    daemon.destroy();
    daemon.waitFor();
  }

  @Test
  void takesAPageToItsEndAndIsThereForTheNext() {
    for (int page = 0; page < 2; page++) {
      speech.say(List.of("居民身份证补领", "费用，40 元/证", "Window 3", ".", "要带什么"));
      assertThat(speech.isSpeaking()).isTrue();
      await().atMost(PATIENCE).until(() -> !speech.isSpeaking());
      assertThat(speech.isThere()).isTrue();
    }
  }

  @Test
  void isInterruptedAndSpeaksAgain() {
    speech.say(List.of("要带什么"));
    speech.stop();
    speech.say(List.of("怎么办"));
    await().atMost(PATIENCE).until(() -> !speech.isSpeaking());
    assertThat(speech.isThere()).isTrue();
  }
}
