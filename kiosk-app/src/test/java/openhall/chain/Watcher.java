package openhall.chain;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import openhall.store.Indexer;
import openhall.store.ReleaseMark;
import openhall.store.Snapshot;
import openhall.store.Store;

/**
 * Looks at a kiosk's disk and at its glass without rest: two numbers that differ, or a release
 * older than one seen before, is a violation. One thread runs it, any may ask.
 */
final class Watcher implements Runnable {

  private static final Duration REST = Duration.ofMillis(15);

  private final Path data;
  private final Glass glass;
  private final Consumer<String> violations;
  private final AtomicInteger stored = new AtomicInteger();
  private final AtomicInteger drawn = new AtomicInteger();
  private final AtomicLong looks = new AtomicLong();
  private final AtomicLong drawings = new AtomicLong();
  private long release;
  private volatile boolean ended;

  private record Read(long release, List<Integer> numbers) {}

  Watcher(Path data, Glass glass, Consumer<String> violations) {
    this.data = data;
    this.glass = glass;
    this.violations = violations;
  }

  void end() {
    ended = true;
  }

  /** The newest number that the store showed. */
  int stored() {
    return stored.get();
  }

  /** The newest number that was drawn. */
  int drawn() {
    return drawn.get();
  }

  /** How often store and glass were looked at. */
  String looks() {
    return looks + " readings of the store, " + drawings + " of the glass";
  }

  @Override
  public void run() {
    try (Store store = Store.open(data, Indexer.NONE)) {
      while (!ended) {
        look(store.read(Watcher::read));
        look(glass.scene());
        LockSupport.parkNanos(REST.toNanos());
      }
    }
  }

  private static Read read(Snapshot snapshot) {
    return new Read(
        snapshot.release().map(ReleaseMark::number).orElse(0L), Twins.numbers(snapshot));
  }

  private void look(Read read) {
    looks.incrementAndGet();
    if (read.release() < release) {
      violations.accept("the store went back from release " + release + " to " + read.release());
    }
    release = read.release();
    compare("the store", read.numbers(), stored);
  }

  private void look(Scene scene) {
    List<Integer> numbers = Twins.numbers(scene);
    if (!scene.drawn().isEmpty()) {
      drawings.incrementAndGet();
      compare("the glass", numbers, drawn);
    }
  }

  private void compare(String where, List<Integer> numbers, AtomicInteger newest) {
    if (numbers.isEmpty() && newest.get() == 0) {
      return;
    }
    if (numbers.size() != Twins.IDS.size() || !numbers.getFirst().equals(numbers.getLast())) {
      violations.accept(where + " mixes releases: " + numbers);
    } else if (numbers.getFirst() < newest.get()) {
      violations.accept(where + " went back from " + newest + " to " + numbers.getFirst());
    } else {
      newest.set(numbers.getFirst());
    }
  }
}
