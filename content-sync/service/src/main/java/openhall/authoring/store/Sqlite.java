package openhall.authoring.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/** SQLite in one file: WAL, every commit synchronised to the disk. */
record Sqlite(Path file) implements Dialect {

  private static final int OTHERS = 4;
  private static final int PATIENCE_MS = 20_000;

  @Override
  public HikariDataSource writers() {
    var config = new HikariConfig();
    config.setPoolName("sqlite-writer");
    config.setDataSource(source(SQLiteConfig.TransactionMode.IMMEDIATE));
    config.setMaximumPoolSize(1);
    config.setConnectionTimeout(PATIENCE_MS);
    return new HikariDataSource(config);
  }

  @Override
  public HikariDataSource others() {
    var config = new HikariConfig();
    config.setPoolName("sqlite");
    config.setDataSource(source(SQLiteConfig.TransactionMode.DEFERRED));
    config.setMaximumPoolSize(OTHERS);
    return new HikariDataSource(config);
  }

  @Override
  public TransactionIsolationLevel snapshot() {
    return TransactionIsolationLevel.SERIALIZABLE;
  }

  /** BEGIN IMMEDIATE has waited already. */
  @Override
  public void awaitTurn(Handle handle) {}

  /** Other processes are rare here, and look for themselves. */
  @Override
  public void announce(Handle handle) {}

  @Override
  public Listening listen(Runnable heard) {
    return () -> {};
  }

  @Override
  public void migrate() {
    Flyway.configure()
        .dataSource(source(SQLiteConfig.TransactionMode.DEFERRED))
        .placeholders(Map.of("class", "json_extract(json, '$.catalogue.class')"))
        .javaMigrations(new Mentions.OfStoredItems())
        .load()
        .migrate();
  }

  @Override
  public void copyInto(Handle handle, Path copy) {
    handle.execute("VACUUM INTO ?", copy.toString());
  }

  private SQLiteDataSource source(SQLiteConfig.TransactionMode mode) {
    var config = new SQLiteConfig();
    config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    config.setBusyTimeout(PATIENCE_MS);
    config.enforceForeignKeys(true);
    config.setTransactionMode(mode);
    var source = new SQLiteDataSource(config);
    source.setUrl("jdbc:sqlite:" + file);
    return source;
  }
}
