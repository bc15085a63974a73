package openhall.trust;

import static openhall.trust.Failures.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.function.Consumer;
import openhall.trust.TrustFailure.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Steps out of order are a programmer's error, and a failed step leaves everything as it was. */
final class OrderTest {

  private final TestRepo repo = new TestRepo();

  @Test
  void nothingButRootsAndStoredFilesAtFirst() {
    TrustedSet set = repo.trusting();
    outOfOrder(set, s -> s.updateSnapshot(repo.snapshot()));
    outOfOrder(set, TrustedSet::confirmSnapshot);
    outOfOrder(set, TrustedSet::snapshotLimit);
    outOfOrder(set, s -> s.updateTargets(repo.targets()));
    outOfOrder(set, s -> s.announced("targets"));
    outOfOrder(set, s -> s.targetsLimit("targets"));
  }

  @Test
  void aStoredTimestampIsNoTimestampOfThisPass() {
    TrustedSet set = repo.trusting();
    set.loadTimestamp(repo.timestamp());
    outOfOrder(set, s -> s.updateSnapshot(repo.snapshot()));
    outOfOrder(set, TrustedSet::confirmSnapshot);
  }

  @Test
  void aStoredSnapshotIsNoSnapshotOfThisPass() {
    TrustedSet set = repo.trusting();
    set.loadSnapshot(repo.snapshot());
    set.updateTimestamp(repo.timestamp());
    outOfOrder(set, s -> s.updateTargets(repo.targets()));
    outOfOrder(set, s -> s.announced("targets"));
  }

  @Test
  void noWayBackAfterTheTimestamp() {
    TrustedSet set = repo.trusting();
    set.updateTimestamp(repo.timestamp());
    outOfOrder(set, s -> s.updateRoot(repo.nextRoot(() -> {})));
    outOfOrder(set, s -> s.loadTimestamp(repo.timestamp()));
  }

  @Test
  void noWayBackAfterTheSnapshot() {
    TrustedSet set = repo.upToSnapshot();
    outOfOrder(set, s -> s.updateTimestamp(repo.timestamp()));
    outOfOrder(set, TrustedSet::confirmTimestamp);
    outOfOrder(set, s -> s.loadSnapshot(repo.snapshot()));
    outOfOrder(set, s -> s.updateSnapshot(repo.snapshot()));
  }

  @Test
  void anotherTriesTimestampMayComeUntilTheSnapshotIsThere() {
    TrustedSet set = repo.trusting();
    set.updateTimestamp(repo.timestamp());
    repo.timestampVersion = 2;
    assertThat(set.updateTimestamp(repo.timestamp()).body().version()).isEqualTo(2);
  }

  @Test
  void aFailedRootLeavesTheOldOneInForce() {
    TrustedSet set = repo.trusting();
    Signed<Root> before = set.root();
    repo.rootVersion = 5;
    assertRefused(Kind.WRONG_VERSION, () -> set.updateRoot(repo.root()));
    assertThat(set.root()).isSameAs(before);
    assertThat(set.forgetsStored()).isFalse();
    repo.rootVersion = 1;
    set.updateTimestamp(repo.timestamp());
  }

  @Test
  void aFailedTimestampLeavesTheOldOneInForce() {
    TrustedSet set = repo.trusting();
    Signed<Timestamp> before = set.loadTimestamp(repo.timestamp());
    repo.timestampVersion = 2;
    repo.timestampExpires = TestRepo.PAST;
    assertRefused(Kind.EXPIRED, () -> set.updateTimestamp(repo.timestamp()));
    assertThat(set.timestamp()).containsSame(before);
    outOfOrder(set, s -> s.updateSnapshot(repo.snapshot()));
  }

  @Test
  void aFailedSnapshotMayBeTriedAgain() {
    TrustedSet set = repo.trusting();
    set.updateTimestamp(repo.timestamp());
    byte[] good = repo.snapshot();
    byte[] broken = good.clone();
    broken[0] = '[';
    assertRefused(Kind.MISMATCH, () -> set.updateSnapshot(broken));
    assertThat(set.snapshot()).isEmpty();
    set.updateSnapshot(good);
  }

  @Test
  void aFailedUnitLeavesTheOthersVerified() {
    TrustedSet set = repo.upToSnapshot();
    Signed<Targets> top = set.updateTargets(repo.targets());
    Signed<Targets> unit = set.updateDelegated(repo.unit("nanhe"), "nanhe", top);
    byte[] forged = repo.unit("nanhe.pingan", new TestSigner());
    assertRefused(Kind.SIGNATURES, () -> set.updateDelegated(forged, "nanhe.pingan", top));
    assertThat(set.delegated("nanhe", top)).containsSame(unit);
    assertThat(set.delegated("nanhe.pingan", top)).isEmpty();
    set.updateDelegated(repo.unit("nanhe.pingan"), "nanhe.pingan", top);
  }

  @ParameterizedTest
  @EnumSource(TopRole.class)
  void everyTopRoleNeedsItsThreshold(TopRole role) {
    repo.signers(role).add(new TestSigner());
    repo.thresholds.put(role, 2);
    wholePass();
    TestSigner taken = repo.signers(role).getLast();
    byte[] root = repo.root();
    repo.signers(role).removeLast();
    TrustFailure failure =
        catchThrowableOfType(
            TrustFailure.class, () -> wholePass(role == TopRole.ROOT ? repo.root() : root));
    assertThat(failure.kind()).isEqualTo(Kind.SIGNATURES);
    assertThat(failure).hasMessage("Expected 2 signatures on " + role.wireName() + ", got 1");
    repo.signers(role).add(taken);
    wholePass();
  }

  @ParameterizedTest
  @EnumSource(TopRole.class)
  void noTopRoleMayBeSignedByAnothersKey(TopRole role) {
    byte[] root = repo.root();
    for (TopRole other : TopRole.values()) {
      var forged = new TestRepo();
      forged.signers.putAll(repo.signers);
      forged.unitSigners.putAll(repo.unitSigners);
      forged.signers.put(role, repo.signers(other));
      if (other != role && role != TopRole.ROOT) {
        assertRefused(Kind.SIGNATURES, () -> pass(forged, root))
            .saying("on " + role.wireName() + ", got 0");
      }
    }
  }

  private void wholePass() {
    pass(repo, repo.root());
  }

  private void wholePass(byte[] root) {
    pass(repo, root);
  }

  private static void pass(TestRepo from, byte[] root) {
    var set = new TrustedSet(TestRepo.READER, root, TestRepo.NOW);
    set.updateTimestamp(from.timestamp());
    set.updateSnapshot(from.snapshot());
    set.updateTargets(from.targets());
  }

  private static void outOfOrder(TrustedSet set, Consumer<TrustedSet> step) {
    assertThatIllegalStateException().isThrownBy(() -> step.accept(set));
  }
}
