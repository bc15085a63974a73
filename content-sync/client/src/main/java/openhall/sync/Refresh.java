package openhall.sync;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import openhall.content.ItemKey;
import openhall.content.UnitId;
import openhall.trust.Authority;
import openhall.trust.DelegatedRole;
import openhall.trust.Delegations;
import openhall.trust.Root;
import openhall.trust.Signed;
import openhall.trust.TargetInfo;
import openhall.trust.Targets;
import openhall.trust.Timestamp;
import openhall.trust.TrustFailure;
import openhall.trust.TrustedSet;
import openhall.trust.json.MetadataJson;

/**
 * The metadata of one pass of a screen. Differs from the plain workflow in that a timestamp which
 * has not changed spares the look for new roots, save once an hour. One thread.
 */
final class Refresh {

  private final Workflow workflow;
  private final Memory memory;

  Refresh(Wire wire, Trail trail, Memory memory, byte[] anchor, Instant now) {
    this.workflow = new Workflow(wire, trail, trustedFrom(trail, anchor, now));
    this.memory = memory;
  }

  /** Metadata stored under another root than the one now given is not built upon. */
  private static TrustedSet trustedFrom(Trail trail, byte[] anchor, Instant now) {
    boolean same =
        trail.stored(StoreTrail.ANCHOR).filter(bytes -> Arrays.equals(bytes, anchor)).isPresent();
    Optional<byte[]> stored = same ? trail.stored(Workflow.ROOT) : Optional.empty();
    if (stored.isPresent()) {
      try {
        return new TrustedSet(new MetadataJson(), stored.get(), now);
      } catch (TrustFailure damaged) {
        trail.forget(Workflow.ROOT);
      }
    }
    var first = new TrustedSet(new MetadataJson(), anchor, now);
    trail.verified(StoreTrail.ANCHOR, anchor);
    trail.verified(Workflow.ROOT, anchor);
    return first;
  }

  /** The newest timestamp, verified and not expired. */
  Signed<Timestamp> timestamp(Instant now) {
    if (memory.rootsAreDue(now)) {
      workflow.roots();
      memory.rootsSeen(now);
      workflow.loadStored();
      return received(workflow.fetchTimestamp(etag()));
    }
    Optional<Fetched.Body> body = workflow.fetchTimestamp(etag());
    if (body.isPresent()) {
      workflow.roots();
    }
    workflow.loadStored();
    return received(body);
  }

  private Optional<String> etag() {
    return workflow.stored(Workflow.TIMESTAMP).flatMap(memory::etagOf);
  }

  private Signed<Timestamp> received(Optional<Fetched.Body> body) {
    if (body.isEmpty()) {
      return workflow.confirmTimestamp();
    }
    Signed<Timestamp> timestamp = workflow.acceptTimestamp(body.get().bytes());
    memory.etag(body.get().etag(), timestamp.raw());
    return timestamp;
  }

  /** Whether the snapshot of the timestamp is another than the one accepted before. */
  boolean bringsSnapshot() {
    return workflow.snapshot();
  }

  /** The newest verified root. */
  Root root() {
    return workflow.root();
  }

  /** What the unit and the units above it have released, from the top down. */
  List<Offer> offers(UnitId unit) {
    Signed<Targets> top = workflow.targets();
    var offers = new ArrayList<Offer>();
    for (UnitId each : unit.lineage()) {
      String role = DelegatedRole.nameOfUnit(each.path());
      if (top.body().delegations().spec(role).isPresent()) {
        Targets listed = workflow.delegated(role, top).body();
        offers.add(offer(each, role, listed, top.body().delegations()));
      }
    }
    return offers;
  }

  /**
   * Only what the top-level targets leave to the role may come from it; other files are not ours.
   */
  private static Offer offer(UnitId unit, String role, Targets listed, Delegations delegations) {
    var contents = new TreeMap<ItemKey, TargetInfo>();
    listed
        .targets()
        .forEach((path, target) -> {
          Optional<ItemKey> key = ItemPath.key(unit, path);
          if (key.isPresent() && isLeftTo(role, path, delegations)) {
            contents.put(key.get(), target);
          }
        });
    String authority = Authority.path(unit.path());
    return new Offer(
        unit,
        listed.target(authority).filter(_ -> isLeftTo(role, authority, delegations)),
        contents);
  }

  private static boolean isLeftTo(String role, String path, Delegations delegations) {
    return delegations.towards(path).stream().anyMatch(to -> to.role().equals(role));
  }
}
