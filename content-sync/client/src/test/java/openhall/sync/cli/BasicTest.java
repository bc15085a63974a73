package openhall.sync.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static openhall.testkit.TufRepository.ROOT;
import static openhall.testkit.TufRepository.SNAPSHOT;
import static openhall.testkit.TufRepository.TARGETS;
import static openhall.testkit.TufRepository.TIMESTAMP;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import openhall.testkit.TestKey;
import openhall.trust.Hashes;
import openhall.trust.MetaFile;
import openhall.trust.Signature;
import openhall.trust.TopRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class BasicTest extends Conformance {

  private static final String WRONG_SIGNATURE =
      "3045022100ee448afe2d25dd1f05afedac83a24e7df90f203615221434979153dc7cea6d47"
          + "02207710015851e571885a77db8a6e42c4b2983a59b9e1ebec91178dfa2fb0d42ab8";

  @Test
  void basicRefreshRequests() {
    accepts();
    assertThat(shelf.asked()).isEqualTo(TOP);
  }

  @Test
  void basicRefreshTrustedData() throws IOException {
    accepts();
    for (String role : List.of(ROOT, TIMESTAMP, SNAPSHOT, TARGETS)) {
      assertThat(client.trusted(role)).isEqualTo(shelf.newest(role));
    }
  }

  @Test
  void implicitRefresh() {
    assertThat(client.download("nonexistent artifact")).isEqualTo(1);
    assertThat(shelf.asked()).isEqualTo(TOP);
    trusts("root 1", "snapshot 1", "targets 1", "timestamp 1");
  }

  @Test
  void invalidInitialRoot() throws IOException {
    assertThat(startWith(text -> text.replace(",\"version\":1", ""))).isEqualTo(1);
  }

  @Test
  void unsignedInitialRoot() throws IOException {
    String forged = "\"sig\":\"" + WRONG_SIGNATURE + "\"";
    assertThat(startWith(text -> text.replaceFirst("\"sig\":\"[0-9a-f]*\"", forged))).isEqualTo(1);
  }

  private int startWith(UnaryOperator<String> change) throws IOException {
    String root = new String(shelf.newest(ROOT), UTF_8);
    String changed = change.apply(root);
    assertThat(changed).isNotEqualTo(root);
    Files.delete(client.metadata.resolve("root.json"));
    client.init(changed.getBytes(UTF_8));
    int exit = client.refresh();
    assertThat(shelf.asked()).isEmpty();
    return exit;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          root      | root 1
          timestamp | root 2
          snapshot  | root 2, timestamp 2
          targets   | root 2, snapshot 2, timestamp 2
          """)
  void unsignedMetadata(String role, String trusted) {
    repo.dropSigner(role);
    publishAll();
    refuses();
    trusts(trusted.split(", "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          root     | root 1
          snapshot | root 2, timestamp 2
          targets  | root 2, snapshot 2, timestamp 2
          """)
  void urlAndMetadataVersionMismatch(String role, String trusted) {
    repo.version(role, 2);
    publishAll();
    serveAsVersionTwo(role);
    refuses();
    trusts(trusted.split(", "));
  }

  private void serveAsVersionTwo(String role) {
    if (role.equals(ROOT)) {
      return;
    }
    repo.announce(role, MetaFile.ofVersion(2));
    if (role.equals(TARGETS)) {
      shelf.clear(SNAPSHOT);
      repo.version(SNAPSHOT, 1);
      repo.publish(SNAPSHOT, SNAPSHOT);
    }
    repo.announce(SNAPSHOT, MetaFile.ofVersion(2));
    shelf.clear(TIMESTAMP);
    repo.version(TIMESTAMP, 2);
    repo.publish(TIMESTAMP);
  }

  @Test
  void timestampContentChanges() throws IOException {
    accepts();
    byte[] before = client.trusted(TIMESTAMP);
    repo.announce(SNAPSHOT, MetaFile.ofVersion(100));
    shelf.clear(TIMESTAMP);
    repo.publish(TIMESTAMP);
    accepts();
    assertThat(lastAsked()).isEqualTo("metadata/timestamp.json");
    assertThat(client.trusted(TIMESTAMP)).isEqualTo(before);
  }

  @Test
  void basicMetadataHashSupport() {
    repo.described(true);
    publishRelease();
    accepts();
    repo.publish(TARGETS);
    String wrong = Hashes.sha256Of(new byte[3]);
    repo.announce(TARGETS, new MetaFile(3, 0, new Hashes(Map.of("sha256", wrong))));
    repo.publish(SNAPSHOT, TIMESTAMP);
    refuses();
    assertThat(client.version(SNAPSHOT)).isEqualTo(3);
    assertThat(client.version(TARGETS)).isEqualTo(2);
  }

  @Test
  void newTargetsVersionMismatch() {
    accepts();
    repo.publish(TARGETS);
    accepts();
    assertThat(client.version(TARGETS)).isEqualTo(1);
    assertThat(lastAsked()).isEqualTo("metadata/timestamp.json");
  }

  @Test
  void metadataBytesMatch() throws IOException {
    shelf.rewrite(TIMESTAMP, text -> text + " ");
    accepts();
    assertThat(new String(client.trusted(TIMESTAMP), UTF_8)).endsWith("} ");
  }

  @Test
  void customFields() {
    accepts();
    repo.change(
        ROOT,
        text ->
            text.replaceFirst("\\{", "{\"custom-field\":\"value\",")
                .replaceFirst("\"keytype\"", "\"extra-field\":{\"a\":1,\"b\":2},\"keytype\"")
                .replace("\"threshold\"", "\"another-field\":[],\"threshold\""));
    repo.publish(ROOT);
    accepts();
    assertThat(client.version(ROOT)).isEqualTo(2);
  }

  @Test
  void deprecatedKeyidHashAlgorithms() {
    repo.rotate(TopRole.SNAPSHOT);
    repo.change(
        ROOT, text -> text.replace("\"keytype\"", "\"keyid_hash_algorithms\":\"md5\",\"keytype\""));
    repo.publish(ROOT, SNAPSHOT, TIMESTAMP);
    accepts();
    assertThat(client.version(ROOT)).isEqualTo(2);
    assertThat(client.version(SNAPSHOT)).isEqualTo(2);
  }

  @Test
  void snapshot404() {
    accepts();
    repo.announce(SNAPSHOT, MetaFile.ofVersion(2));
    repo.publish(TIMESTAMP);
    refuses();
    assertThat(lastAsked()).isEqualTo("metadata/2.snapshot.json");
    trusts("root 1", "snapshot 1", "targets 1", "timestamp 2");
  }

  @Test
  void targets404() {
    accepts();
    repo.announce(TARGETS, MetaFile.ofVersion(2));
    repo.publish(SNAPSHOT, TIMESTAMP);
    refuses();
    assertThat(lastAsked()).isEqualTo("metadata/2.targets.json");
    trusts("root 1", "snapshot 2", "targets 1", "timestamp 2");
  }

  @Test
  void timestamp404() {
    accepts();
    shelf.clear(TIMESTAMP);
    refuses();
    assertThat(lastAsked()).isEqualTo("metadata/timestamp.json");
    server.hangUpOn("metadata/timestamp.json");
    refuses();
    assertThat(lastAsked()).isEqualTo("metadata/timestamp.json");
    trusts("root 1", "snapshot 1", "targets 1", "timestamp 1");
  }

  @Test
  void incorrectMetadataType() {
    var both = new TestKey();
    repo.addKey(TopRole.TIMESTAMP, both);
    repo.addKey(TopRole.SNAPSHOT, both);
    repo.change(
        SNAPSHOT,
        text ->
            text.replaceFirst(
                "\"meta\":\\{[^}]*}}", "\"meta\":{\"snapshot.json\":{\"version\":1}}"));
    repo.publish(ROOT, SNAPSHOT);
    byte[] snapshot = shelf.newest(SNAPSHOT);
    shelf.tamper(TIMESTAMP, _ -> snapshot);
    refuses();
    assertThat(client.said()).contains("is of type snapshot");
    trusts("root 2");
  }

  @Test
  void faketime() {
    repo.expires(ROOT, inDays(7));
    repo.publish(ROOT);
    accepts();
    assertThat(client.refresh(inDays(8))).isEqualTo(1);
  }

  @Test
  void aSignatureOfNobodyKnownIsPassedOver() {
    shelf.rewrite(
        TIMESTAMP,
        text -> {
          var foreign = Signature.by(new TestKey(), text.getBytes(UTF_8));
          String extra =
              "{\"keyid\":\"%s\",\"sig\":\"%s\"},".formatted(foreign.keyid(), foreign.sig());
          return text.replaceFirst("\"signatures\":\\[", "\"signatures\":[" + extra);
        });
    accepts();
  }
}
