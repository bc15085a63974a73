package openhall.store;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;

/**
 * What a screen shows, on its own disk: readable without a network for ever, changed only by whole
 * releases. Safe for use by several threads and, for reading, by several processes.
 */
public final class Store implements AutoCloseable {

  private static final String FILE = "content.db";

  private final Indexer indexer;
  private volatile Database database;

  private Store(Indexer indexer, Database database) {
    this.indexer = indexer;
    this.database = database;
  }

  /**
   * Opens the store in {@code dir}, or makes one. A file that cannot be read is moved aside to
   * {@code content.db.broken} and an empty store takes its place: all of it can be fetched again.
   *
   * @throws StoreFailure if the directory cannot be written
   */
  public static Store open(Path dir, Indexer indexer) {
    try {
      var store = new Store(indexer, Database.open(dir.resolve(FILE)));
      store.write(connection -> {
        new Activating(connection, indexer).reindex();
        return Boolean.TRUE;
      });
      return store;
    } catch (SQLException | IOException e) {
      throw new StoreFailure("Cannot open the store in " + dir, e);
    }
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
   * @param forgotten roles whose stored metadata is no longer to be believed
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
