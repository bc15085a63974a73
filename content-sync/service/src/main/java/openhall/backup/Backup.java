package openhall.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import openhall.archive.Bag;
import openhall.archive.BagCheck;
import openhall.authoring.store.Database;
import openhall.review.AuditChain;
import openhall.review.AuditVerdict;
import openhall.web.Refusal;
import openhall.web.Refused;

/**
 * A copy of a data directory as a folder in which every file has its hash (BagIt 1.0, RFC 8493):
 * the embedded database as of one moment, and what the service signs with. Offline keys are left
 * out: they have no business on the machine. Whoever holds the folder can sign releases, so it is
 * to be kept as the data directory is.
 */
public final class Backup {

  static final String DATABASE = "content.db";
  private static final String KEYS = "keys";
  private static final String OFFLINE = "offline";

  private final Path data;

  /**
   * @param data the directory of the service
   */
  public Backup(Path data) {
    this.data = data;
  }

  /**
   * Writes a new folder, while the service may be at work.
   *
   * @return what its audit chain came to
   * @throws FileAlreadyExistsException if there is anything at {@code folder}
   */
  public AuditVerdict make(Database database, Path folder, Instant now) throws IOException {
    if (Files.exists(folder)) {
      throw new FileAlreadyExistsException(folder.toString());
    }
    Path target = folder.toAbsolutePath();
    Path unfinished = target.resolveSibling("." + target.getFileName() + ".unfinished");
    Path copy = target.resolveSibling("." + target.getFileName() + ".db");
    remove(unfinished);
    Files.deleteIfExists(copy);
    database.copyInto(copy);
    try {
      AuditVerdict verdict = verdict(copy);
      Bag bag = Bag.folder(unfinished);
      bag.add(DATABASE, out -> Files.copy(copy, out));
      for (Path key : keys(data)) {
        bag.add(data.relativize(key).toString(), out -> Files.copy(key, out));
      }
      bag.close(Map.of("Bagging-Date", now.toString(), "External-Description", told(verdict)));
      onlyForTheOwner(unfinished);
      move(unfinished, target);
      return verdict;
    } finally {
      Files.deleteIfExists(copy);
    }
  }

  /**
   * Puts a folder back where there is no data yet.
   *
   * @return what the audit chain of what is there now came to
   * @throws Refused if the folder is not as it was written, or there is data already
   */
  public AuditVerdict restore(Path folder) throws IOException {
    if (!Files.isRegularFile(folder.resolve("bagit.txt"))) {
      throw new NoSuchFileException(folder.resolve("bagit.txt").toString());
    }
    List<String> faults = new BagCheck(folder).faults();
    if (!faults.isEmpty()) {
      throw new Refused(
          Refusal.INVALID, "备份不完整，没有恢复 the backup is damaged: " + String.join("; ", faults));
    }
    Path database = data.resolve(DATABASE);
    if (Files.exists(database) || Files.exists(data.resolve(KEYS))) {
      throw new Refused(Refusal.CONFLICT, "这个目录里已有数据，请恢复到新目录 there is data already: " + data);
    }
    Path from = folder.resolve(Bag.PAYLOAD);
    Files.createDirectories(data);
    try (Stream<Path> all = Files.walk(from)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        Path to = data.resolve(from.relativize(file).toString());
        Files.createDirectories(to.resolveSibling(""));
        Files.copy(file, to);
      }
    }
    onlyForTheOwner(data.resolve(KEYS));
    return verdict(database);
  }

  private static AuditVerdict verdict(Path file) {
    try (var opened = Database.sqlite(file)) {
      return new AuditChain(opened).verify();
    }
  }

  private static String told(AuditVerdict verdict) {
    return switch (verdict) {
      case AuditVerdict.Intact intact ->
          "openhall, audit entries %d, last %s".formatted(intact.entries(), intact.hash());
      case AuditVerdict.Broken broken -> "openhall, audit broken at entry " + broken.seq();
    };
  }

  private static List<Path> keys(Path data) throws IOException {
    Path keys = data.resolve(KEYS);
    if (!Files.isDirectory(keys)) {
      return List.of();
    }
    try (Stream<Path> all = Files.walk(keys)) {
      return all.filter(Files::isRegularFile)
          .filter(file -> !file.startsWith(keys.resolve(OFFLINE)))
          .sorted()
          .toList();
    }
  }

  /** Keys are read by nobody else, and the service refuses those that are. */
  private static void onlyForTheOwner(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path each : all.toList()) {
        String rights = Files.isDirectory(each) ? "rwx------" : "rw-------";
        Files.setPosixFilePermissions(each, PosixFilePermissions.fromString(rights));
      }
    }
  }

  private static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What an interrupted run left. */
  private static void remove(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path each : all.toList().reversed()) {
        Files.delete(each);
      }
    }
  }
}
