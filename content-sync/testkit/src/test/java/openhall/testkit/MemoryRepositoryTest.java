package openhall.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import openhall.content.Item;
import openhall.content.json.ItemJson;
import openhall.trust.RepositoryPath;
import openhall.trust.Signed;
import openhall.trust.TargetInfo;
import openhall.trust.TargetSearch;
import openhall.trust.Targets;
import openhall.trust.TopRole;
import openhall.trust.TrustFailure;
import openhall.trust.TrustFailure.Kind;
import openhall.trust.TrustedSet;
import openhall.trust.json.EnvelopeJson;
import openhall.trust.json.MetadataJson;
import org.junit.jupiter.api.Test;

/** The publisher and the trust core against each other, by paths and bytes alone. */
final class MemoryRepositoryTest {

  private final TestClock clock = new TestClock();
  private final MemoryRepository repository = new MemoryRepository(clock);

  @Test
  void whatIsPublishedIsFoundAndVerifies() {
    Item fee = SampleItems.fees("nanhe/pingan", "f-idcard", 3, "居民身份证工本费", "20");
    repository.put(fee).put(SampleItems.notice("nanhe", "n-1", 1, "停水通知"));
    assertThat(repository.publish()).isEqualTo(1);

    TrustedSet set = refreshed();

    assertThat(read(set, fee)).isEqualTo(fee);
    assertThat(info(set, fee).revision()).isEqualTo(3);
    assertThat(set.timestamp().orElseThrow().body().released()).contains(TestClock.START);
  }

  @Test
  void aChangedItemHasANewFileAndTheOldOneStays() {
    Item old = SampleItems.fees("nanhe", "f-idcard", 1, "居民身份证工本费", "20");
    Item changed = SampleItems.fees("nanhe", "f-idcard", 2, "居民身份证工本费", "25");
    repository.put(old).publish();
    String oldPath = repository.pathOf(old.key());
    repository.put(changed).publish();

    assertThat(repository.files()).containsKey(oldPath);
    assertThat(repository.pathOf(changed.key())).isNotEqualTo(oldPath);
    assertThat(read(refreshed(), changed)).isEqualTo(changed);
  }

  @Test
  void aWithdrawnItemIsNotFound() {
    Item notice = SampleItems.notice("nanhe", "n-1", 1, "停水通知");
    repository.put(notice).publish();
    repository.remove(notice.key()).publish();
    TrustedSet set = refreshed();
    assertThat(search(set, notice)).isEmpty();
  }

  @Test
  void onlyWhatChangedIsPublishedAgain() {
    repository.put(SampleItems.notice("nanhe", "n-1", 1, "停水通知"));
    repository.put(SampleItems.notice("nanhe/pingan", "n-1", 1, "停电通知"));
    repository.publish();
    repository.put(SampleItems.notice("nanhe", "n-1", 2, "停水通知"));
    repository.publish();
    assertThat(repository.files())
        .containsKeys("2.nanhe.json", "1.nanhe.pingan.json", "1.targets.json", "2.snapshot.json")
        .doesNotContainKeys("2.nanhe.pingan.json", "2.targets.json");
  }

  @Test
  void signingAnewMakesNoRelease() {
    repository.addUnit("nanhe").publish();
    byte[] before = served(RepositoryPath.TIMESTAMP);
    clock.advance(Duration.ofHours(1));
    repository.resign();
    assertThat(served(RepositoryPath.TIMESTAMP)).isNotEqualTo(before);

    var timestamp = refreshed().timestamp().orElseThrow().body();
    assertThat(timestamp.snapshot().version()).isEqualTo(1);
    assertThat(timestamp.released()).contains(TestClock.START);
  }

  @Test
  void withoutSigningAnewAReleaseExpires() {
    repository.addUnit("nanhe").publish();
    clock.advance(Duration.ofDays(3));
    assertThat(refusal()).isEqualTo(Kind.EXPIRED);
    repository.resign();
    refreshed();
  }

  @Test
  void afterARotationOldAndNewClientsFollow() {
    repository.addUnit("nanhe").publish();
    repository.rotate(TopRole.values());
    repository.publish();
    TrustedSet set = refreshed();
    assertThat(set.root().body().version()).isEqualTo(2);
    assertThat(set.forgetsStored()).isTrue();
  }

  @Test
  void whatIsTamperedWithIsRefused() {
    Item notice = SampleItems.notice("nanhe", "n-1", 1, "停水通知");
    repository.put(notice).publish();
    repository.tamper(
        repository.pathOf(notice.key()),
        bytes -> {
          bytes[20] ^= 1;
          return bytes;
        });
    TrustedSet set = refreshed();
    TrustFailure failure = catchThrowableOfType(TrustFailure.class, () -> read(set, notice));
    assertThat(failure.kind()).isEqualTo(Kind.MISMATCH);
  }

  @Test
  void anOldReleaseBroughtBackIsRefused() {
    repository.addUnit("nanhe").publish();
    var old = repository.copy();
    repository.publish();
    byte[] seen = served(RepositoryPath.TIMESTAMP);
    repository.restore(old);

    TrustedSet set = trusting();
    set.loadTimestamp(seen);
    TrustFailure failure =
        catchThrowableOfType(
            TrustFailure.class, () -> set.updateTimestamp(served(RepositoryPath.TIMESTAMP)));
    assertThat(failure.kind()).isEqualTo(Kind.ROLLBACK);
  }

  @Test
  void mistakesOfATestAreNamed() {
    Item notice = SampleItems.notice("nanhe", "n-1", 1, "停水通知");
    assertThatIllegalArgumentException().isThrownBy(() -> repository.remove(notice.key()));
    assertThatIllegalArgumentException().isThrownBy(() -> repository.delete("9.nanhe.json"));
    repository.put(notice);
    repository.delete(repository.pathOf(notice.key()));
    assertThat(repository.find(repository.pathOf(notice.key()))).isEmpty();
  }

  private Kind refusal() {
    return catchThrowableOfType(TrustFailure.class, this::refreshed).kind();
  }

  private TrustedSet refreshed() {
    TrustedSet set = trusting();
    for (long next = 2; repository.find(RepositoryPath.root(next)).isPresent(); next++) {
      set.updateRoot(served(RepositoryPath.root(next)));
    }
    long snapshot =
        set.updateTimestamp(served(RepositoryPath.TIMESTAMP)).body().snapshot().version();
    set.updateSnapshot(served(RepositoryPath.snapshot(snapshot)));
    return set;
  }

  private TrustedSet trusting() {
    return new TrustedSet(new MetadataJson(), repository.firstRoot(), clock.instant());
  }

  private Optional<TargetSearch.Hit> search(TrustedSet set, Item item) {
    Signed<Targets> top = set.updateTargets(served(listed(set, "targets")));
    return TargetSearch.find(
        MemoryRepository.targetPath(item.key()),
        top,
        (role, delegator) -> set.updateDelegated(served(listed(set, role)), role, delegator));
  }

  private TargetInfo info(TrustedSet set, Item item) {
    return search(set, item).orElseThrow().target();
  }

  private Item read(TrustedSet set, Item item) {
    String path = MemoryRepository.targetPath(item.key());
    TargetInfo info = info(set, item);
    byte[] file = served(RepositoryPath.target(path, info.sha256()));
    info.verify(path, file);
    return ItemJson.read(EnvelopeJson.read(file).item());
  }

  private static String listed(TrustedSet set, String role) {
    return RepositoryPath.metadata(role, set.announced(role).version());
  }

  private byte[] served(String path) {
    return Objects.requireNonNull(repository.files().get(path), path);
  }
}
