package openhall.service;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Jdbi;

/** The pool of connections to the one database, brought to the newest schema. */
final class Database implements AutoCloseable {

  private static final int SQLITE_CONNECTIONS = 4;
  private static final int POSTGRESQL_CONNECTIONS = 10;

  private final HikariDataSource pool;

  private Database(HikariDataSource pool) {
    this.pool = pool;
  }

  static Database open(Settings settings) {
    var config = new HikariConfig();
    config.setJdbcUrl(settings.database().orElseGet(() -> sqlite(settings)));
    config.setMaximumPoolSize(
        settings.database().isPresent() ? POSTGRESQL_CONNECTIONS : SQLITE_CONNECTIONS);
    var pool = new HikariDataSource(config);
    Flyway.configure().dataSource(pool).load().migrate();
    return new Database(pool);
  }

  Jdbi jdbi() {
    return Jdbi.create(pool);
  }

  @Override
  public void close() {
    pool.close();
  }

  private static String sqlite(Settings settings) {
    try {
      Files.createDirectories(settings.data());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return "jdbc:sqlite:"
        + settings.data().resolve("content.db")
        + "?journal_mode=WAL&synchronous=FULL&busy_timeout=10000&foreign_keys=on"
        + "&transaction_mode=IMMEDIATE";
  }
}
