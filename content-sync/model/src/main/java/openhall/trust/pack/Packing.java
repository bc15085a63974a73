package openhall.trust.pack;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import openhall.trust.DelegatedRole;
import openhall.trust.RepositoryPath;
import openhall.trust.Snapshot;
import openhall.trust.TargetInfo;
import openhall.trust.json.MetadataJson;

/**
 * Makes the packs that lead from one release to another, out of published files. Those of units
 * whose roles have changed alike are the same. Immutable if the files are; any thread.
 */
public final class Packing {

  private static final String SNAPSHOT = "snapshot";
  private static final String TARGETS = "targets";

  private final Function<String, Optional<byte[]>> published;
  private final Optional<byte[]> olderFile;
  private final byte[] newerFile;
  private final Map<String, Long> older;
  private final Map<String, Long> newer;
  private final long to;

  private Packing(
      Function<String, Optional<byte[]>> published,
      Optional<byte[]> olderFile,
      byte[] newerFile,
      long to) {
    this.published = published;
    this.olderFile = olderFile;
    this.newerFile = newerFile;
    this.older = olderFile.map(Packing::versions).orElseGet(Map::of);
    this.newer = versions(newerFile);
    this.to = to;
  }

  /**
   * The way between two releases; empty if there is no such release.
   *
   * @param published files by path in the repository
   * @param from 0 for readers that have nothing
   */
  public static Optional<Packing> between(
      Function<String, Optional<byte[]>> published, long from, long to) {
    Optional<byte[]> older =
        from == 0 ? Optional.empty() : published.apply(RepositoryPath.snapshot(from));
    if (from != 0 && older.isEmpty()) {
      return Optional.empty();
    }
    return published
        .apply(RepositoryPath.snapshot(to))
        .map(newer -> new Packing(published, older, newer, to));
  }

  /**
   * That one pack.
   *
   * @param root the version of the newest root there is
   */
  public static Optional<byte[]> pack(
      Function<String, Optional<byte[]>> published, PackName name, long root) {
    return between(published, name.from(), name.to())
        .flatMap(
            packing -> packing.changedFor(name.unit()).map(roles -> packing.pack(roles, root)));
  }

  /** All units that have ever released anything. */
  public List<String> units() {
    return newer.keySet().stream()
        .filter(role -> !role.equals(TARGETS))
        .map(role -> role.replace('.', '/'))
        .toList();
  }

  /** The roles that have changed for that unit; empty if it has never released anything. */
  public Optional<List<String>> changedFor(String unit) {
    if (!newer.containsKey(DelegatedRole.nameOfUnit(unit))) {
      return Optional.empty();
    }
    var changed = new ArrayList<String>();
    addChanged(TARGETS, changed);
    lineage(unit).forEach(each -> addChanged(DelegatedRole.nameOfUnit(each), changed));
    return Optional.of(changed);
  }

  /**
   * The pack for readers of units whose changed roles are these.
   *
   * @param root the version of the newest root there is
   */
  public byte[] pack(List<String> changed, long root) {
    var writer = new PackWriter(root);
    for (String role : changed) {
      Optional<byte[]> before =
          Optional.ofNullable(older.get(role)).map(version -> file(role, version));
      byte[] after = file(role, version(role));
      // Files come before the list that names their hashes.
      addTargets(writer, role, before, after);
      writer.add(PackedFile.metadata(role, version(role)), before, after);
    }
    writer.add(PackedFile.metadata(SNAPSHOT, to), olderFile, newerFile);
    return writer.finish();
  }

  private void addTargets(PackWriter writer, String role, Optional<byte[]> before, byte[] after) {
    Map<String, TargetInfo> replaced = before.map(file -> targets(role, file)).orElseGet(Map::of);
    new TreeMap<>(targets(role, after))
        .forEach((path, target) -> {
          Optional<TargetInfo> old = Optional.ofNullable(replaced.get(path));
          if (!old.equals(Optional.of(target))) {
            published
                .apply(RepositoryPath.target(path, target.sha256()))
                .ifPresent(file ->
                    writer.add(
                        PackedFile.target(path),
                        old.flatMap(
                            info -> published.apply(RepositoryPath.target(path, info.sha256()))),
                        file));
          }
        });
  }

  /** The unit and those above it, from the top down. */
  private static List<String> lineage(String unit) {
    var lineage = new ArrayList<String>();
    for (int end = unit.indexOf('/'); end >= 0; end = unit.indexOf('/', end + 1)) {
      lineage.add(unit.substring(0, end));
    }
    lineage.add(unit);
    return lineage;
  }

  private void addChanged(String role, List<String> changed) {
    Long version = newer.get(role);
    if (version != null && !version.equals(older.get(role))) {
      changed.add(role);
    }
  }

  private long version(String role) {
    Long version = newer.get(role);
    if (version == null) {
      throw new IllegalArgumentException("Release " + to + " has no role " + role);
    }
    return version;
  }

  private byte[] file(String role, long version) {
    String path = RepositoryPath.metadata(role, version);
    return published
        .apply(path)
        .orElseThrow(() -> new IllegalStateException("Not published: " + path));
  }

  private static Map<String, TargetInfo> targets(String role, byte[] file) {
    return new MetadataJson().targets(role, file).body().targets();
  }

  private static Map<String, Long> versions(byte[] snapshot) {
    Snapshot body = new MetadataJson().snapshot(snapshot).body();
    var versions = new TreeMap<String, Long>();
    body.meta()
        .forEach((file, meta) -> versions.put(file.replaceFirst("\\.json$", ""), meta.version()));
    return versions;
  }
}
