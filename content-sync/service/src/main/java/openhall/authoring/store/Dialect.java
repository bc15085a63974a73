package openhall.authoring.store;

import com.zaxxer.hikari.HikariDataSource;
import org.jdbi.v3.core.Handle;

/** The little in which the two databases differ. */
sealed interface Dialect permits Sqlite, Postgresql {

  /** Where the numbered migrations lie; the same for both. */
  String MIGRATIONS = "classpath:openhall/migrations";

  /** One connection: writers of this process queue for it in order. */
  HikariDataSource writers();

  HikariDataSource readers();

  /** Waits until no other writer is at work, in this process or another. */
  void awaitTurn(Handle handle);

  void migrate();
}
