package openhall.sync;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import openhall.content.BoardName;
import openhall.content.UnitId;
import openhall.store.Snapshot;
import openhall.store.Store;
import openhall.store.StoreFailure;
import openhall.trust.BlankOrder;
import openhall.trust.BlankingWord;
import openhall.trust.Limits;
import openhall.trust.RepositoryPath;
import openhall.trust.Root;
import openhall.trust.TrustFailure;
import openhall.trust.json.MetadataJson;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whether a screen is to be blank: obeyed from the moment at which a timestamp verifies, long
 * before a pass is over, and kept in the store, so that neither a restart nor a lost network shows
 * again what was withheld. Any thread.
 */
public final class Blanking {

  private static final Logger LOG = LoggerFactory.getLogger(Blanking.class);

  /** Not a role, as the names of {@link StoreTrail} are not. */
  private static final String WORD = ":blanking";

  private final MetadataJson reader = new MetadataJson();
  private final Store store;
  private volatile BlankingWord word;
  private volatile Runnable changed = () -> {};

  /** Goes on with what the store has kept. */
  public Blanking(Store store) {
    this.store = store;
    this.word = kept();
  }

  private BlankingWord kept() {
    Optional<byte[]> file = store.read((Snapshot snapshot) -> snapshot.metadata(WORD));
    try {
      return file.map(bytes -> BlankingWord.kept(reader, bytes)).orElse(BlankingWord.NONE);
    } catch (TrustFailure damaged) {
      LOG.error("The word that was kept cannot be read: {}", damaged.getMessage());
      return BlankingWord.NONE;
    }
  }

  /** Whom to tell of every newer word, on the thread that heard it; must return soon. */
  public void tells(Runnable listener) {
    changed = listener;
  }

  /** By what order that screen is to be blank at that instant; empty if it is not. */
  public Optional<BlankOrder> orderFor(UnitId unit, BoardName screen, Instant now) {
    return word.orderFor(unit.path(), screen.value(), now);
  }

  /** Lays itself before a repository: whichever timestamp comes from there is heard at once. */
  Fetcher before(Fetcher repository, byte[] anchor) {
    return request -> {
      Fetched fetched = repository.fetch(request);
      if (fetched instanceof Fetched.Body body
          && request.path().equals(RepositoryPath.TIMESTAMP)
          && body.bytes().length <= Limits.DEFAULT.timestamp()) {
        hearEarly(body.bytes(), anchor);
      }
      return fetched;
    };
  }

  /** Under the newest root known so far; whatever is wrong with it, the pass will find and tell. */
  private void hearEarly(byte[] timestamp, byte[] anchor) {
    try {
      hear(timestamp, reader.root(StoreTrail.newestRoot(store, anchor)).body());
    } catch (TrustFailure damaged) {
      LOG.debug("No root yet: {}", damaged.getMessage());
    } catch (StoreFailure full) {
      LOG.warn("What is to be blank could not be kept", full);
    }
  }

  /**
   * Obeys that timestamp if it is newer than the one obeyed so far.
   *
   * @param root verified, the newest there is
   * @throws StoreFailure if it could not be kept; it is obeyed as long as this process lives
   */
  synchronized void hear(byte[] timestamp, Root root) {
    try {
      BlankingWord next = word.after(reader, timestamp, root);
      if (next != word) {
        word = next;
        changed.run();
      }
      keep();
    } catch (TrustFailure notToBeHeard) {
      LOG.debug("Not heard: {}", notToBeHeard.getMessage());
    }
  }

  /** Also when it is an old word, but the store had to be made afresh. */
  private void keep() {
    byte[] file = word.file().orElseThrow();
    Optional<byte[]> kept = store.read((Snapshot snapshot) -> snapshot.metadata(WORD));
    if (kept.filter(bytes -> Arrays.equals(bytes, file)).isEmpty()) {
      store.remember(Map.of(WORD, file), List.of(), List.of());
    }
  }
}
