package openhall.authoring.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Handle;

/** PostgreSQL, shared by several replicas of the service. */
record Postgresql(String url) implements Dialect {

  private static final int READERS = 8;
  private static final int PATIENCE_MS = 20_000;

  /** Any number, as long as every replica takes the same. */
  private static final long WRITERS_LOCK = 0x6f70656e68616c6cL;

  @Override
  public HikariDataSource writers() {
    var config = new HikariConfig();
    config.setPoolName("postgresql-writer");
    config.setJdbcUrl(url);
    config.setMaximumPoolSize(1);
    config.setConnectionTimeout(PATIENCE_MS);
    return new HikariDataSource(config);
  }

  @Override
  public HikariDataSource readers() {
    var config = new HikariConfig();
    config.setPoolName("postgresql-readers");
    config.setJdbcUrl(url);
    config.setMaximumPoolSize(READERS);
    config.setReadOnly(true);
    config.setTransactionIsolation("TRANSACTION_REPEATABLE_READ");
    return new HikariDataSource(config);
  }

  /**
   * The transaction is READ COMMITTED, so what is read after the wait is what the last writer left.
   */
  @Override
  public void awaitTurn(Handle handle) {
    handle.execute("SELECT pg_advisory_xact_lock(?)", WRITERS_LOCK);
  }

  @Override
  public void migrate() {
    Flyway.configure().dataSource(url, null, null).locations(MIGRATIONS).load().migrate();
  }
}
