package openhall.sync.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import openhall.sync.Artifacts;
import openhall.sync.Trail;
import openhall.trust.RepositoryPath;

/**
 * Files in one folder, each under its percent-encoded name, so that no name leads out of it. A file
 * is there whole or not at all. Throws {@link UncheckedIOException} for trouble with the disk.
 */
final class Folder {

  private static final Set<StandardOpenOption> NEW =
      Set.of(
          StandardOpenOption.CREATE,
          StandardOpenOption.TRUNCATE_EXISTING,
          StandardOpenOption.WRITE);

  private final Path folder;

  Folder(Path folder) {
    this.folder = folder;
  }

  /** As the place of metadata: {@code ROLE.json}. */
  Trail metadata() {
    return new Trail() {
      @Override
      public Optional<byte[]> stored(String role) {
        return read(RepositoryPath.newest(role));
      }

      @Override
      public void verified(String role, byte[] file) {
        write(RepositoryPath.newest(role), file);
      }

      @Override
      public void forget(String role) {
        delete(RepositoryPath.newest(role));
      }
    };
  }

  /** As the place of targets, side by side whatever folders their paths name. */
  Artifacts artifacts() {
    return new Artifacts() {
      @Override
      public Optional<byte[]> stored(String targetPath) {
        return read(RepositoryPath.encoded(targetPath));
      }

      @Override
      public void verified(String targetPath, byte[] file) {
        write(RepositoryPath.encoded(targetPath), file);
      }
    };
  }

  private Optional<byte[]> read(String name) {
    try {
      return Optional.of(Files.readAllBytes(folder.resolve(name)));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void write(String name, byte[] file) {
    try {
      Files.createDirectories(folder);
      Path unfinished = folder.resolve("." + name + ".part");
      try {
        writeThrough(unfinished, file);
        Files.move(unfinished, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
      } finally {
        Files.deleteIfExists(unfinished);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void writeThrough(Path path, byte[] file) throws IOException {
    try (FileChannel channel = FileChannel.open(path, NEW)) {
      ByteBuffer rest = ByteBuffer.wrap(file);
      while (rest.hasRemaining()) {
        channel.write(rest);
      }
      channel.force(true);
    }
  }

  private void delete(String name) {
    try {
      Files.deleteIfExists(folder.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
