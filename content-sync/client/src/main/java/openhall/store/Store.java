package openhall.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import openhall.trust.TopRole;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a screen shows, on its own disk: readable without a network for ever, changed only by whole
 * releases. Safe for use by several threads and, for reading, by several processes.
 */
public final class Store implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Store.class);
  private static final String FILE = "content.db";
  private static final String SNAPSHOT = TopRole.SNAPSHOT.wireName();

  private final Indexer indexer;
  private volatile Database database;

  private Store(Indexer indexer, Database database) {
    this.indexer = indexer;
    this.database = database;
  }

  /**
   * Opens the store in {@code dir}, or makes one. A file that cannot be read is moved aside to
   * {@code content.db.broken} and an empty store takes its place: all of it can be fetched again.
   * If the disk cannot be written, what it holds is shown from a copy in memory; what comes after
   * is lost with the process.
   *
   * @throws StoreFailure if there is nothing to show and the directory cannot be written
   */
  public static Store open(Path dir, Indexer indexer) {
    Path file = dir.resolve(FILE);
    try {
      return opened(file, indexer);
    } catch (SQLException | IOException | StoreFailure e) {
      var failure = new StoreFailure("Cannot open the store in " + dir, e);
      if (!Files.exists(file)) {
        throw failure;
      }
      LOG.error("{} cannot be written; its content is shown from memory", file, e);
      try {
        return opened(Refuge.copy(file), indexer);
      } catch (SQLException | IOException | StoreFailure second) {
        failure.addSuppressed(second);
        throw failure;
      }
    }
  }

  private static Store opened(Path file, Indexer indexer) throws SQLException, IOException {
    var store = new Store(indexer, Database.open(file, Migrations.CONTENT));
    store.write(connection -> {
      new Activating(connection, indexer).reindex();
      return Boolean.TRUE;
    });
    return store;
  }

  /**
   * Runs {@code reading} over exactly one release; it is run again, over an empty store, if the
   * file turns out to be broken. The snapshot must not leave it.
   *
   * @throws StoreFailure if the disk cannot be read
   */
  public <T> T read(Function<Snapshot, T> reading) {
    return healing(
        current -> current.read(connection -> reading.apply(new Snapshot(connection))),
        "Cannot read the store");
  }

  /**
   * Brings another release on show, whole or not at all, in one transaction that is on disk when
   * this returns.
   *
   * @throws StoreFailure if the disk cannot be written; nothing has changed then
   */
  public Activation activate(Candidate candidate) {
    return write(connection -> new Activating(connection, indexer).activate(candidate));
  }

  /**
   * Keeps what was verified without touching what is shown.
   *
   * @param forgotten roles whose stored metadata is no longer to be believed; the snapshot's was
   *     what numbered the release, whose number binds no longer then
   * @throws StoreFailure if the disk cannot be written
   */
  public void remember(
      Map<String, byte[]> metadata,
      Collection<String> forgotten,
      Collection<AuthorityFile> authorities) {
    write(connection -> {
      for (String role : forgotten) {
        Sql.run(connection, "DELETE FROM metadata WHERE role = ?", role);
      }
      if (forgotten.contains(SNAPSHOT)) {
        Sql.run(connection, Activating.UNBIND);
      }
      new Activating(connection, indexer).putMetadata(metadata);
      new Authorities(connection).put(authorities);
      return Boolean.TRUE;
    });
  }

  /**
   * Somebody has given this screen another root to trust. What is shown stays until there is a
   * release under that root; neither revisions nor authorities of before bind it.
   *
   * @throws StoreFailure if the disk cannot be written
   */
  public void startAnew() {
    write(connection -> {
      new Authorities(connection).forget();
      return Boolean.TRUE;
    });
  }

  @Override
  public void close() {
    database.close();
  }

  private <T> T write(Sql.Work<T> work) {
    return healing(current -> current.write(work), "Cannot write the store");
  }

  private <T> T healing(Attempt<T> attempt, String complaint) {
    Database current = database;
    try {
      return attempted(attempt, current);
    } catch (SQLException e) {
      if (Database.isDamage(e)) {
        return retried(attempt, heal(current, e), complaint);
      }
      if (e instanceof Database.Closed && present() != current) {
        return retried(attempt, database, complaint);
      }
      throw new StoreFailure(complaint, e);
    }
  }

  private static <T> T retried(Attempt<T> attempt, Database fresh, String complaint) {
    try {
      return attempted(attempt, fresh);
    } catch (SQLException e) {
      throw new StoreFailure(complaint, e);
    }
  }

  private static <T> T attempted(Attempt<T> attempt, Database on) throws SQLException {
    try {
      return attempt.on(on);
    } catch (Snapshot.Unreadable e) {
      throw e.reason();
    }
  }

  /** Waits for a replacement under way. */
  private synchronized Database present() {
    return database;
  }

  private synchronized Database heal(Database broken, SQLException reason) {
    if (database == broken) {
      try {
        database = broken.replaced(String.valueOf(reason.getMessage()));
      } catch (SQLException | IOException e) {
        throw new StoreFailure("Cannot replace the broken store", e);
      }
    }
    return database;
  }

  @FunctionalInterface
  private interface Attempt<T> {
    T on(Database database) throws SQLException;
  }
}
