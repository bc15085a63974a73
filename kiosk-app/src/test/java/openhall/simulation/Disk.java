package openhall.simulation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import openhall.store.Indexer;
import openhall.store.Store;

/**
 * The disk of one screen: a directory in memory with the real database in it. Only what SQLite has
 * written to its log since a moment can be lost or torn by a power cut at that moment, because the
 * database itself is left alone until the log is on disk; that SQLite keeps this promise, the power
 * cut test shows with the writes of a real process. One thread.
 */
final class Disk {

  static final String DATABASE = "content.db";

  private static final String LOG = "content.db-wal";
  private static final List<String> ALL = List.of(DATABASE, LOG, "content.db-shm");
  private static final int FRAME = 4096 + 24;
  private static final byte[] EMPTY = emptyDatabase();

  private final Path dir;

  /** The files as they are at one moment. */
  static final class Image {
    private final byte[] database;
    private final byte[] log;

    Image(byte[] database, byte[] log) {
      this.database = database;
      this.log = log;
    }

    byte[] database() {
      return database;
    }

    byte[] log() {
      return log;
    }
  }

  /** An empty store, as it is when a screen is set up. */
  Disk(Path dir) {
    this.dir = dir;
    write(new Image(EMPTY, new byte[0]));
  }

  Store open() {
    return Store.open(dir, Indexer.NONE);
  }

  Path database() {
    return dir.resolve(DATABASE);
  }

  Image image() {
    return new Image(read(DATABASE), read(LOG));
  }

  long logLength() {
    try {
      Path log = dir.resolve(LOG);
      return Files.exists(log) ? Files.size(log) : 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whoever has these files open must have closed them. */
  void write(Image image) {
    try {
      Files.createDirectories(dir);
      for (String name : ALL) {
        Files.deleteIfExists(dir.resolve(name));
      }
      Files.write(dir.resolve(DATABASE), image.database());
      if (image.log().length > 0) {
        Files.write(dir.resolve(LOG), image.log());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The power goes while the log grows: all before {@code synced} is there; of what comes after,
   * some is, and some of that is not what was written.
   */
  static Image torn(Image whole, long synced, Chance chance) {
    byte[] log = whole.log();
    if (log.length <= synced) {
      return whole;
    }
    int kept = (int) synced + chance.below((int) (log.length - synced) + 1);
    byte[] torn = Arrays.copyOf(log, kept);
    for (int at = (int) synced; at < kept; at += FRAME) {
      if (chance.oneIn(3)) {
        Arrays.fill(torn, at, Math.min(kept, at + FRAME), (byte) 0);
      }
    }
    return new Image(whole.database(), torn);
  }

  private byte[] read(String name) {
    try {
      Path file = dir.resolve(name);
      return Files.exists(file) ? Files.readAllBytes(file) : new byte[0];
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] emptyDatabase() {
    try {
      Path dir = Directories.fresh();
      Store.open(dir, Indexer.NONE).close();
      byte[] database = Files.readAllBytes(dir.resolve(DATABASE));
      Directories.delete(dir);
      return database;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
