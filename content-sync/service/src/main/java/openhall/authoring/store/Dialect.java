package openhall.authoring.store;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;

/** The little in which the two databases differ. */
sealed interface Dialect permits Sqlite, Postgresql {

  /** One connection: writers of this process queue for it in order. */
  HikariDataSource writers();

  /** Connections for everything else. */
  HikariDataSource others();

  /** The level at which a transaction sees one state of everything. */
  TransactionIsolationLevel snapshot();

  /** Waits until no other writer is at work, in this process or another. */
  void awaitTurn(Handle handle);

  /** Part of the running transaction: once it is committed, every listener hears of it. */
  void announce(Handle handle);

  /** Calls when something was announced, if other processes can; until closed. */
  Listening listen(Runnable heard);

  void migrate();

  /**
   * Writes the state of this moment into a new file, beside writers at work.
   *
   * @throws UnsupportedOperationException where the database has better means of its own
   */
  void copyInto(Handle handle, Path file);
}
