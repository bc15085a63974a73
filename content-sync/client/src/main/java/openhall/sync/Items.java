package openhall.sync;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import openhall.content.Disclosure;
import openhall.content.InvalidContent;
import openhall.content.Item;
import openhall.content.ItemKey;
import openhall.content.Published;
import openhall.content.Tombstone;
import openhall.content.Unfamiliar;
import openhall.content.json.DocumentJson;
import openhall.content.json.ItemJson;
import openhall.store.Copy;
import openhall.trust.Envelope;
import openhall.trust.RepositoryPath;
import openhall.trust.TargetInfo;
import openhall.trust.json.EnvelopeJson;

/**
 * Brings the items that are missing, several at a time, each verified and approved before it
 * counts.
 */
final class Items {

  private static final int AT_A_TIME = 8;

  /** An envelope is an item and some signatures. */
  private static final long LARGEST = ItemJson.LARGEST + 65_536L;

  private final Wire wire;
  private final Judges judges;
  private final Supplier<? extends ExecutorService> workers;

  /**
   * @param workers fetch for one pass and are closed after it
   */
  Items(Wire wire, Judges judges, Supplier<? extends ExecutorService> workers) {
    this.wire = wire;
    this.judges = judges;
    this.workers = workers;
  }

  static ExecutorService severalAtATime() {
    return Executors.newFixedThreadPool(AT_A_TIME, Thread.ofVirtual().name("fetch-", 0).factory());
  }

  /**
   * Adds the copies that are missing to {@code brought}; those that were brought before a failure
   * stay in it.
   *
   * @throws PassEnded if one cannot be fetched or must not be shown
   * @throws openhall.trust.TrustFailure if one does not verify
   */
  void bring(Map<ItemKey, TargetInfo> missing, Map<String, Copy> brought) {
    var arrived = new ConcurrentHashMap<String, Copy>();
    try {
      bringAll(missing, arrived);
    } finally {
      brought.putAll(arrived);
    }
  }

  private void bringAll(Map<ItemKey, TargetInfo> missing, Map<String, Copy> arrived) {
    var given = new AtomicBoolean();
    List<Future<?>> running = new ArrayList<>();
    try (ExecutorService fetching = workers.get()) {
      missing.forEach(
          (key, target) -> running.add(fetching.submit(() -> bring(key, target, arrived, given))));
    }
    running.forEach(Items::join);
  }

  private void bring(
      ItemKey key, TargetInfo target, Map<String, Copy> arrived, AtomicBoolean given) {
    if (given.get()) {
      return;
    }
    boolean here = false;
    try {
      arrived.put(target.sha256(), copy(key, target));
      here = true;
    } finally {
      if (!here) {
        given.set(true);
      }
    }
  }

  private Copy copy(ItemKey key, TargetInfo target) {
    String path = ItemPath.of(key);
    if (target.length() > LARGEST) {
      throw PassEnded.unacceptable(
          path, "Expected at most " + LARGEST + " bytes, got " + target.length());
    }
    byte[] file =
        wire.announced(RepositoryPath.target(path, target.sha256()), Math.max(1, target.length()));
    target.verify(path, file);
    Envelope envelope = EnvelopeJson.read(file);
    byte[] json = envelope.item();
    Published document = document(path, json);
    check(path, key, target, document);
    judges.judge(path, key.unit(), envelope);
    // In the one form an envelope has, the item is the last member.
    return new Copy(document, target.sha256(), file, file.length - 1 - json.length, json.length);
  }

  private static Published document(String path, byte[] json) {
    try {
      return DocumentJson.published(json);
    } catch (InvalidContent e) {
      throw PassEnded.unacceptable(path, String.valueOf(e.getMessage()));
    }
  }

  private static void check(String path, ItemKey key, TargetInfo target, Published document) {
    if (!document.key().equals(key)) {
      throw PassEnded.unacceptable(path, "Expected item " + key + ", got " + document.key());
    }
    if (document.revision() != target.revision()) {
      throw PassEnded.unacceptable(
          path, "Expected revision " + target.revision() + ", got " + document.revision());
    }
    switch (document) {
      case Item item -> check(path, item.head().disclosure());
      case Unfamiliar item -> check(path, item.head().disclosure());
      case Tombstone _ -> {}
    }
  }

  private static void check(String path, Disclosure disclosure) {
    if (!disclosure.mayBePublished()) {
      throw PassEnded.unacceptable(path, "Not for public screens: " + disclosure);
    }
  }

  private static void join(Future<?> future) {
    try {
      future.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException reason) {
        throw reason;
      }
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new PassEnded(new SyncOutcome.Unreachable("Stopped"));
    }
  }
}
