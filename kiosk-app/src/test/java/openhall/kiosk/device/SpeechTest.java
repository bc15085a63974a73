package openhall.kiosk.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reading aloud against a daemon that only listens, so that what it heard can be looked at. */
final class SpeechTest {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @TempDir private Path dir;
  private Path socket = Path.of("");
  private ListeningDaemon daemon;
  private Speech speech;

  @BeforeEach
  void listen() throws Exception {
    socket = dir.resolve("speechd.sock");
    daemon = new ListeningDaemon(socket);
    speech = new Speech(socket, System::nanoTime);
    speech.start();
    await().atMost(PATIENCE).until(speech::isThere);
  }

  @AfterEach
  void close() {
    speech.close();
    daemon.close();
  }

  @Test
  void saysEachTextInItsLanguage() {
    speech.say(List.of("费用", "40", "Window 3", "居民户口簿"));
    await().atMost(PATIENCE).until(() -> daemon.texts().size() == 3);
    assertThat(daemon.texts()).containsExactly("zh:费用", "en:40\nWindow 3", "zh:居民户口簿");
  }

  @Test
  void aLineOfDotsDoesNotEndTheText() {
    speech.say(List.of("办事\n.\n..好"));
    await().atMost(PATIENCE).until(() -> !daemon.texts().isEmpty());
    assertThat(daemon.texts()).containsExactly("zh:办事\n.\n..好");
  }

  @Test
  void speaksUntilTheDaemonHasSaidTheLast() throws IOException {
    speech.say(List.of("费用"));
    assertThat(speech.isSpeaking()).isTrue();
    await().atMost(PATIENCE).until(() -> !daemon.texts().isEmpty());
    assertThat(speech.isSpeaking()).isTrue();
    daemon.end();
    await().atMost(PATIENCE).until(() -> !speech.isSpeaking());
  }

  @Test
  void fallsSilentAtOnce() {
    speech.say(List.of("费用"));
    await().atMost(PATIENCE).until(() -> !daemon.texts().isEmpty());
    speech.stop();
    assertThat(speech.isSpeaking()).isFalse();
    await().atMost(PATIENCE).until(() -> daemon.cancelled() == 2);
  }

  @Test
  void aDaemonThatDiesIsNotThereAnyMore() {
    daemon.close();
    speech.say(List.of("费用"));
    await().atMost(PATIENCE).until(() -> !speech.isThere());
    assertThat(speech.isSpeaking()).isFalse();
  }

  @Test
  void nobodyWaitsForADaemonThatIsNotThere() {
    try (var alone = new Speech(dir.resolve("none.sock"), System::nanoTime)) {
      alone.say(List.of("费用"));
      await().atMost(PATIENCE).until(() -> !alone.isSpeaking());
      assertThat(alone.isThere()).isFalse();
    }
  }

  @Test
  void theSocketIsWhereTheSessionHasIt() {
    assertThat(Speech.socketOf(null, "/run/user/1000", "/home/a"))
        .isEqualTo(Path.of("/run/user/1000/speech-dispatcher/speechd.sock"));
    assertThat(Speech.socketOf(null, null, "/home/a"))
        .isEqualTo(Path.of("/home/a/.cache/speech-dispatcher/speechd.sock"));
    assertThat(Speech.socketOf("unix_socket:/tmp/s", "/run/user/1000", "/home/a"))
        .isEqualTo(Path.of("/tmp/s"));
  }
}
