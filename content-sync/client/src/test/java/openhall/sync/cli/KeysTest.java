package openhall.sync.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static openhall.testkit.TufRepository.ROOT;
import static openhall.testkit.TufRepository.SNAPSHOT;
import static openhall.testkit.TufRepository.TARGETS;
import static openhall.testkit.TufRepository.TIMESTAMP;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import openhall.testkit.TestKey;
import openhall.trust.TopRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class KeysTest extends Conformance {

  private static final Pattern FIRST_SIGNATURE =
      Pattern.compile("\"signatures\":\\[(\\{\"keyid\":\"[0-9a-f]+\",\"sig\":\"([0-9a-f]+)\"})");

  @Test
  void snapshotDoesNotMeetThreshold() {
    repo.threshold(TopRole.SNAPSHOT, 3);
    repo.addKey(TopRole.SNAPSHOT, new TestKey());
    repo.addKey(TopRole.SNAPSHOT, new TestKey());
    publishAll();
    accepts();
    repo.dropSigner(SNAPSHOT);
    publishRelease();
    refuses();
    assertThat(client.version(SNAPSHOT)).isEqualTo(2);
  }

  @Test
  void snapshotHasTooFewKeys() {
    for (int i = 0; i < 4; i++) {
      repo.addKey(TopRole.SNAPSHOT, new TestKey());
    }
    repo.threshold(TopRole.SNAPSHOT, 6);
    repo.publish(ROOT, SNAPSHOT, TIMESTAMP);
    refuses();
    assertThat(client.version(ROOT)).isEqualTo(2);
    assertThat(client.version(SNAPSHOT)).isZero();
  }

  @Test
  void duplicateKeys() {
    var key = new TestKey();
    repo.addKey(TopRole.SNAPSHOT, key);
    repo.threshold(TopRole.SNAPSHOT, 6);
    String id = "\"" + key.publicKey().keyid() + "\"";
    String ids = String.join(",", Collections.nCopies(9, id));
    repo.change(ROOT, text -> text.replace("," + id + "]", "," + ids + "]"));
    repo.publish(ROOT, SNAPSHOT, TIMESTAMP);
    repeatFirstSignature(8);
    refuses();
    assertThat(client.version(SNAPSHOT)).isZero();
  }

  @Test
  void duplicateSigKeyids() {
    repeatFirstSignature(1);
    refuses();
    assertThat(client.version(SNAPSHOT)).isZero();
  }

  private void repeatFirstSignature(int times) {
    shelf.rewrite(
        SNAPSHOT,
        text -> {
          Matcher first = FIRST_SIGNATURE.matcher(text);
          assertThat(first.find()).isTrue();
          return text.substring(0, first.end(1))
              + ("," + first.group(1)).repeat(times)
              + text.substring(first.end(1));
        });
  }

  static Stream<TestKey> keytypeAndScheme() {
    return Stream.of(
        new TestKey(), TestKey.rsa(), TestKey.ecdsa("ecdsa"), TestKey.ecdsa("ecdsa-sha2-nistp256"));
  }

  @ParameterizedTest
  @MethodSource
  void keytypeAndScheme(TestKey key) {
    repo.addKey(TopRole.ROOT, key);
    repo.threshold(TopRole.ROOT, 2);
    repo.publish(ROOT);
    accepts();
    assertThat(client.version(ROOT)).isEqualTo(2);
    String before = new String(shelf.newest(ROOT), UTF_8);
    repo.publish(ROOT);
    shelf.rewrite(ROOT, text -> withSignatureOf(key, text, before));
    refuses();
    assertThat(client.version(ROOT)).isEqualTo(2);
  }

  /** The signature that the key made on another file. */
  private static String withSignatureOf(TestKey key, String text, String other) {
    var by = Pattern.compile("(\"" + key.publicKey().keyid() + "\",\"sig\":\")([0-9a-f]+)");
    Matcher there = by.matcher(other);
    assertThat(there.find()).isTrue();
    return by.matcher(text).replaceFirst("$1" + there.group(2));
  }

  @ParameterizedTest
  @ValueSource(strings = {"00", "", "no hex"})
  void invalidSigInValidMetadata(String sig) {
    repo.addKey(TopRole.TIMESTAMP, new TestKey());
    repo.publish(ROOT, TIMESTAMP);
    shelf.rewrite(
        TIMESTAMP,
        text -> {
          Matcher first = FIRST_SIGNATURE.matcher(text);
          assertThat(first.find()).isTrue();
          return text.substring(0, first.start(2)) + sig + text.substring(first.end(2));
        });
    accepts();
    trusts("root 2", "snapshot 1", "targets 1", "timestamp 2");
  }

  @Test
  void aKeyOfUnknownKindNeverCountsAndHurtsNobody() {
    var odd = new TestKey();
    repo.addKey(TopRole.TARGETS, odd);
    makeUnknown(odd);
    publishAll();
    accepts();
    repo.threshold(TopRole.TARGETS, 2);
    makeUnknown(odd);
    publishAll();
    refuses();
    assertThat(client.said()).contains("Expected 2 signatures on targets");
    assertThat(client.version(TARGETS)).isEqualTo(2);
  }

  private void makeUnknown(TestKey odd) {
    repo.change(
        ROOT,
        text ->
            text.replace(
                "{\"keytype\":\"ed25519\",\"keyval\":{\"public\":\"%s\"},\"scheme\":\"ed25519\"}"
                    .formatted(odd.publicKey().value()),
                "{\"keytype\":\"sigstore-oidc\",\"keyval\":{\"identity\":\"a@b\"},\"scheme\":\"Fulcio\"}"));
  }
}
