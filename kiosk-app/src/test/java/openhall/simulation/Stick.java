package openhall.simulation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import openhall.content.UnitId;
import openhall.trust.RepositoryPath;
import openhall.trust.json.MetadataJson;
import openhall.trust.pack.Manifest;
import openhall.trust.pack.PackName;

/** A stick that people carry from the service to the screens, in whatever state. One thread. */
final class Stick {

  private final Path mount;
  private final Chance chance;
  private final Map<String, byte[]> files = new LinkedHashMap<>();
  private int position;

  Stick(Path mount, Chance chance) {
    this.mount = mount;
    this.chance = chance;
  }

  Path mount() {
    return mount;
  }

  /** After how many writes what is on it was exported; 0 if it is empty or damaged. */
  int position() {
    return position;
  }

  /** As the service exports what is announced after so many writes. */
  void export(History history, int after) {
    Function<String, byte[]> served = path -> history.find(path, after).orElse(new byte[0]);
    files.clear();
    for (long root = 1; history.find(RepositoryPath.root(root), after).isPresent(); root++) {
      files.put(RepositoryPath.root(root), served.apply(RepositoryPath.root(root)));
    }
    byte[] timestamp = served.apply(RepositoryPath.TIMESTAMP);
    files.put(RepositoryPath.TIMESTAMP, timestamp);
    long release = new MetadataJson().timestamp(timestamp).body().snapshot().version();
    for (UnitId unit : Office.UNITS) {
      String pack = new PackName(unit.path(), 0, release).path();
      history.find(pack, after).ifPresent(bytes -> files.put(pack, bytes));
    }
    var entries = new LinkedHashMap<String, Manifest.Entry>();
    files.forEach((path, file) -> entries.put(path, Manifest.Entry.of(file)));
    files.put(Manifest.NAME, new Manifest(entries).write());
    position = after;
    write();
  }

  /** A file is missing, cut off or changed. */
  void damage() {
    if (!files.isEmpty()) {
      String path = chance.of(files.keySet().stream().sorted().toList());
      byte[] file = files.getOrDefault(path, new byte[0]);
      switch (chance.below(3)) {
        case 0 -> files.remove(path);
        case 1 -> files.put(path, Arrays.copyOf(file, chance.below(file.length)));
        default -> {
          byte[] flipped = file.clone();
          flipped[chance.below(file.length)] ^= (byte) (1 << chance.below(8));
          files.put(path, flipped);
        }
      }
      position = 0;
      write();
    }
  }

  private void write() {
    try {
      Directories.delete(mount);
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        Path at = mount.resolve(Manifest.DIRECTORY).resolve(file.getKey());
        Files.createDirectories(at.getParent());
        Files.write(at, file.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
