package openhall.sync;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import openhall.trust.RepositoryPath;
import openhall.trust.Signed;
import openhall.trust.TargetInfo;
import openhall.trust.TargetSearch;
import openhall.trust.Targets;
import openhall.trust.TrustFailure;
import openhall.trust.TrustedSet;
import openhall.trust.json.MetadataJson;

/**
 * A client for anybody's repository: the whole client workflow of TUF 1.0.34, with roles and
 * targets of any name, with and without consistent snapshots. A screen follows the same {@link
 * Workflow}, with more rules of its own.
 *
 * <p>What verifies is kept at once, so that nobody can lead us back behind it although a later step
 * fails. One thread.
 */
public final class TufClient {

  /** Targets pass through memory. */
  private static final long LARGEST_TARGET = 1L << 29;

  private final Wire metadata;
  private final Trail trail;
  private final Instant now;

  /**
   * @param metadata brings files from where {@code timestamp.json} lies
   * @param now decides for all calls what has expired
   */
  public TufClient(Fetcher metadata, Trail trail, Instant now) {
    this.metadata = new Wire(metadata);
    this.trail = trail;
    this.now = now;
  }

  /** Trusts {@code root} from now on, without asking anybody; it may have expired. */
  public static TufOutcome init(Trail trail, byte[] root, Instant now) {
    return outcome(() -> {
      trail.verified(Workflow.ROOT, trusting(root, now).root().raw());
      return new TufOutcome.Done();
    });
  }

  /** Brings the metadata of the top-level roles up to date. */
  public TufOutcome refresh() {
    return outcome(() -> {
      upToTargets(workflow());
      return new TufOutcome.Done();
    });
  }

  /**
   * Refreshes, then brings the targets at {@code paths} one after the other; stops at the first
   * that is not to be had. One that is there already is not fetched again.
   *
   * @param files brings files from where the targets lie
   */
  public TufOutcome download(List<String> paths, Fetcher files, Artifacts artifacts) {
    return outcome(() -> {
      Workflow workflow = workflow();
      Signed<Targets> top = upToTargets(workflow);
      for (String path : paths) {
        Optional<TargetSearch.Hit> hit = TargetSearch.find(path, top, workflow::delegated);
        if (hit.isEmpty()) {
          return new TufOutcome.NoSuchTarget(path);
        }
        bring(path, hit.get().target(), workflow, new Wire(files), artifacts);
      }
      return new TufOutcome.Done();
    });
  }

  private Workflow workflow() {
    byte[] root =
        trail.stored(Workflow.ROOT).orElseThrow(() -> unavailable("No trusted root: init first"));
    return new Workflow(metadata, trail, trusting(root, now));
  }

  private static TrustedSet trusting(byte[] root, Instant now) {
    return new TrustedSet(MetadataJson.ofAnyone(), root, now);
  }

  private static Signed<Targets> upToTargets(Workflow workflow) {
    workflow.roots();
    workflow.loadStored();
    workflow
        .fetchTimestamp(Optional.empty())
        .ifPresent(body -> workflow.acceptTimestamp(body.bytes()));
    workflow.snapshot();
    return workflow.targets();
  }

  private static void bring(
      String path, TargetInfo target, Workflow workflow, Wire wire, Artifacts artifacts) {
    if (artifacts.stored(path).filter(target::describes).isPresent()) {
      return;
    }
    if (target.length() > LARGEST_TARGET) {
      throw TrustFailure.tooLong(path, LARGEST_TARGET);
    }
    String prefix =
        workflow.root().consistentSnapshot()
            ? target.hashes().anyKnown().map(hash -> hash + ".").orElse("")
            : "";
    byte[] file =
        wire.announced(RepositoryPath.targetFile(path, prefix), Math.max(1, target.length()));
    target.verify(path, file);
    artifacts.verified(path, file);
  }

  private static PassEnded unavailable(String reason) {
    return new PassEnded(new SyncOutcome.Unreachable(reason));
  }

  private static TufOutcome outcome(Supplier<TufOutcome> call) {
    try {
      return call.get();
    } catch (TrustFailure e) {
      return new TufOutcome.Refused(e);
    } catch (PassEnded e) {
      return new TufOutcome.Unavailable(e.outcome().toString());
    }
  }
}
