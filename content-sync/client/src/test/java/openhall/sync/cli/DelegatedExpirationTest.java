package openhall.sync.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static openhall.testkit.TufRepository.SNAPSHOT;
import static openhall.testkit.TufRepository.TARGETS;
import static openhall.testkit.TufRepository.TIMESTAMP;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class DelegatedExpirationTest extends Conformance {

  @BeforeEach
  void delegate() {
    repo.delegate(TARGETS, "delegated", false, "delegatedpath/*");
    repo.target("delegated", "delegatedpath/first", "first".getBytes(UTF_8));
    repo.target("delegated", "delegatedpath/second", "second".getBytes(UTF_8));
  }

  @Test
  void delegatedTargetsExpired() {
    publishExpiring(-1);
    accepts();
    assertThat(client.download("delegatedpath/first")).isEqualTo(1);
    assertThat(client.downloads()).isEmpty();
    trusts("root 1", "snapshot 2", "targets 2", "timestamp 2");
  }

  @Test
  void expiredLocalDelegatedTargets() {
    publishExpiring(7);
    assertThat(client.download("delegatedpath/first")).isZero();
    assertThat(client.download(inDays(18), "delegatedpath/second")).isEqualTo(1);
    assertThat(client.downloads()).containsExactly("first");
  }

  @Test
  void expiredLocalDelegatedTargetsUpdates() {
    publishExpiring(7);
    assertThat(client.download("delegatedpath/first")).isZero();
    repo.expires("delegated", inDays(21));
    repo.publish("delegated", SNAPSHOT, TIMESTAMP);
    assertThat(client.download(inDays(18), "delegatedpath/second")).isZero();
    assertThat(client.downloads()).containsExactly("first", "second");
  }

  private void publishExpiring(int days) {
    repo.expires("delegated", inDays(days));
    repo.publish("delegated", TARGETS, SNAPSHOT, TIMESTAMP);
  }
}
