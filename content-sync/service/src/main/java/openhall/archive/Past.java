package openhall.archive;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import openhall.archive.store.Filing;
import openhall.content.UnitId;
import openhall.publication.store.PublishedFile;
import openhall.publication.store.Releases;
import openhall.trust.Authority;
import openhall.trust.DelegatedRole;
import openhall.trust.MetaFile;
import openhall.trust.RepositoryPath;
import openhall.trust.Root;
import openhall.trust.Snapshot;
import openhall.trust.TargetInfo;
import openhall.trust.Targets;
import openhall.trust.json.MetadataJson;

/** What older releases said, read from the files that screens got. Within one transaction. */
final class Past {

  /** A walk through a year reads the same release and unit again and again. */
  private static final int MOST_REMEMBERED = 64;

  private final Releases releases;
  private final MetadataJson reader = new MetadataJson();
  private final Map<Long, Snapshot> snapshots = remembering();
  private final Map<String, Targets> targets = remembering();

  Past(Releases releases) {
    this.releases = releases;
  }

  /** The roots, newest first. */
  List<Root> roots() {
    var roots = new ArrayList<Root>();
    for (byte[] file : rootFiles()) {
      roots.addFirst(reader.root(file).body());
    }
    return roots;
  }

  /** Their files, oldest first. */
  List<byte[]> rootFiles() {
    var files = new ArrayList<byte[]>();
    for (Optional<byte[]> root = bytes(RepositoryPath.root(1));
        root.isPresent();
        root = bytes(RepositoryPath.root(files.size() + 1L))) {
      files.add(root.get());
    }
    return files;
  }

  /** The file of an item, or of its tombstone, as that release had it. */
  Optional<Proof> proof(Filing filing) {
    UnitId unit = filing.key().unit();
    String path = filing.key() + ".json";
    return target(filing.release(), unit, path)
        .filter(info -> !filing.shows() || info.revision() == filing.revision())
        .flatMap(info ->
            file(path, info)
                .map(file ->
                    new Proof(
                        unit.path(), info.sha256(), file, authorities(filing.release(), unit))));
  }

  private Map<String, byte[]> authorities(long release, UnitId unit) {
    var authorities = new LinkedHashMap<String, byte[]>();
    for (UnitId each : unit.lineage()) {
      String path = Authority.path(each.path());
      target(release, each, path)
          .ifPresent(
              info -> file(path, info).ifPresent(file -> authorities.put(info.sha256(), file)));
    }
    return authorities;
  }

  private Optional<TargetInfo> target(long release, UnitId unit, String path) {
    String role = DelegatedRole.nameOfUnit(unit.path());
    return snapshot(release)
        .flatMap(snapshot -> snapshot.role(role))
        .map(MetaFile::version)
        .flatMap(version -> targets(role, version))
        .flatMap(known -> known.target(path));
  }

  private Optional<Snapshot> snapshot(long release) {
    if (!snapshots.containsKey(release)) {
      bytes(RepositoryPath.snapshot(release))
          .ifPresent(file -> snapshots.put(release, reader.snapshot(file).body()));
    }
    return Optional.ofNullable(snapshots.get(release));
  }

  private Optional<Targets> targets(String role, long version) {
    String path = RepositoryPath.metadata(role, version);
    if (!targets.containsKey(path)) {
      bytes(path).ifPresent(file -> targets.put(path, reader.targets(role, file).body()));
    }
    return Optional.ofNullable(targets.get(path));
  }

  private Optional<byte[]> file(String path, TargetInfo info) {
    return bytes(RepositoryPath.target(path, info.sha256()));
  }

  private Optional<byte[]> bytes(String path) {
    return releases.file(path).map(PublishedFile::bytes);
  }

  private static <K, V> Map<K, V> remembering() {
    return new LinkedHashMap<>() {
      @Override
      protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
        return size() > MOST_REMEMBERED;
      }
    };
  }
}
