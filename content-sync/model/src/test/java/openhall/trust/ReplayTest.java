package openhall.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * An attacker holds no key but all files ever published, and answers every question with any of
 * them. Whatever comes of it, a screen moves forward or stays, and never shows a mixture. The same
 * seed gives the same attack.
 */
final class ReplayTest {

  private static final int PASSES = 50;

  /** What was published together. */
  private record Release(
      Signed<Timestamp> timestamp,
      Signed<Snapshot> snapshot,
      Signed<Targets> targets,
      Signed<Targets> unit) {}

  /** What a screen has kept from its last good pass. */
  private record Kept(Signed<Timestamp> timestamp, Signed<Snapshot> snapshot) {

    long release() {
      return snapshot.body().version();
    }
  }

  private final TestRepo repo = new TestRepo();
  private final List<Release> published = new ArrayList<>();
  private final Set<Long> accepted = new HashSet<>();
  private Instant now = TestRepo.NOW;
  private Optional<Kept> kept = Optional.empty();

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void aScreenNeverGoesBackAndNeverMixes(long seed) {
    var random = new Random(seed);
    repo.rootExpires = now.plus(Duration.ofDays(730));
    for (int pass = 0; pass < PASSES; pass++) {
      now = now.plus(Duration.ofHours(6));
      if (random.nextInt(3) > 0) {
        publish(random);
      }
      attackedPass(random);
    }
    assertThat(accepted).as("releases that came through in spite of all").hasSizeGreaterThan(3);
    honestPass();
    assertThat(kept.orElseThrow().release()).isEqualTo(repo.snapshotVersion);
  }

  private void publish(Random random) {
    repo.timestampVersion++;
    repo.timestampExpires = now.plus(Duration.ofDays(1));
    repo.snapshotExpires = now.plus(Duration.ofDays(2));
    repo.targetsExpires = now.plus(Duration.ofDays(9));
    if (published.isEmpty() || random.nextBoolean()) {
      repo.snapshotVersion++;
      repo.meta.put("nanhe.json", MetaFile.ofVersion(repo.snapshotVersion));
    }
    if (random.nextInt(4) == 0) {
      repo.meta.put("targets.json", MetaFile.ofVersion(repo.snapshotVersion));
    }
    MetaFile announced =
        random.nextBoolean()
            ? MetaFile.ofVersion(repo.snapshotVersion)
            : MetaFile.of(repo.snapshotVersion, repo.snapshot());
    add(announced);
  }

  private void add(MetaFile announced) {
    published.add(
        new Release(
            TestRepo.READER.timestamp(repo.timestamp(announced)),
            TestRepo.READER.snapshot(repo.snapshot()),
            TestRepo.READER.targets("targets", repo.targets()),
            TestRepo.READER.targets("nanhe", repo.unit("nanhe"))));
  }

  private void attackedPass(Random random) {
    if (published.isEmpty()) {
      return;
    }
    long before = kept.map(Kept::release).orElse(0L);
    try {
      pass(any(random), any(random), any(random), any(random));
    } catch (TrustFailure refused) {
      assertThat(refused.kind()).isNotEqualTo(TrustFailure.Kind.MALFORMED);
    }
    long after = kept.map(Kept::release).orElse(0L);
    assertThat(after).as("release").isGreaterThanOrEqualTo(before);
    accepted.add(after);
  }

  private void honestPass() {
    repo.timestampVersion++;
    repo.timestampExpires = now.plus(Duration.ofDays(1));
    repo.snapshotVersion++;
    repo.snapshotExpires = now.plus(Duration.ofDays(2));
    add(MetaFile.of(repo.snapshotVersion, repo.snapshot()));
    Release newest = published.getLast();
    pass(newest, newest, newest, newest);
  }

  /** One pass of a screen; each file may come from another release. */
  private void pass(Release one, Release two, Release three, Release four) {
    TrustedSet set = repo.trustingAt(now);
    kept.ifPresent(stored -> {
      set.loadTimestamp(stored.timestamp().raw());
      set.loadSnapshot(stored.snapshot().raw());
    });
    Signed<Timestamp> timestamp = set.updateTimestamp(one.timestamp().raw());
    Signed<Snapshot> snapshot =
        set.confirmSnapshot().orElseGet(() -> set.updateSnapshot(two.snapshot().raw()));
    Signed<Targets> top = set.updateTargets(three.targets().raw());
    Signed<Targets> unit = set.updateDelegated(four.unit().raw(), "nanhe", top);

    assertOneRelease(timestamp.body(), snapshot.body(), top.body(), unit.body());
    kept = Optional.of(new Kept(timestamp, snapshot));
  }

  private void assertOneRelease(Timestamp timestamp, Snapshot snapshot, Targets top, Targets unit) {
    assertThat(timestamp.snapshot().version()).isEqualTo(snapshot.version());
    assertThat(snapshot.role("targets").orElseThrow().version()).isEqualTo(top.version());
    assertThat(snapshot.role("nanhe").orElseThrow().version()).isEqualTo(unit.version());
    for (Metadata accepted : List.of(timestamp, snapshot, top, unit)) {
      assertThat(accepted.expires()).as("expiry").isAfter(now);
    }
  }

  /** Mostly something recent, so that some attacks look good for a while. */
  private Release any(Random random) {
    int back = random.nextInt(4) > 0 ? 0 : random.nextInt(published.size());
    return published.get(published.size() - 1 - back);
  }
}
