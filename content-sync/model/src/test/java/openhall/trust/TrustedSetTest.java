package openhall.trust;

import static openhall.trust.Failures.assertRefused;
import static openhall.trust.TestRepo.NOW;
import static openhall.trust.TestRepo.PAST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import java.util.Map;
import openhall.trust.TrustFailure.Kind;
import openhall.trust.json.MetadataJson;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class TrustedSetTest {

  private final TestRepo repo = new TestRepo();

  @Test
  void acceptsAWholeReleaseInOrder() {
    byte[] item = {1, 2, 3};
    repo.unitTargets.put("nanhe/pingan/f-idcard.json", TargetInfo.of(item, 4));
    TrustedSet set = repo.trusting();

    Signed<Timestamp> timestamp = set.updateTimestamp(repo.timestamp());
    Signed<Snapshot> snapshot = set.updateSnapshot(repo.snapshot());
    Signed<Targets> top = set.updateTargets(repo.targets());
    Signed<Targets> unit = set.updateDelegated(repo.unit("nanhe.pingan"), "nanhe.pingan", top);

    assertThat(timestamp.body().released()).contains(NOW);
    assertThat(snapshot.raw()).isEqualTo(repo.snapshot());
    assertThat(unit.body().target("nanhe/pingan/f-idcard.json").orElseThrow().revision())
        .isEqualTo(4);
    assertThat(set.delegated("nanhe.pingan", top)).contains(unit);
  }

  @Nested
  class Roots {

    @Test
    void refusesAFirstRootNotSignedByItself() {
      byte[] forged = MetadataJson.write(repo.rootBody(), List.of(new TestSigner()));
      assertRefused(Kind.SIGNATURES, () -> new TrustedSet(new MetadataJson(), forged, NOW))
          .saying("Expected 1 signatures on root, got 0");
    }

    @Test
    void followsAChainOfRootsWithChangingKeys() {
      TrustedSet set = repo.trusting();
      set.updateRoot(repo.nextRoot(() -> repo.rotate(TopRole.ROOT)));
      set.updateRoot(repo.nextRoot(() -> repo.rotate(TopRole.ROOT)));
      assertThat(set.root().body().version()).isEqualTo(3);
    }

    @Test
    void refusesARootTheOldKeysDidNotSign() {
      TrustedSet set = repo.trusting();
      repo.rotate(TopRole.ROOT);
      repo.rootVersion = 2;
      assertRefused(Kind.SIGNATURES, () -> set.updateRoot(repo.root()));
      assertThat(set.root().body().version()).isEqualTo(1);
    }

    @Test
    void refusesARootItsOwnKeysDidNotSign() {
      TrustedSet set = repo.trusting();
      var old = repo.signer(TopRole.ROOT);
      repo.rotate(TopRole.ROOT);
      repo.rootVersion = 2;
      byte[] half = MetadataJson.write(repo.rootBody(), List.of(old));
      assertRefused(Kind.SIGNATURES, () -> set.updateRoot(half));
    }

    @Test
    void refusesARootThatSkipsAVersion() {
      TrustedSet set = repo.trusting();
      repo.rootVersion = 3;
      assertRefused(Kind.WRONG_VERSION, () -> set.updateRoot(repo.root()))
          .saying("Expected root version 2, got 3");
    }

    @Test
    void refusesTheSameRootAgain() {
      TrustedSet set = repo.trusting();
      assertRefused(Kind.WRONG_VERSION, () -> set.updateRoot(repo.root()))
          .saying("Expected root version 2, got 1");
    }

    @Test
    void refusesARootThatMissesItsHigherThreshold() {
      TrustedSet set = repo.trusting();
      byte[] next = repo.nextRoot(() -> repo.thresholds.put(TopRole.ROOT, 2));
      assertRefused(Kind.SIGNATURES, () -> set.updateRoot(next))
          .saying("Expected 2 signatures on root, got 1");
    }

    @Test
    void anExpiredRootLeadsToTheNextButToNothingElse() {
      repo.rootExpires = PAST;
      TrustedSet set = repo.trusting();
      assertRefused(Kind.EXPIRED, () -> set.updateTimestamp(repo.timestamp()));

      set.updateRoot(repo.nextRoot(() -> repo.rootExpires = TestRepo.LATER));
      set.updateTimestamp(repo.timestamp());
    }

    @Test
    void rootsComeBeforeEverythingElse() {
      TrustedSet set = repo.trusting();
      set.loadTimestamp(repo.timestamp());
      byte[] next = repo.nextRoot(() -> {});
      assertThatIllegalStateException().isThrownBy(() -> set.updateRoot(next));
    }
  }

  @Nested
  class Timestamps {

    @Test
    void rejectsTimestampSignedByOldKey() {
      byte[] old = repo.timestamp();
      TrustedSet set = repo.trusting();
      set.updateRoot(repo.nextRoot(() -> repo.rotate(TopRole.TIMESTAMP)));
      assertRefused(Kind.SIGNATURES, () -> set.updateTimestamp(old));
      assertThat(set.timestamp()).isEmpty();
    }

    @Test
    void rejectsTimestampSignedByAnotherRole() {
      repo.signers.put(TopRole.TIMESTAMP, repo.signers(TopRole.TARGETS));
      byte[] wrong = repo.timestamp();
      TrustedSet set = new TestRepo().trusting();
      assertRefused(Kind.SIGNATURES, () -> set.updateTimestamp(wrong));
    }

    @Test
    void rejectsTimestampRollback() {
      byte[] old = repo.timestamp();
      repo.timestampVersion = 2;
      TrustedSet set = repo.trusting();
      set.loadTimestamp(repo.timestamp());
      assertRefused(Kind.ROLLBACK, () -> set.updateTimestamp(old))
          .saying("Expected timestamp version of at least 2, got 1");
      assertThat(set.timestamp().orElseThrow().body().version()).isEqualTo(2);
    }

    @Test
    void rejectsTimestampThatNamesAnOlderSnapshot() {
      TrustedSet set = repo.trusting();
      set.loadTimestamp(repo.timestamp(MetaFile.ofVersion(7)));
      repo.timestampVersion = 2;
      byte[] next = repo.timestamp(MetaFile.ofVersion(6));
      assertRefused(Kind.ROLLBACK, () -> set.updateTimestamp(next))
          .saying("Expected snapshot version of at least 7, got 6");
    }

    @Test
    void anotherTimestampOfTheSameVersionChangesNothing() {
      TrustedSet set = repo.trusting();
      Signed<Timestamp> first = set.loadTimestamp(repo.timestamp());
      byte[] other = repo.timestamp(MetaFile.ofVersion(100));
      assertThat(set.updateTimestamp(other)).isSameAs(first);
    }

    @Test
    void expiredTimestampAcceptsNothingNew() {
      repo.timestampExpires = PAST;
      TrustedSet set = repo.trusting();
      assertRefused(Kind.EXPIRED, () -> set.updateTimestamp(repo.timestamp()))
          .saying("Expired at 2026-11-22T01:13:59Z: timestamp version 1");
      assertThat(set.timestamp()).isEmpty();
      assertThatIllegalStateException().isThrownBy(() -> set.updateSnapshot(repo.snapshot()));
    }

    @Test
    void aTimestampExpiresAtTheVerySecondItSays() {
      repo.timestampExpires = NOW;
      assertRefused(Kind.EXPIRED, () -> repo.trusting().updateTimestamp(repo.timestamp()));
      repo.timestampExpires = NOW.plusSeconds(1);
      repo.trusting().updateTimestamp(repo.timestamp());
    }

    @Test
    void anUnchangedTimestampIsStillCheckedForExpiry() {
      repo.timestampExpires = PAST;
      TrustedSet set = repo.trusting();
      set.loadTimestamp(repo.timestamp());
      assertRefused(Kind.EXPIRED, () -> set.updateTimestamp(repo.timestamp()));
      assertRefused(Kind.EXPIRED, set::confirmTimestamp);
      assertThatIllegalStateException().isThrownBy(() -> set.updateSnapshot(repo.snapshot()));
    }

    @Test
    void anExpiredStoredTimestampStillGuardsAgainstRollback() {
      byte[] older = repo.timestamp();
      repo.timestampVersion = 5;
      repo.timestampExpires = PAST;
      byte[] stored = repo.timestamp();
      TrustedSet set = repo.trusting();
      set.loadTimestamp(stored);

      assertRefused(Kind.ROLLBACK, () -> set.updateTimestamp(older));

      repo.timestampVersion = 6;
      repo.timestampExpires = TestRepo.LATER;
      assertThat(set.updateTimestamp(repo.timestamp()).body().version()).isEqualTo(6);
    }

    @Test
    void aStoredTimestampCountsOnlyUnderTheCurrentRoot() {
      byte[] stored = repo.timestamp();
      TrustedSet set = new TestRepo().trusting();
      assertRefused(Kind.SIGNATURES, () -> set.loadTimestamp(stored));
    }

    @Test
    void confirmingWithoutATimestampIsAProgrammersError() {
      assertThatIllegalStateException().isThrownBy(repo.trusting()::confirmTimestamp);
    }
  }

  @Nested
  class FastForward {

    @Test
    void storedMetadataIsForgottenWhenAnOnlineKeyIsTakenAway() {
      byte[] timestamp = repo.timestamp();
      byte[] snapshot = repo.snapshot();
      repo.signers(TopRole.SNAPSHOT).add(new TestSigner());
      TrustedSet set = repo.trusting();
      assertThat(set.forgetsStored()).isFalse();

      set.updateRoot(repo.nextRoot(() -> repo.signers(TopRole.SNAPSHOT).removeLast()));

      assertThat(set.forgetsStored()).isTrue();
      assertRefused(Kind.KEYS_REMOVED, () -> set.loadTimestamp(timestamp));
      assertRefused(Kind.KEYS_REMOVED, () -> set.loadSnapshot(snapshot));
    }

    @Test
    void storedMetadataIsKeptWhenAKeyIsOnlyAdded() {
      TrustedSet set = repo.trusting();
      set.updateRoot(repo.nextRoot(() -> repo.signers(TopRole.TIMESTAMP).add(new TestSigner())));
      assertThat(set.forgetsStored()).isFalse();
      set.loadTimestamp(repo.timestamp());
    }

    @Test
    void recoversAfterAThiefDroveTheVersionsUp() {
      repo.timestampVersion = Long.MAX_VALUE;
      repo.snapshotVersion = Long.MAX_VALUE;
      byte[] driven = repo.timestamp();
      TrustedSet set = repo.trusting();
      set.updateRoot(
          repo.nextRoot(() -> {
            repo.rotate(TopRole.TIMESTAMP);
            repo.rotate(TopRole.SNAPSHOT);
          }));
      assertRefused(Kind.KEYS_REMOVED, () -> set.loadTimestamp(driven));

      repo.timestampVersion = 1;
      repo.snapshotVersion = 1;
      set.updateTimestamp(repo.timestamp());
      assertThat(set.updateSnapshot(repo.snapshot()).body().version()).isEqualTo(1);
    }
  }

  @Nested
  class Snapshots {

    @Test
    void rejectsSnapshotRollback() {
      repo.meta.put("nanhe.json", MetaFile.ofVersion(9));
      byte[] stored = repo.snapshot();
      repo.meta.put("nanhe.json", MetaFile.ofVersion(8));
      repo.snapshotVersion = 2;
      TrustedSet set = repo.trusting();
      set.updateTimestamp(repo.timestamp());
      set.loadSnapshot(stored);
      assertRefused(Kind.ROLLBACK, () -> set.updateSnapshot(repo.snapshot()))
          .saying("Expected nanhe.json version of at least 9, got 8");
      assertThat(set.snapshot().orElseThrow().raw()).isEqualTo(stored);
    }

    @Test
    void rejectsSnapshotFromWhichAUnitHasVanished() {
      byte[] stored = repo.snapshot();
      repo.meta.remove("nanhe.pingan.json");
      repo.snapshotVersion = 2;
      TrustedSet set = repo.trusting();
      set.loadSnapshot(stored);
      set.updateTimestamp(repo.timestamp());
      assertRefused(Kind.ROLLBACK, () -> set.updateSnapshot(repo.snapshot()))
          .saying("Expected new snapshot to list nanhe.pingan.json");
    }

    @Test
    void rejectsSnapshotOlderThanTheStoredOneEvenWhenTheTimestampWasLost() {
      repo.snapshotVersion = 5;
      byte[] stored = repo.snapshot();
      repo.snapshotVersion = 4;
      TrustedSet set = repo.trusting();
      set.loadSnapshot(stored);
      set.updateTimestamp(repo.timestamp());
      assertRefused(Kind.ROLLBACK, () -> set.updateSnapshot(repo.snapshot()));
    }

    @Test
    void rejectsSnapshotOfAnotherVersionThanAnnounced() {
      TrustedSet set = repo.trusting();
      set.updateTimestamp(repo.timestamp(MetaFile.ofVersion(1)));
      repo.snapshotVersion = 2;
      assertRefused(Kind.WRONG_VERSION, () -> set.updateSnapshot(repo.snapshot()))
          .saying("Expected snapshot version 1, got 2");
    }

    @Test
    void rejectsSnapshotWhoseBytesWereNotAnnounced() {
      TrustedSet set = repo.trusting();
      set.updateTimestamp(repo.timestamp());
      byte[] other = repo.snapshot();
      other[other.length - 2] ^= 1;
      assertRefused(Kind.MISMATCH, () -> set.updateSnapshot(other)).saying("hashes");
    }

    @Test
    void rejectsSnapshotSignedByTheTimestampsKey() {
      byte[] forged =
          MetadataJson.write(
              new Snapshot(1, TestRepo.LATER, repo.meta), repo.signers(TopRole.TIMESTAMP));
      TrustedSet set = repo.trusting();
      set.updateTimestamp(repo.timestamp(MetaFile.ofVersion(1)));
      assertRefused(Kind.SIGNATURES, () -> set.updateSnapshot(forged));
    }

    @Test
    void rejectsExpiredSnapshot() {
      repo.snapshotExpires = PAST;
      TrustedSet set = repo.trusting();
      set.updateTimestamp(repo.timestamp());
      assertRefused(Kind.EXPIRED, () -> set.updateSnapshot(repo.snapshot()));
      assertThat(set.snapshot()).isEmpty();
      assertThatIllegalStateException().isThrownBy(() -> set.updateTargets(repo.targets()));
    }

    @Test
    void theStoredSnapshotNeedNotBeFetchedAgain() {
      TrustedSet set = repo.trusting();
      set.loadTimestamp(repo.timestamp());
      set.loadSnapshot(repo.snapshot());
      set.confirmTimestamp();
      assertThat(set.confirmSnapshot()).isPresent();
      set.updateTargets(repo.targets());
    }

    @Test
    void aStoredSnapshotThatIsExpiredOrOutdatedMustBeFetched() {
      repo.snapshotExpires = PAST;
      TrustedSet expired = repo.trusting();
      expired.loadSnapshot(repo.snapshot());
      expired.updateTimestamp(repo.timestamp());
      assertThat(expired.confirmSnapshot()).isEmpty();

      TrustedSet outdated = repo.trusting();
      outdated.loadSnapshot(repo.snapshot());
      repo.snapshotExpires = TestRepo.LATER;
      repo.snapshotVersion = 2;
      outdated.updateTimestamp(repo.timestamp());
      assertThat(outdated.confirmSnapshot()).isEmpty();
      outdated.updateSnapshot(repo.snapshot());
    }

    @Test
    void aHalfFinishedPublishDoesNotWedgeTheClient() {
      TrustedSet interrupted = repo.trusting();
      repo.timestampVersion = 2;
      repo.snapshotVersion = 2;
      byte[] timestamp = repo.timestamp();
      interrupted.updateTimestamp(timestamp);

      TrustedSet next = repo.trusting();
      next.loadTimestamp(timestamp);
      next.confirmTimestamp();
      assertThat(next.confirmSnapshot()).isEmpty();
      next.updateSnapshot(repo.snapshot());
    }
  }

  @Nested
  class DelegatedTargets {

    @Test
    void rejectsTargetsOfAnotherVersionThanTheSnapshotLists() {
      TrustedSet set = repo.upToSnapshot();
      repo.meta.put("targets.json", MetaFile.ofVersion(2));
      assertRefused(Kind.WRONG_VERSION, () -> set.updateTargets(repo.targets()))
          .saying("Expected targets version 1, got 2");
    }

    @Test
    void rejectsAUnitsOlderListInANewerRelease() {
      byte[] old = repo.unit("nanhe");
      repo.meta.put("nanhe.json", MetaFile.ofVersion(2));
      TrustedSet set = repo.upToSnapshot();
      Signed<Targets> top = set.updateTargets(repo.targets());
      assertRefused(Kind.WRONG_VERSION, () -> set.updateDelegated(old, "nanhe", top))
          .saying("Expected nanhe version 2, got 1");
    }

    @Test
    void rejectsTargetsWithOtherBytesThanTheSnapshotLists() {
      repo.meta.put("nanhe.json", MetaFile.of(1, repo.unit("nanhe")));
      TrustedSet set = repo.upToSnapshot();
      Signed<Targets> top = set.updateTargets(repo.targets());
      repo.unitTargets.put("nanhe/n-1.json", TargetInfo.of(new byte[] {1}, 1));
      assertRefused(Kind.TOO_LONG, () -> set.updateDelegated(repo.unit("nanhe"), "nanhe", top));
    }

    @Test
    void rejectsExpiredTargetsAlsoFromTheStore() {
      repo.targetsExpires = PAST;
      TrustedSet set = repo.upToSnapshot();
      assertRefused(Kind.EXPIRED, () -> set.updateTargets(repo.targets()));
    }

    @Test
    void oneUnitCannotSpeakForAnother() {
      TrustedSet set = repo.upToSnapshot();
      Signed<Targets> top = set.updateTargets(repo.targets());
      byte[] forged = repo.unit("nanhe.pingan", repo.unitSigner("nanhe"));
      assertRefused(Kind.SIGNATURES, () -> set.updateDelegated(forged, "nanhe.pingan", top));
    }

    @Test
    void aRoleNobodyDelegatesToIsUnknown() {
      repo.meta.put("nanhe.other.json", MetaFile.ofVersion(1));
      TrustedSet set = repo.upToSnapshot();
      Signed<Targets> top = set.updateTargets(repo.targets());
      byte[] file = repo.unit("nanhe.other", new TestSigner());
      assertRefused(Kind.UNKNOWN_ROLE, () -> set.updateDelegated(file, "nanhe.other", top));
    }

    @Test
    void aRoleTheSnapshotDoesNotListIsUnknown() {
      byte[] file = repo.unit("nanhe");
      repo.meta.remove("nanhe.json");
      TrustedSet set = repo.upToSnapshot();
      Signed<Targets> top = set.updateTargets(repo.targets());
      assertRefused(Kind.UNKNOWN_ROLE, () -> set.updateDelegated(file, "nanhe", top))
          .saying("Expected snapshot to name nanhe");
    }

    @Test
    void aRoleIsVerifiedOnceForEachDelegator() {
      var own = new TestSigner();
      Delegations toOwn = delegation("shared", own);
      Delegations toStranger = delegation("shared", new TestSigner());
      repo.meta.put("shared.json", MetaFile.ofVersion(1));
      TrustedSet set = repo.upToSnapshot();
      Signed<Targets> first = set.updateTargets(repo.targets(toOwn));
      Signed<Targets> second = set.updateTargets(repo.targets(toStranger));
      byte[] shared = repo.unit("shared", own);

      set.updateDelegated(shared, "shared", first);

      assertThat(set.delegated("shared", second)).isEmpty();
      assertRefused(Kind.SIGNATURES, () -> set.updateDelegated(shared, "shared", second));
    }

    @Test
    void aDelegatorMustHaveBeenVerified() {
      TrustedSet set = repo.upToSnapshot();
      Signed<Targets> unverified = new MetadataJson().targets("targets", repo.targets());
      byte[] unit = repo.unit("nanhe");
      assertThatIllegalStateException()
          .isThrownBy(() -> set.updateDelegated(unit, "nanhe", unverified));
    }

    private Delegations delegation(String role, TestSigner signer) {
      var spec = new RoleSpec(List.of(signer.keyid()), 1);
      return new Delegations.Named(
          Map.of(signer.keyid(), signer.publicKey()),
          List.of(new DelegatedRole(role, spec, new PathSet.Patterns(List.of("*")), false)));
    }
  }

  @Nested
  class Endless {

    private final Limits limits = new Limits(4_000, 1_000, 1_000, 1_000);

    @Test
    void endlessMetadataIsCapped() {
      TrustedSet set = new TrustedSet(new MetadataJson(), repo.root(), NOW, limits);
      assertRefused(Kind.TOO_LONG, () -> set.updateRoot(new byte[4_001]));
      assertRefused(Kind.TOO_LONG, () -> set.updateTimestamp(new byte[1_001]))
          .saying("Expected timestamp of at most 1000 bytes, got more");
      assertRefused(Kind.TOO_LONG, () -> set.loadSnapshot(new byte[1_001]));
    }

    @Test
    void aStatedLengthIsTheLimitButNeverMoreThanOurs() {
      TrustedSet set = new TrustedSet(new MetadataJson(), repo.root(), NOW, limits);
      set.updateTimestamp(repo.timestamp());
      assertThat(set.snapshotLimit()).isEqualTo(repo.snapshot().length);

      repo.timestampVersion = 2;
      MetaFile boastful = new MetaFile(1, 1L << 40, Hashes.of(new byte[0]));
      set.updateTimestamp(repo.timestamp(boastful));
      assertThat(set.snapshotLimit()).isEqualTo(1_000);
    }

    @Test
    void targetsAreCappedByWhatTheSnapshotStates() {
      repo.meta.put("nanhe.json", new MetaFile(1, 77, Hashes.none()));
      TrustedSet set = repo.upToSnapshot();
      assertThat(set.targetsLimit("nanhe")).isEqualTo(77);
      assertThat(set.targetsLimit("targets")).isEqualTo(Limits.DEFAULT.targets());
    }
  }
}
