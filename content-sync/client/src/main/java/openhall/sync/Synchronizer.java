package openhall.sync;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.function.Supplier;
import openhall.content.ItemKey;
import openhall.store.Activation;
import openhall.store.Candidate;
import openhall.store.Copy;
import openhall.store.ReleaseMark;
import openhall.store.Snapshot;
import openhall.store.Store;
import openhall.store.StoreFailure;
import openhall.trust.Limits;
import openhall.trust.RepositoryPath;
import openhall.trust.Signed;
import openhall.trust.TargetInfo;
import openhall.trust.Timestamp;
import openhall.trust.TrustFailure;

/**
 * Brings a store up to date with a repository.
 *
 * <ul>
 *   <li>Nothing is shown that is not signed, from the root given down to the item.
 *   <li>Nothing is shown that the people whom its unit's authority document names have not
 *       approved, in exactly that revision.
 *   <li>A release is shown whole or not at all; whatever fails, the one shown stays.
 *   <li>Only the items of the own unit and of the units above it are fetched.
 *   <li>What is to be blank is known as soon as the timestamp verifies, whatever becomes of the
 *       pass.
 *   <li>Nothing expired, older or internal is accepted; what is shown stays although it expires.
 * </ul>
 *
 * One thread.
 */
public final class Synchronizer {

  private static final long LARGEST_TIMESTAMP = Limits.DEFAULT.timestamp();

  private final Doubt line;
  private final Packs packs;
  private final Wire wire;
  private final Store store;
  private final Settings settings;
  private final Blanking blanking;
  private final Fetcher heard;
  private final Supplier<? extends ExecutorService> workers;
  private final Memory memory = new Memory();
  private boolean numbersAnew;

  public Synchronizer(Fetcher fetcher, Store store, Settings settings) {
    this(fetcher, store, settings, new Blanking(store));
  }

  /**
   * @param blanking hears every timestamp as soon as it verifies
   */
  public Synchronizer(Fetcher fetcher, Store store, Settings settings, Blanking blanking) {
    this(fetcher, store, settings, Items::severalAtATime, blanking);
  }

  /**
   * @param workers bring the items of one pass and are closed after it; with one that runs what it
   *     is given at once, the same answers make the same pass
   */
  public Synchronizer(
      Fetcher fetcher,
      Store store,
      Settings settings,
      Supplier<? extends ExecutorService> workers) {
    this(fetcher, store, settings, workers, new Blanking(store));
  }

  private Synchronizer(
      Fetcher fetcher,
      Store store,
      Settings settings,
      Supplier<? extends ExecutorService> workers,
      Blanking blanking) {
    this.blanking = blanking;
    this.line = new Doubt(fetcher);
    this.heard = blanking.before(line, settings.root());
    this.packs = new Packs(heard, store, settings.unit());
    this.wire = new Wire(packs);
    this.store = store;
    this.settings = settings;
    this.workers = workers;
  }

  /**
   * One pass. Throws nothing for trouble with network, content or disk.
   *
   * @param now decides for the whole pass what has expired
   */
  public SyncOutcome runOnce(Instant now) {
    // Another pass on the same store, from another wire, would measure itself against half of this.
    synchronized (store) {
      SyncOutcome outcome = attempt(now);
      if (packs.used() && didNotVerify(outcome)) {
        packs.leaveOut();
        memory.lookAgain();
        outcome = attempt(now);
      } else if (numbersAnew && outcome instanceof SyncOutcome.Incomplete) {
        // The pack to ask for starts elsewhere; a stick has nothing but packs.
        memory.lookAgain();
        outcome = attempt(now);
      }
      packs.forget();
      line.doubt(didNotVerify(outcome));
      return outcome;
    }
  }

  /**
   * Looks whether the screen is to be blank, and changes nothing else; a pass may be under way, and
   * be long. Any thread; waits for the network.
   */
  void glance() {
    Fetched _ = heard.fetch(Fetcher.Request.of(RepositoryPath.TIMESTAMP, LARGEST_TIMESTAMP));
  }

  /** No pack and no cache is to decide about anything: then it is asked for in its own place. */
  private static boolean didNotVerify(SyncOutcome outcome) {
    return switch (outcome) {
      case SyncOutcome.Activated _,
          SyncOutcome.UpToDate _,
          SyncOutcome.Unreachable _,
          SyncOutcome.StoreFailed _ ->
          false;
      case SyncOutcome.Incomplete _,
          SyncOutcome.Expired _,
          SyncOutcome.Refused _,
          SyncOutcome.Unapproved _,
          SyncOutcome.Unacceptable _ ->
          true;
    };
  }

  private SyncOutcome attempt(Instant now) {
    try {
      var trail = new StoreTrail(store);
      try {
        return pass(trail, now);
      } finally {
        numbersAnew = trail.numbersAnew();
        trail.keep();
      }
    } catch (PassEnded e) {
      return e.outcome();
    } catch (TrustFailure e) {
      return e.kind() == TrustFailure.Kind.EXPIRED
          ? new SyncOutcome.Expired(e)
          : new SyncOutcome.Refused(e);
    } catch (StoreFailure e) {
      return new SyncOutcome.StoreFailed(e.getMessage() + ": " + e.getCause());
    }
  }

  private SyncOutcome pass(StoreTrail trail, Instant now) {
    if (!trail.isAnchoredIn(settings.root())) {
      store.startAnew();
    }
    var refresh = new Refresh(wire, trail, memory, settings.root(), now);
    Signed<Timestamp> newest = refresh.timestamp(now);
    blanking.hear(newest.raw(), refresh.root());
    Timestamp timestamp = newest.body();
    long number = timestamp.snapshot().version();
    if (!refresh.bringsSnapshot() && isShown(number, trail)) {
      return new SyncOutcome.UpToDate(number);
    }
    var mark = new ReleaseMark(number, timestamp.released().orElse(now));
    List<Offer> offers = refresh.offers(settings.unit());
    return bring(mark, offers, Judges.of(offers, refresh.root(), wire, store, trail), trail);
  }

  private boolean isShown(long number, StoreTrail trail) {
    Optional<Long> shown = store.read(Snapshot::bindingNumber);
    return shown.isPresent()
        && shown.get() == number
        && trail
            .stored(StoreTrail.UNIT)
            .filter(unit -> Arrays.equals(unit, settings.unit().path().getBytes(UTF_8)))
            .isPresent();
  }

  private SyncOutcome bring(ReleaseMark mark, List<Offer> offers, Judges judges, StoreTrail trail) {
    memory.judgedBy(judges.files());
    SortedMap<ItemKey, TargetInfo> lacking = new Rejudging(store, judges).lacking(offers);
    memory.keepOnly(lacking.values().stream().map(TargetInfo::sha256).toList());
    var missing = new TreeMap<>(lacking);
    missing.values().removeIf(target -> memory.brought().containsKey(target.sha256()));
    new Items(wire, judges, workers).bring(missing, memory.brought());
    var metadata = new HashMap<>(trail.verified());
    metadata.put(StoreTrail.UNIT, settings.unit().path().getBytes(UTF_8));
    return activate(
        new Candidate(mark, metadata, List.copyOf(judges.files()), hashes(offers), copies(lacking)),
        trail);
  }

  private SyncOutcome activate(Candidate candidate, StoreTrail trail) {
    trail.forget();
    return switch (store.activate(candidate)) {
      case Activation.Done(int written, int removed) -> {
        trail.kept();
        memory.keepOnly(List.of());
        ReleaseMark mark = candidate.mark();
        yield new SyncOutcome.Activated(mark.number(), mark.asOf(), written, removed);
      }
      case Activation.OlderRelease(long shown, long offered) ->
          new SyncOutcome.Unacceptable(
              "release", "Expected release of at least " + shown + ", got " + offered);
      case Activation.LowerRevision(ItemKey key, int shown, int offered) ->
          new SyncOutcome.Unacceptable(
              ItemPath.of(key), "Expected revision of at least " + shown + ", got " + offered);
      case Activation.OtherWords(ItemKey key, int revision) ->
          new SyncOutcome.Unacceptable(
              ItemPath.of(key), "Expected other words in a higher revision than " + revision);
      case Activation.Incomplete(List<ItemKey> keys) ->
          new SyncOutcome.Incomplete(ItemPath.of(keys.getFirst()));
    };
  }

  private List<Copy> copies(SortedMap<ItemKey, TargetInfo> lacking) {
    var copies = new ArrayList<Copy>();
    for (TargetInfo target : lacking.values()) {
      Copy copy = memory.brought().get(target.sha256());
      if (copy != null) {
        copies.add(copy);
      }
    }
    return copies;
  }

  private static Map<ItemKey, String> hashes(List<Offer> offers) {
    var hashes = new HashMap<ItemKey, String>();
    for (Offer offer : offers) {
      offer.contents().forEach((key, target) -> hashes.put(key, target.sha256()));
    }
    return hashes;
  }
}
