package openhall.publication;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/**
 * Makes values one at a time and keeps those asked for last. Whoever asks for one that is under way
 * waits for it with all others; only so many different ones may be under way. Any thread.
 */
final class OneAtATime<K, V> {

  private final Semaphore turn;
  private final int mostUnderWay;
  private final long most;
  private final ToLongFunction<V> weight;
  private final Map<K, V> kept = new LinkedHashMap<>(16, 0.75f, true);
  private final Map<K, CompletableFuture<Optional<V>>> underWay = new LinkedHashMap<>();
  private long held;

  /**
   * @param turn has one permit; may be shared with others
   * @param most weight of what is kept, together
   */
  OneAtATime(Semaphore turn, int mostUnderWay, long most, ToLongFunction<V> weight) {
    this.turn = turn;
    this.mostUnderWay = mostUnderWay;
    this.most = most;
    this.weight = weight;
  }

  /**
   * The value, kept or made; there may be none, which is not kept.
   *
   * @throws Busy if too many others are under way
   */
  Optional<V> get(K key, Function<K, Optional<V>> maker) {
    CompletableFuture<Optional<V>> mine = new CompletableFuture<>();
    CompletableFuture<Optional<V>> others;
    synchronized (this) {
      V value = kept.get(key);
      if (value != null) {
        return Optional.of(value);
      }
      others = underWay.get(key);
      if (others == null) {
        if (underWay.size() >= mostUnderWay) {
          throw new Busy();
        }
        underWay.put(key, mine);
      }
    }
    return others == null ? made(key, maker, mine) : joined(others);
  }

  private Optional<V> made(
      K key, Function<K, Optional<V>> maker, CompletableFuture<Optional<V>> mine) {
    turn.acquireUninterruptibly();
    try {
      Optional<V> value = maker.apply(key);
      value.ifPresent(made -> keep(key, made));
      mine.complete(value);
      return value;
    } catch (RuntimeException | Error e) {
      mine.completeExceptionally(e);
      throw e;
    } finally {
      turn.release();
      synchronized (this) {
        underWay.remove(key);
      }
    }
  }

  private Optional<V> joined(CompletableFuture<Optional<V>> others) {
    try {
      return others.join();
    } catch (CompletionException e) {
      throw new Busy();
    }
  }

  private synchronized void keep(K key, V value) {
    if (weight.applyAsLong(value) > most) {
      return;
    }
    kept.put(key, value);
    held += weight.applyAsLong(value);
    Iterator<V> eldest = kept.values().iterator();
    while (held > most) {
      held -= weight.applyAsLong(eldest.next());
      eldest.remove();
    }
  }
}
