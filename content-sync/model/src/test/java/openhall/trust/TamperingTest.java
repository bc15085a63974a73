package openhall.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Arrays;
import java.util.Map;
import openhall.trust.TrustFailure.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Whatever is done to a file on its way, no screen ever reads something else in it than was signed.
 */
final class TamperingTest {

  /** The five files of a release. */
  enum Step {
    ROOT,
    TIMESTAMP,
    SNAPSHOT,
    TARGETS,
    UNIT;

    byte[] made(TestRepo repo) {
      return switch (this) {
        case ROOT -> repo.root();
        case TIMESTAMP -> repo.timestamp();
        case SNAPSHOT -> repo.snapshot();
        case TARGETS -> repo.targets();
        case UNIT -> repo.unit("nanhe");
      };
    }

    /** A client that waits for this file. */
    Client waiting(TestRepo repo) {
      return switch (this) {
        case ROOT -> file -> new TrustedSet(TestRepo.READER, file, TestRepo.NOW).root();
        case TIMESTAMP -> repo.trusting()::updateTimestamp;
        case SNAPSHOT -> waitingForSnapshot(repo)::updateSnapshot;
        case TARGETS -> repo.upToSnapshot()::updateTargets;
        case UNIT -> waitingForUnit(repo);
      };
    }

    /**
     * The timestamp names a version only, so that nothing but the signature protects the snapshot.
     */
    private static TrustedSet waitingForSnapshot(TestRepo repo) {
      TrustedSet set = repo.trusting();
      set.updateTimestamp(repo.timestamp(MetaFile.ofVersion(1)));
      return set;
    }

    private static Client waitingForUnit(TestRepo repo) {
      TrustedSet set = repo.upToSnapshot();
      Signed<Targets> top = set.updateTargets(repo.targets());
      return file -> set.updateDelegated(file, "nanhe", top);
    }
  }

  /** Takes a file in, or throws and is as it was. */
  interface Client {
    Signed<?> take(byte[] file);
  }

  private final TestRepo repo = new TestRepo();

  @ParameterizedTest
  @EnumSource(Step.class)
  void noByteCanBeChanged(Step step) {
    repo.unitTargets.putAll(Map.of("nanhe/f-1.json", TargetInfo.of(new byte[] {1}, 3)));
    byte[] file = step.made(repo);
    var client = new Attacked(step, file);
    for (int i = 0; i < file.length; i += 5) {
      byte[] changed = file.clone();
      changed[i] ^= (byte) (1 << (i % 7));
      client.assertHarmless(changed, "byte " + i);
    }
  }

  @ParameterizedTest
  @EnumSource(Step.class)
  void noByteCanBeLeftOut(Step step) {
    byte[] file = step.made(repo);
    var client = new Attacked(step, file);
    for (int i = 0; i < file.length; i += 5) {
      byte[] shorter = new byte[file.length - 1];
      System.arraycopy(file, 0, shorter, 0, i);
      System.arraycopy(file, i + 1, shorter, i, file.length - 1 - i);
      client.assertHarmless(shorter, "without byte " + i);
    }
  }

  @ParameterizedTest
  @EnumSource(Step.class)
  void aFileCutShortIsRefused(Step step) {
    byte[] file = step.made(repo);
    var client = new Attacked(step, file);
    for (int length = 0; length < file.length; length += 5) {
      client.assertHarmless(Arrays.copyOf(file, length), "cut to " + length);
    }
  }

  @ParameterizedTest
  @EnumSource(Step.class)
  void noOtherFileOfTheReleasePassesForIt(Step step) {
    for (Step other : Step.values()) {
      if (other != step) {
        assertThat(refusal(step, other.made(repo)))
            .as("%s in place of %s", other, step)
            .isIn(Kind.MALFORMED, Kind.SIGNATURES, Kind.TOO_LONG);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Step.class)
  void noFileOfAnotherRepositoryPassesForIt(Step step) {
    if (step != Step.ROOT) {
      assertThat(refusal(step, step.made(new TestRepo()))).isEqualTo(Kind.SIGNATURES);
    }
  }

  @Test
  void theFileOfAnotherUnitDoesNotPass() {
    byte[] other = repo.unit("nanhe.pingan");
    assertThat(refusal(Step.UNIT, other)).isEqualTo(Kind.SIGNATURES);
  }

  /** One client that gets file after file, since a refused one must leave no trace. */
  private final class Attacked {

    private final Step step;
    private final Metadata meant;
    private Client client;

    Attacked(Step step, byte[] file) {
      this.step = step;
      this.meant = step.waiting(repo).take(file).body();
      this.client = step.waiting(repo);
    }

    /**
     * A change may go unnoticed only where it changes nothing, such as the case of a digit in a
     * signature.
     */
    void assertHarmless(byte[] changed, String how) {
      try {
        assertThat(client.take(changed).body()).as(how).isEqualTo(meant);
        client = step.waiting(repo);
      } catch (TrustFailure refused) {
        assertThat(refused.kind()).as(how).isIn(Kind.MALFORMED, Kind.SIGNATURES);
      }
    }
  }

  private Kind refusal(Step step, byte[] file) {
    Client client = step.waiting(repo);
    return catchThrowableOfType(TrustFailure.class, () -> client.take(file)).kind();
  }
}
