package openhall.authoring.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;

/** PostgreSQL, shared by several replicas of the service. */
record Postgresql(String url) implements Dialect {

  private static final int OTHERS = 8;
  private static final int PATIENCE_MS = 20_000;

  /** Whoever only reads is told sooner that nobody answers. */
  private static final int READER_PATIENCE_MS = 10_000;

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
  public HikariDataSource others() {
    var config = new HikariConfig();
    config.setPoolName("postgresql");
    config.setJdbcUrl(url);
    config.setMaximumPoolSize(OTHERS);
    config.setConnectionTimeout(READER_PATIENCE_MS);
    return new HikariDataSource(config);
  }

  @Override
  public TransactionIsolationLevel snapshot() {
    return TransactionIsolationLevel.REPEATABLE_READ;
  }

  /**
   * The transaction is READ COMMITTED, so what is read after the wait is what the last writer left.
   */
  @Override
  public void awaitTurn(Handle handle) {
    handle.execute("SELECT pg_advisory_xact_lock(?)", WRITERS_LOCK);
  }

  @Override
  public void announce(Handle handle) {
    handle.execute("NOTIFY " + Listener.CHANNEL);
  }

  @Override
  public Listening listen(Runnable heard) {
    return Listener.start(url, heard);
  }

  @Override
  public void copyInto(Handle handle, Path file) {
    throw new UnsupportedOperationException("pg_dump and pg_basebackup do it");
  }

  @Override
  public void migrate() {
    Flyway.configure()
        .dataSource(url, null, null)
        .placeholders(Map.of("class", "CAST(json AS json) #>> '{catalogue,class}'"))
        .javaMigrations(new Mentions.OfStoredItems())
        .load()
        .migrate();
  }
}
