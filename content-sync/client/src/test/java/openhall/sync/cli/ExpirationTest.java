package openhall.sync.cli;

import static openhall.testkit.TufRepository.ROOT;
import static openhall.testkit.TufRepository.SNAPSHOT;
import static openhall.testkit.TufRepository.TARGETS;
import static openhall.testkit.TufRepository.TIMESTAMP;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class ExpirationTest extends Conformance {

  @Test
  void rootExpired() {
    accepts();
    repo.publish(ROOT);
    accepts();
    repo.expires(ROOT, inDays(-1));
    repo.publish(ROOT);
    refuses();
    trusts("root 3", "snapshot 1", "targets 1", "timestamp 1");
    assertThat(lastAsked()).isEqualTo("metadata/4.root.json");
  }

  @Test
  void timestampExpired() {
    accepts();
    repo.expires(TIMESTAMP, inDays(-5));
    repo.publish(TIMESTAMP);
    refuses();
    trusts("root 1", "snapshot 1", "targets 1", "timestamp 1");
  }

  @Test
  void snapshotExpired() {
    accepts();
    repo.expires(SNAPSHOT, inDays(-5));
    repo.publish(SNAPSHOT, TIMESTAMP);
    refuses();
    trusts("root 1", "snapshot 1", "targets 1", "timestamp 2");
  }

  @Test
  void targetsExpired() {
    accepts();
    repo.expires(TARGETS, inDays(-5));
    publishRelease();
    refuses();
    trusts("root 1", "snapshot 2", "targets 1", "timestamp 2");
  }

  @Test
  void targetsExpiredButNotPublished() {
    accepts();
    repo.expires(TARGETS, inDays(-5));
    repo.publish(SNAPSHOT, TIMESTAMP);
    accepts();
    trusts("root 1", "snapshot 2", "targets 1", "timestamp 2");
  }

  @Test
  void expiredLocalRoot() {
    repo.expires(ROOT, inDays(7));
    repo.publish(ROOT);
    accepts();
    repo.expires(ROOT, inDays(21));
    repo.publish(ROOT);
    assertThat(client.refresh(inDays(18))).isZero();
    assertThat(client.version(ROOT)).isEqualTo(3);
  }

  @Test
  void expiredLocalTimestamp() {
    repo.expires(TIMESTAMP, inDays(7));
    repo.publish(TIMESTAMP);
    accepts();
    repo.expires(TIMESTAMP, inDays(21));
    publishRelease();
    assertThat(client.refresh(inDays(18))).isZero();
    trusts("root 1", "snapshot 2", "targets 2", "timestamp 3");
  }

  @Test
  void expiredLocalSnapshot() {
    repo.expires(SNAPSHOT, inDays(7));
    repo.publish(SNAPSHOT, TIMESTAMP);
    accepts();
    repo.expires(SNAPSHOT, inDays(21));
    publishRelease();
    assertThat(client.refresh(inDays(18))).isZero();
    trusts("root 1", "snapshot 3", "targets 2", "timestamp 3");
  }

  @Test
  void expiredLocalTargets() {
    repo.expires(TARGETS, inDays(7));
    publishRelease();
    accepts();
    assertThat(client.refresh(inDays(18))).isEqualTo(1);
    repo.expires(TARGETS, inDays(21));
    publishRelease();
    assertThat(client.refresh(inDays(18))).isZero();
    trusts("root 1", "snapshot 3", "targets 3", "timestamp 3");
  }

  @Test
  void anUnchangedTimestampIsStillCheckedForExpiry() {
    accepts();
    assertThat(client.refresh(inDays(29))).isZero();
    assertThat(client.refresh(inDays(30))).isEqualTo(1);
    assertThat(client.refresh(inDays(29))).isZero();
  }

  @Test
  void anUnchangedSnapshotIsStillCheckedForExpiry() {
    repo.expires(SNAPSHOT, inDays(7));
    repo.publish(SNAPSHOT, TIMESTAMP);
    accepts();
    assertThat(client.refresh(inDays(8))).isEqualTo(1);
    trusts("root 1", "snapshot 2", "targets 1", "timestamp 2");
  }
}
