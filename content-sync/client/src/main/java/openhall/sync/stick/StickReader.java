package openhall.sync.stick;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.function.Function;
import openhall.store.Store;
import openhall.sync.Blanking;
import openhall.sync.Fetcher;
import openhall.sync.Settings;
import openhall.sync.SyncOutcome;
import openhall.sync.Synchronizer;
import openhall.trust.TrustFailure;

/** Brings a store up to date from a stick, by the same pass as from a network. Any thread. */
public final class StickReader {

  private final Settings settings;
  private final Function<Fetcher, Synchronizer> synchronizers;

  public StickReader(Store store, Settings settings) {
    this(settings, stick -> new Synchronizer(stick, store, settings));
  }

  /**
   * @param blanking hears what a stick says, as it hears the network
   */
  public StickReader(Store store, Settings settings, Blanking blanking) {
    this(settings, stick -> new Synchronizer(stick, store, settings, blanking));
  }

  /**
   * @param synchronizers bring the screen of these settings up to date from what they are given
   */
  public StickReader(Settings settings, Function<Fetcher, Synchronizer> synchronizers) {
    this.settings = settings;
    this.synchronizers = synchronizers;
  }

  /**
   * One pass over one stick.
   *
   * @param mount where it is mounted
   */
  public StickReport read(Path mount, Instant now) {
    try {
      Stick stick = Stick.open(mount);
      SyncOutcome outcome = synchronizers.apply(stick).runOnce(now);
      return stick
          .flaw()
          .filter(_ -> !outcome.isCurrent())
          .map(flaw -> new StickReport(mount, now, flaw.verdict(), flaw.path()))
          .orElseGet(
              () -> new StickReport(mount, now, verdict(stick, outcome), outcome.toString()));
    } catch (IOException e) {
      return new StickReport(mount, now, Verdict.HALF_COPIED, String.valueOf(e.getMessage()));
    }
  }

  private Verdict verdict(Stick stick, SyncOutcome outcome) {
    return switch (outcome) {
      case SyncOutcome.Activated _ -> Verdict.TAKEN;
      case SyncOutcome.UpToDate _ -> Verdict.NOTHING_NEW;
      case SyncOutcome.Expired _ -> Verdict.EXPIRED;
      case SyncOutcome.Unapproved _ -> Verdict.UNAPPROVED;
      case SyncOutcome.StoreFailed _ -> Verdict.DISK;
      case SyncOutcome.Refused(TrustFailure failure) -> verdict(failure);
      case SyncOutcome.Unacceptable _ -> Verdict.REFUSED;
      case SyncOutcome.Incomplete _, SyncOutcome.Unreachable _ ->
          stick.isFor(settings.unit().path()) ? Verdict.REFUSED : Verdict.NOT_FOR_THIS_UNIT;
    };
  }

  private static Verdict verdict(TrustFailure failure) {
    return switch (failure.kind()) {
      case ROLLBACK -> Verdict.OLDER;
      case SIGNATURES -> Verdict.FOREIGN;
      case EXPIRED -> Verdict.EXPIRED;
      case MALFORMED, TOO_LONG, WRONG_VERSION, MISMATCH, UNKNOWN_ROLE, KEYS_REMOVED ->
          Verdict.REFUSED;
    };
  }
}
