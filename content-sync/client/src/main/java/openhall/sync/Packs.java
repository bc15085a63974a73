package openhall.sync;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import openhall.content.UnitId;
import openhall.store.AuthorityFile;
import openhall.store.Snapshot;
import openhall.store.Store;
import openhall.trust.Authority;
import openhall.trust.RepositoryPath;
import openhall.trust.TrustFailure;
import openhall.trust.json.MetadataJson;
import openhall.trust.pack.Pack;
import openhall.trust.pack.PackName;
import openhall.trust.pack.PackedFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lays packs before a repository: when a timestamp comes that names another release, one request
 * brings what is lacking, and files are then taken from there. Whoever asks verifies them as ever;
 * if that goes wrong, {@link #leaveOut} and ask again. One thread asks for the timestamp, any for
 * the rest.
 */
final class Packs implements Fetcher {

  private static final Logger LOG = LoggerFactory.getLogger(Packs.class);

  /** A pack holds 64 MB unpacked, of which signatures hardly compress. */
  private static final long LARGEST = 32L << 20;

  private final Fetcher repository;
  private final Store store;
  private final UnitId unit;
  private final AtomicBoolean used = new AtomicBoolean();
  private volatile Map<String, byte[]> candidates = Map.of();
  private volatile long root = Long.MAX_VALUE;
  private String leftOut = "";
  private String asked = "";

  Packs(Fetcher repository, Store store, UnitId unit) {
    this.repository = repository;
    this.store = store;
    this.unit = unit;
  }

  @Override
  public Fetched fetch(Request request) {
    if (request.path().equals(RepositoryPath.TIMESTAMP)) {
      return timestamp(request);
    }
    byte[] candidate = candidates.get(request.path());
    if (candidate != null && candidate.length <= request.limit()) {
      used.set(true);
      return new Fetched.Body(candidate, Optional.empty());
    }
    if (rootVersion(request.path()).filter(version -> version > root).isPresent()) {
      used.set(true);
      return new Fetched.Missing();
    }
    return repository.fetch(request);
  }

  /** Whether anything came out of a pack since the last timestamp. */
  boolean used() {
    return used.get();
  }

  /** The last pack led nowhere and is not asked for again. */
  void leaveOut() {
    LOG.warn("Nothing of {} is of use; taking whole files", asked);
    leftOut = asked;
    forget();
  }

  /** What was not asked for up to here never will be. */
  void forget() {
    candidates = Map.of();
    root = Long.MAX_VALUE;
    used.set(false);
  }

  private Fetched timestamp(Request request) {
    forget();
    Fetched fetched = repository.fetch(request);
    return fetched instanceof Fetched.Body body
        ? step(body.bytes())
            .filter(step -> !step.path().equals(leftOut))
            .<Fetched>flatMap(this::load)
            .orElse(fetched)
        : fetched;
  }

  /** Where a timestamp that nobody has verified yet would lead; it only names what to ask for. */
  private Optional<PackName> step(byte[] timestamp) {
    try {
      long to = new MetadataJson().timestamp(timestamp).body().snapshot().version();
      long from = store.read(this::shown);
      return from < to ? Optional.of(new PackName(unit.path(), from, to)) : Optional.empty();
    } catch (TrustFailure notATimestamp) {
      return Optional.empty();
    }
  }

  private long shown(Snapshot snapshot) {
    boolean ours =
        snapshot
            .metadata(StoreTrail.UNIT)
            .filter(of -> Arrays.equals(of, unit.path().getBytes(UTF_8)))
            .isPresent();
    return ours ? snapshot.bindingNumber().orElse(0L) : 0;
  }

  /** What ends the pass, if anything: once for each pack, a busy repository may put us off. */
  private Optional<Fetched> load(PackName step) {
    boolean first = !step.path().equals(asked);
    asked = step.path();
    Fetched fetched = repository.fetch(Request.of(asked, LARGEST));
    switch (fetched) {
      case Fetched.Unreachable(_, var pause) when first && pause.isPositive() -> {
        return Optional.of(fetched);
      }
      case Fetched.Body body -> open(body.bytes());
      case Fetched.Missing _ -> LOG.debug("There is no {}", asked);
      case Fetched.Unchanged _, Fetched.TooLong _, Fetched.Unreachable _ -> {
        LOG.info("Cannot take {}: {}", asked, fetched);
        leftOut = asked;
      }
    }
    return Optional.empty();
  }

  private void open(byte[] file) {
    try {
      Pack pack = store.read(snapshot -> Pack.read(file, name -> older(snapshot, name)));
      candidates = pack.byPath();
      root = pack.root();
    } catch (TrustFailure broken) {
      LOG.warn("Cannot use {}: {}", asked, broken.getMessage());
      leftOut = asked;
    }
  }

  static Optional<byte[]> older(Snapshot snapshot, String name) {
    Optional<String> target = PackedFile.targetPath(name);
    return target.isPresent()
        ? olderTarget(snapshot, target.get())
        : PackedFile.role(name).flatMap(snapshot::metadata);
  }

  private static Optional<byte[]> olderTarget(Snapshot snapshot, String path) {
    Optional<UnitId> of = ItemPath.unit(path);
    return of.filter(unit -> path.equals(Authority.path(unit.path()))).isPresent()
        ? of.flatMap(snapshot::authority).map(AuthorityFile::file)
        : of.flatMap(unit -> ItemPath.key(unit, path)).flatMap(snapshot::file);
  }

  /** The version, if it is the path of a root. */
  private static Optional<Long> rootVersion(String path) {
    String ending = ".root.json";
    String number = path.endsWith(ending) ? path.substring(0, path.length() - ending.length()) : "";
    return number.matches("[1-9][0-9]{0,17}")
        ? Optional.of(Long.parseLong(number))
        : Optional.empty();
  }
}
