package openhall.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import openhall.trust.Hashes;

/**
 * Where a database goes on in memory when its disk is full or can only be read: SQLite must write
 * even to read, and a screen must not go blank for that.
 */
final class Refuge {

  private static final Path MEMORY = Path.of("/dev/shm");
  private static final List<String> FILES = List.of("", "-wal");
  private static final List<String> LEFT_OVER = List.of("", "-wal", "-shm");

  private Refuge() {}

  /** Copies the database; always to the same place, so that restarts do not use up the memory. */
  static Path copy(Path database) throws IOException {
    Path folder = folder(database);
    Path copy = folder.resolve(database.getFileName());
    for (String ending : LEFT_OVER) {
      Files.deleteIfExists(Path.of(copy + ending));
    }
    for (String ending : FILES) {
      try {
        Files.copy(
            Path.of(database + ending),
            Path.of(copy + ending),
            StandardCopyOption.REPLACE_EXISTING);
      } catch (NoSuchFileException e) {
        // A database that was closed well has no log.
      }
    }
    return copy;
  }

  private static Path folder(Path database) throws IOException {
    byte[] name = database.toAbsolutePath().toString().getBytes(StandardCharsets.UTF_8);
    Path memory = Files.isWritable(MEMORY) ? MEMORY : Path.of(System.getProperty("java.io.tmpdir"));
    Path folder = memory.resolve("openhall-" + Hashes.sha256Of(name).substring(0, 16));
    try {
      return Files.createDirectory(
          folder,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    } catch (FileAlreadyExistsException e) {
      if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)
          || !Files.getOwner(folder).equals(Files.getOwner(database))) {
        throw e;
      }
      return folder;
    }
  }
}
