package openhall.sync.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static openhall.testkit.TufRepository.ROOT;
import static openhall.testkit.TufRepository.SNAPSHOT;
import static openhall.testkit.TufRepository.TARGETS;
import static openhall.testkit.TufRepository.TIMESTAMP;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;
import openhall.testkit.TestKey;
import openhall.testkit.TufRepository;
import openhall.trust.Hashes;
import openhall.trust.MetaFile;
import openhall.trust.TopRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the public suite leaves out. After each failure what was trusted is still there. */
final class AttackTest extends Conformance {

  private static final int FAR_TOO_MUCH = 100_000_000;

  @ParameterizedTest
  @ValueSource(strings = {"2.root.json", "timestamp.json", "2.snapshot.json", "2.targets.json"})
  void endlessMetadataIsCutOff(String file) {
    accepts();
    repo.publish(TARGETS, SNAPSHOT, TIMESTAMP);
    AtomicLong sent = sendEndlessly("metadata/" + file);
    refuses();
    assertThat(client.said()).contains("at most");
    assertThat(sent).hasValueLessThan(FAR_TOO_MUCH);
    assertThat(client.version(ROOT)).isEqualTo(1);
    assertThat(client.version(TARGETS)).isEqualTo(1);
  }

  @Test
  void anEndlessTargetIsCutOffAtItsStatedLength() {
    byte[] file = "short".getBytes(UTF_8);
    repo.target(TARGETS, "x", file);
    publishRelease();
    AtomicLong sent = sendEndlessly("targets/" + Hashes.sha256Of(file) + ".x");
    assertThat(client.download("x")).isEqualTo(1);
    assertThat(client.said()).contains("at most 5 bytes");
    assertThat(sent).hasValueLessThan(FAR_TOO_MUCH);
    assertThat(client.downloads()).isEmpty();
  }

  @Test
  void anEndlessHeadIsCutOff() {
    accepts();
    var sent = new AtomicLong();
    server.answer(
        "metadata/timestamp.json",
        out -> {
          out.write("HTTP/1.0 200 OK\r\n".getBytes(UTF_8));
          while (sent.addAndGet(1000) < FAR_TOO_MUCH) {
            out.write(("X-Much: " + "x".repeat(990) + "\r\n").getBytes(UTF_8));
          }
        });
    refuses();
    assertThat(sent).hasValueLessThan(FAR_TOO_MUCH);
  }

  private AtomicLong sendEndlessly(String path) {
    var sent = new AtomicLong();
    server.answer(
        path,
        out -> {
          out.write("HTTP/1.0 200 OK\r\n\r\n".getBytes(UTF_8));
          byte[] spaces = " ".repeat(100_000).getBytes(UTF_8);
          while (sent.addAndGet(spaces.length) < FAR_TOO_MUCH) {
            out.write(spaces);
          }
        });
    return sent;
  }

  @Test
  void aSnapshotLongerThanStatedIsRefused() {
    repo.described(true);
    publishRelease();
    shelf.rewrite(SNAPSHOT, text -> text + " ");
    refuses();
    assertThat(client.said()).contains("Expected 2.snapshot.json of at most");
    trusts("root 1", "timestamp 2");
  }

  @Test
  void oneKeyUnderTwoIdsCountsOnce() {
    assertCountsOnce("0".repeat(64), UnaryOperator.identity());
  }

  @Test
  void oneKeyWrittenInTwoWaysCountsOnce() {
    assertCountsOnce("0".repeat(64), value -> value.toUpperCase(Locale.ROOT));
  }

  private void assertCountsOnce(String secondId, UnaryOperator<String> writing) {
    accepts();
    var key = new TestKey();
    repo.clearKeys(TopRole.SNAPSHOT);
    repo.addKey(TopRole.SNAPSHOT, key);
    repo.threshold(TopRole.SNAPSHOT, 2);
    String id = key.publicKey().keyid();
    String twin =
        "\"%s\":{\"keytype\":\"ed25519\",\"keyval\":{\"public\":\"%s\"},\"scheme\":\"ed25519\"},"
            .formatted(secondId, writing.apply(key.publicKey().value()));
    repo.change(
        ROOT,
        text ->
            text.replace("\"keys\":{", "\"keys\":{" + twin)
                .replace("[\"" + id + "\"]", "[\"" + id + "\",\"" + secondId + "\"]"));
    publishAll();
    shelf.rewrite(
        SNAPSHOT,
        text -> {
          String one = text.substring(text.indexOf('[') + 1, text.indexOf(']'));
          return text.replace(one, one + "," + one.replace(id, secondId));
        });
    refuses();
    assertThat(client.said()).contains("Expected 2 signatures on snapshot, got 1");
    trusts("root 2", "targets 1", "timestamp 2");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"version\":9,", "\"v\\u0065rsion\":1,", "\"extra\":{\"a\":1,\"a\":1},"})
  void duplicateJsonKeysAreRefused(String twin) {
    shelf.rewrite(TIMESTAMP, text -> text.replace("\"version\":1}", twin + "\"version\":1}"));
    refuses();
    assertThat(client.said()).containsIgnoringCase("duplicate");
    trusts("root 1");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2.root.json     | <!DOCTYPE html><title>请登录</title>
          timestamp.json  | <!DOCTYPE html><title>请登录</title>
          timestamp.json  | {}
          timestamp.json  | []
          2.snapshot.json | <!DOCTYPE html>
          2.targets.json  | null
          """)
  void thePageOfACaptivePortalIsNoMetadata(String file, String page) {
    accepts();
    repo.publish(TARGETS, SNAPSHOT, TIMESTAMP);
    server.answer(
        "metadata/" + file, out -> ShelfServer.write(out, Optional.of(page.getBytes(UTF_8))));
    refuses();
    assertThat(client.version(TARGETS)).isEqualTo(1);
    server.answerAsPublished();
    accepts();
    trusts("root 1", "snapshot 2", "targets 2", "timestamp 2");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2.snapshot.json", "2.targets.json"})
  void anInterruptedPublishDoesNotWedgeTheClient(String missing) {
    accepts();
    repo.publish(TARGETS, SNAPSHOT, TIMESTAMP);
    server.hangUpOn("metadata/" + missing);
    refuses();
    refuses();
    server.answerAsPublished();
    accepts();
    trusts("root 1", "snapshot 2", "targets 2", "timestamp 2");
  }

  @Test
  void aPublishThatIsRepeatedUnderTheSameVersionsDoesNotWedgeTheClient() {
    repo.described(true);
    repo.publish(TARGETS, SNAPSHOT, TIMESTAMP);
    shelf.clear(TARGETS);
    refuses();
    repo.version(TARGETS, 1);
    repo.publish(TARGETS, TARGETS);
    repo.target(TARGETS, "x", new byte[0]);
    shelf.clear(TARGETS);
    repo.version(TARGETS, 1);
    repo.publish(TARGETS, TARGETS);
    repo.announce(SNAPSHOT, MetaFile.ofVersion(2));
    repo.publish(SNAPSHOT, TIMESTAMP);
    assertThat(client.download("x")).as(client.said()).isZero();
    trusts("root 1", "snapshot 3", "targets 2", "timestamp 3");
  }

  @Test
  void afterAnAnnouncementNothingOlderIsAccepted() {
    accepts();
    byte[] old = shelf.newest(TIMESTAMP);
    publishRelease();
    server.hangUpOn("metadata/2.snapshot.json");
    refuses();
    server.answer("metadata/timestamp.json", out -> ShelfServer.write(out, Optional.of(old)));
    refuses();
    assertThat(client.said()).contains("Expected timestamp version of at least 2, got 1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"timestamp", "snapshot", "targets"})
  void aDamagedFileIsFetchedAgain(String role) throws IOException {
    accepts();
    Path file = client.metadata.resolve(role + ".json");
    byte[] whole = Files.readAllBytes(file);
    for (int length : new int[] {0, 1, whole.length / 2, whole.length - 1}) {
      Files.write(file, Arrays.copyOf(whole, length));
      accepts();
      assertThat(file).hasBinaryContent(whole);
    }
  }

  @Test
  void aDamagedRootTrustsNobody() throws IOException {
    accepts();
    shelf.asked();
    Path root = client.metadata.resolve("root.json");
    Files.writeString(root, Files.readString(root).substring(1));
    refuses();
    Files.delete(root);
    refuses();
    assertThat(client.said()).contains("No trusted root");
    assertThat(shelf.asked()).isEmpty();
  }

  @Test
  void aDamagedDownloadIsFetchedAgain() throws IOException {
    repo.target(TARGETS, "x", "content".getBytes(UTF_8));
    publishRelease();
    assertThat(client.download("x")).isZero();
    Files.writeString(client.targets.resolve("x"), "contemp");
    assertThat(client.download("x")).isZero();
    assertThat(client.downloads()).containsExactly("content");
  }

  @Test
  void metadataOfAnotherRepositoryIsRefused() {
    accepts();
    var other = new TufRepository(Client.NOW);
    other.publish(TARGETS, SNAPSHOT, TIMESTAMP);
    shelf.tamper(TIMESTAMP, _ -> other.shelf().newest(TIMESTAMP));
    refuses();
    assertThat(client.said()).contains("Expected 1 signatures on timestamp, got 0");
  }

  @Test
  void anEmptyTargetIsATarget() {
    repo.target(TARGETS, "empty", new byte[0]);
    publishRelease();
    assertThat(client.download("empty")).as(client.said()).isZero();
    assertThat(client.downloads()).containsExactly("");
  }
}
