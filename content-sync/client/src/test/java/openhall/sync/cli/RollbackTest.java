package openhall.sync.cli;

import static openhall.testkit.TufRepository.ROOT;
import static openhall.testkit.TufRepository.SNAPSHOT;
import static openhall.testkit.TufRepository.TARGETS;
import static openhall.testkit.TufRepository.TIMESTAMP;
import static org.assertj.core.api.Assertions.assertThat;

import openhall.trust.MetaFile;
import openhall.trust.TopRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class RollbackTest extends Conformance {

  private void startAgain(String role) {
    shelf.clear(role);
    repo.version(role, 1);
  }

  @Test
  void simpleSnapshotRollback() {
    repo.publish(SNAPSHOT, TIMESTAMP);
    accepts();
    repo.publish(SNAPSHOT);
    accepts();
    assertThat(client.version(SNAPSHOT)).isEqualTo(2);
    assertThat(lastAsked()).isEqualTo("metadata/timestamp.json");
  }

  @Test
  void newTimestampVersionRollback() {
    repo.publish(TIMESTAMP);
    accepts();
    startAgain(TIMESTAMP);
    repo.publish(TIMESTAMP);
    refuses();
    assertThat(client.version(TIMESTAMP)).isEqualTo(2);
    assertThat(lastAsked()).isEqualTo("metadata/timestamp.json");
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void snapshotRollback(boolean described) {
    repo.described(described);
    repo.publish(SNAPSHOT, TIMESTAMP);
    accepts();
    startAgain(SNAPSHOT);
    repo.publish(SNAPSHOT, TIMESTAMP);
    refuses();
    assertThat(client.version(TIMESTAMP)).isEqualTo(2);
    assertThat(client.version(SNAPSHOT)).isEqualTo(2);
    assertThat(lastAsked()).isEqualTo("metadata/timestamp.json");
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void targetsRollback(boolean described) {
    repo.described(described);
    publishRelease();
    accepts();
    startAgain(TARGETS);
    publishRelease();
    refuses();
    assertThat(client.version(SNAPSHOT)).isEqualTo(2);
    assertThat(client.version(TARGETS)).isEqualTo(2);
  }

  @Test
  void newTargetsFastForwardRecovery() {
    fastForward(TARGETS);
    repo.publish(SNAPSHOT, TIMESTAMP);
    accepts();
    assertThat(client.version(TARGETS)).isEqualTo(100);
    repo.rotate(TopRole.SNAPSHOT);
    startAgain(TARGETS);
    publishAll();
    accepts();
    assertThat(client.version(TARGETS)).isEqualTo(1);
  }

  @Test
  void newSnapshotFastForwardRecovery() {
    fastForward(SNAPSHOT);
    repo.publish(TIMESTAMP);
    accepts();
    assertThat(client.version(SNAPSHOT)).isEqualTo(100);
    repo.rotate(TopRole.SNAPSHOT);
    repo.rotate(TopRole.TIMESTAMP);
    startAgain(SNAPSHOT);
    publishAll();
    accepts();
    assertThat(client.version(SNAPSHOT)).isEqualTo(1);
  }

  @Test
  void newTimestampFastForwardRecovery() {
    fastForward(TIMESTAMP);
    accepts();
    assertThat(client.version(TIMESTAMP)).isEqualTo(100);
    repo.rotate(TopRole.TIMESTAMP);
    startAgain(TIMESTAMP);
    repo.publish(ROOT, TIMESTAMP);
    accepts();
    assertThat(client.version(TIMESTAMP)).isEqualTo(1);
  }

  private void fastForward(String role) {
    for (int i = 0; i < 99; i++) {
      repo.publish(role);
    }
  }

  @Test
  void newSnapshotVersionMismatch() {
    repo.publish(SNAPSHOT);
    repo.announce(SNAPSHOT, MetaFile.ofVersion(1));
    repo.publish(ROOT, TIMESTAMP);
    accepts();
    trusts("root 2", "snapshot 1", "targets 1", "timestamp 2");
  }

  @Test
  void refusesASnapshotThatNoLongerListsARole() {
    repo.delegate(TARGETS, "a", false, "*");
    repo.publish("a", TARGETS, SNAPSHOT, TIMESTAMP);
    accepts();
    repo.conceal("a");
    publishRelease();
    refuses();
    trusts("root 1", "snapshot 2", "targets 2", "timestamp 3");
  }

  @Test
  void aRootMayNotSkipAVersion() {
    repo.version(ROOT, 2);
    repo.publish(ROOT);
    refuses();
    trusts("root 1");
  }

  @Test
  void keysTakenAwayFromOnlineRolesMakeTheClientForgetEvenIfNothingNewComes() {
    accepts();
    repo.rotate(TopRole.SNAPSHOT);
    repo.publish(ROOT);
    shelf.clear(TIMESTAMP);
    refuses();
    trusts("root 2", "targets 1");
  }
}
