package openhall.authoring.store;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/**
 * The service's database: SQLite in a file, or PostgreSQL. Any thread.
 *
 * <p>Writers take turns, on PostgreSQL across all replicas, so a writing transaction always sees
 * the last word and nothing interleaves with it. Readers never wait, and see one state of
 * everything. A transaction that has returned is on the disk.
 */
public final class Database implements AutoCloseable {

  private final Dialect dialect;
  private final HikariDataSource writing;
  private final HikariDataSource others;
  private final Jdbi writer;
  private final Jdbi jdbi;

  private Database(Dialect dialect) {
    this.dialect = dialect;
    this.writing = dialect.writers();
    this.others = dialect.others();
    this.writer = Jdbi.create(writing);
    this.jdbi = Jdbi.create(others);
  }

  /** Opens the SQLite database in {@code file}, made if it is missing, and brings it up to date. */
  public static Database sqlite(Path file) {
    return open(new Sqlite(file));
  }

  /**
   * Opens a PostgreSQL database and brings it up to date.
   *
   * @param url {@code jdbc:postgresql://host/database?user=…&password=…}
   * @throws UncheckedIOException if it cannot be reached or is not ours
   */
  public static Database postgresql(String url) {
    return open(new Postgresql(url));
  }

  private static Database open(Dialect dialect) {
    try {
      dialect.migrate();
    } catch (FlywayException e) {
      throw new UncheckedIOException(new IOException("数据库打不开 no database: " + innermost(e), e));
    }
    return new Database(dialect);
  }

  private static String innermost(Throwable e) {
    return e.getCause() == null ? String.valueOf(e.getMessage()) : innermost(e.getCause());
  }

  /**
   * Runs {@code work} on one state of everything. It must not write.
   *
   * @throws DatabaseAway if it cannot be reached
   */
  public <T> T read(Function<Transaction, T> work) {
    return reaching(() ->
        jdbi.inTransaction(
            dialect.snapshot(), handle -> work.apply(new Transaction(handle, dialect))));
  }

  /**
   * Runs {@code work} as one transaction: all of it is stored, or nothing if it throws. Not to be
   * called from within another, which would wait for itself.
   *
   * @throws DatabaseAway if it cannot be reached; lost while storing, it may have stored all of it
   */
  public <T> T write(Function<Transaction, T> work) {
    return reaching(() ->
        writer.inTransaction(handle -> {
          dialect.awaitTurn(handle);
          return work.apply(new Transaction(handle, dialect));
        }));
  }

  private static <T> T reaching(Supplier<T> work) {
    try {
      return work.get();
    } catch (JdbiException e) {
      throw DatabaseAway.isReasonOf(e) ? new DatabaseAway(e) : e;
    }
  }

  /** Like {@link #write} for work that answers nothing. */
  public void writing(Consumer<Transaction> work) {
    this.<Boolean>write(transaction -> {
      work.accept(transaction);
      return true;
    });
  }

  /**
   * Calls, on a thread of its own, soon after any process has stored something announced, and now
   * and then without reason. On SQLite it never calls: whoever must know looks for himself.
   */
  public Listening listen(Runnable heard) {
    return dialect.listen(heard);
  }

  /**
   * Writes the state of this moment into a new SQLite file, beside writers at work.
   *
   * @throws UnsupportedOperationException on PostgreSQL, which has means of its own
   */
  public void copyInto(Path file) {
    jdbi.useHandle(handle -> dialect.copyInto(handle, file));
  }

  /**
   * Copies all of it into another that holds nothing yet, and compares what arrived.
   *
   * @return the rows of each table
   * @throws IllegalStateException if the other holds anything, or not all arrived; it is as it was
   */
  public Map<String, Long> copyInto(Database empty) {
    return writer.inTransaction(from -> {
      dialect.awaitTurn(from);
      return empty.writer.inTransaction(to -> new Copying(from, to).run());
    });
  }

  @Override
  public void close() {
    others.close();
    writing.close();
  }
}
