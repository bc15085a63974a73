package openhall.service;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import openhall.publication.Published;
import openhall.publication.store.PublishedFile;
import openhall.trust.RepositoryPath;
import openhall.trust.json.MetadataJson;
import openhall.trust.pack.Manifest;
import openhall.trust.pack.PackName;
import openhall.trust.pack.Packing;
import openhall.web.Refusal;
import openhall.web.Refused;

/**
 * Writes the newest release onto a stick: beside what is there until all of it is on the medium,
 * then in its place. Used once.
 */
final class StickExport {

  private static final String UNFINISHED = ".openhall-unfinished";
  private static final String OLD = ".openhall-old";

  private final Published published;
  private final Path stick;
  private final Path unfinished;
  private final Map<String, Manifest.Entry> written = new LinkedHashMap<>();

  StickExport(Published published, Path stick) {
    this.published = published;
    this.stick = stick;
    this.unfinished = stick.resolve(UNFINISHED);
  }

  /**
   * Writes it all, and answers how many files.
   *
   * @param units none for all
   * @throws Refused if one of the units has released nothing
   */
  int write(List<String> units) throws IOException {
    if (!Files.isDirectory(stick)) {
      throw new Refused(Refusal.NOT_FOUND, "没有这个目录 no such directory：" + stick);
    }
    remove(unfinished);
    remove(stick.resolve(OLD));
    // Read first: whatever is released meanwhile, all else is of this release or before.
    byte[] timestamp = file(RepositoryPath.TIMESTAMP).orElseThrow();
    long release = new MetadataJson().timestamp(timestamp).body().snapshot().version();
    long root = writeRoots();
    Packing packing = Packing.between(this::file, 0, release).orElseThrow();
    for (String unit : units.isEmpty() ? packing.units() : units) {
      write(new PackName(unit, 0, release).path(), pack(packing, unit, root));
    }
    write(RepositoryPath.TIMESTAMP, timestamp);
    store(Manifest.NAME, new Manifest(written).write());
    exchange();
    return written.size();
  }

  private long writeRoots() throws IOException {
    long version = 0;
    for (; ; ) {
      Optional<byte[]> root = file(RepositoryPath.root(version + 1));
      if (root.isEmpty()) {
        return version;
      }
      version++;
      write(RepositoryPath.root(version), root.get());
    }
  }

  private static byte[] pack(Packing packing, String unit, long root) {
    List<String> roles =
        packing
            .changedFor(unit)
            .orElseThrow(
                () -> new Refused(Refusal.NOT_FOUND, "这个单位还没有发布过 nothing released：" + unit));
    return packing.pack(roles, root);
  }

  private void write(String path, byte[] bytes) throws IOException {
    store(path, bytes);
    written.put(path, Manifest.Entry.of(bytes));
  }

  /** On the medium when this returns. */
  private void store(String path, byte[] bytes) throws IOException {
    Path file = unfinished.resolve(path);
    Files.createDirectories(Optional.ofNullable(file.getParent()).orElse(unfinished));
    try (var channel =
        FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      ByteBuffer rest = ByteBuffer.wrap(bytes);
      while (rest.hasRemaining()) {
        channel.write(rest);
      }
      channel.force(true);
    }
  }

  private void exchange() throws IOException {
    Path place = stick.resolve(Manifest.DIRECTORY);
    if (Files.exists(place, LinkOption.NOFOLLOW_LINKS)) {
      Files.move(place, stick.resolve(OLD), StandardCopyOption.ATOMIC_MOVE);
    }
    Files.move(unfinished, place, StandardCopyOption.ATOMIC_MOVE);
    remove(stick.resolve(OLD));
  }

  private static void remove(Path directory) throws IOException {
    if (!Files.exists(directory, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    try (Stream<Path> all = Files.walk(directory)) {
      for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(each);
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private Optional<byte[]> file(String path) {
    return published.file(path).map(PublishedFile::bytes);
  }
}
