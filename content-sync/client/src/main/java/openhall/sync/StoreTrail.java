package openhall.sync;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import openhall.store.AuthorityFile;
import openhall.store.Snapshot;
import openhall.store.Store;

/**
 * A trail in a screen's store. One thread.
 *
 * <p>Verified metadata is kept even if the pass fails later, so that nobody can lead us back behind
 * it; it is kept in one transaction with the release when there is one.
 */
final class StoreTrail implements Trail {

  /** Not a role: no role's name has a colon. The root the screen was set up with. */
  static final String ANCHOR = ":anchor";

  /** Not a role, either. The unit whose items the store mirrors. */
  static final String UNIT = ":unit";

  private final Store store;
  private final Map<String, byte[]> verified = new HashMap<>();
  private final Set<String> forgotten = new HashSet<>();
  private final List<AuthorityFile> authorities = new ArrayList<>();
  private boolean numbersAnew;

  StoreTrail(Store store) {
    this.store = store;
  }

  /** Whether what is stored was learnt from that root. */
  boolean isAnchoredIn(byte[] root) {
    return stored(ANCHOR).filter(bytes -> Arrays.equals(bytes, root)).isPresent();
  }

  /** The newest root that verified on the way from {@code anchor}. */
  static byte[] newestRoot(Store store, byte[] anchor) {
    var trail = new StoreTrail(store);
    return trail.isAnchoredIn(anchor) ? trail.stored(Workflow.ROOT).orElse(anchor) : anchor;
  }

  @Override
  public Optional<byte[]> stored(String role) {
    if (forgotten.contains(role)) {
      return Optional.empty();
    }
    return store.read((Snapshot snapshot) -> snapshot.metadata(role));
  }

  @Override
  public void verified(String role, byte[] file) {
    boolean known = stored(role).filter(bytes -> Arrays.equals(bytes, file)).isPresent();
    if (!known) {
      verified.put(role, file);
    }
  }

  /** Kept as metadata is: whoever was shut out stays out. */
  void verified(AuthorityFile authority) {
    authorities.add(authority);
  }

  /** Whether releases may be numbered anew, as nobody could know when the pass began. */
  boolean numbersAnew() {
    return numbersAnew;
  }

  @Override
  public void forget(String role) {
    numbersAnew |= role.equals(Workflow.SNAPSHOT);
    forgotten.add(role);
    verified.remove(role);
  }

  /** Deletes what is to be forgotten now, so that nothing of it decides about the release. */
  void forget() {
    if (!forgotten.isEmpty()) {
      keep();
    }
  }

  /** To be written with the release. */
  Map<String, byte[]> verified() {
    return Map.copyOf(verified);
  }

  /** Nothing is left to be kept: it was written with the release. */
  void kept() {
    verified.clear();
    forgotten.clear();
    authorities.clear();
  }

  void keep() {
    if (!verified.isEmpty() || !forgotten.isEmpty() || !authorities.isEmpty()) {
      store.remember(verified, forgotten, authorities);
      kept();
    }
  }
}
