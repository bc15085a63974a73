package openhall.sync;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import openhall.testkit.MemoryRepository;
import openhall.trust.Hashes;
import org.jspecify.annotations.Nullable;

/** The wire to a publisher in memory: counts, can be cut, can answer something else. */
final class RepositoryFetcher implements Fetcher {

  private final MemoryRepository repository;
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private final Map<String, Fetched> instead = new ConcurrentHashMap<>();
  private final Map<String, Fetched> cached = new ConcurrentHashMap<>();
  private volatile @Nullable UnaryOperator<byte[]> packs;
  private volatile boolean cut;

  RepositoryFetcher(MemoryRepository repository) {
    this.repository = repository;
  }

  void cut(boolean now) {
    cut = now;
  }

  /** Serves packs from now on, as {@code change} leaves them; null for none. */
  void packs(@Nullable UnaryOperator<byte[]> change) {
    packs = change;
  }

  void answer(String path, Fetched with) {
    instead.put(path, with);
  }

  /** A cache on the way keeps this; it can be asked past. */
  void cache(String path, Fetched kept) {
    cached.put(path, kept);
  }

  void answerAsPublished() {
    instead.clear();
  }

  /** The paths asked for since the last call. */
  List<String> asked() {
    List<String> all = List.copyOf(asked);
    asked.clear();
    return all;
  }

  @Override
  public Fetched fetch(Request request) {
    asked.add(request.path());
    if (cut) {
      return new Fetched.Unreachable("cable pulled");
    }
    Fetched other = instead.get(request.path());
    if (other != null) {
      return other;
    }
    Fetched kept = cached.get(request.path());
    if (kept != null && !request.pastCaches()) {
      return kept;
    }
    Optional<byte[]> file = file(request.path());
    if (file.isEmpty()) {
      return new Fetched.Missing();
    }
    return answer(request, file.get());
  }

  private Optional<byte[]> file(String path) {
    UnaryOperator<byte[]> change = packs;
    return change == null
        ? repository.find(path)
        : repository.find(path).or(() -> repository.pack(path).map(change));
  }

  private static Fetched answer(Request request, byte[] file) {
    String etag = Hashes.sha256Of(file);
    if (request.etag().filter(etag::equals).isPresent()) {
      return new Fetched.Unchanged();
    }
    return file.length > request.limit()
        ? new Fetched.TooLong()
        : new Fetched.Body(file, Optional.of(etag));
  }
}
