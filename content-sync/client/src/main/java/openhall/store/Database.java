package openhall.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/**
 * One database file: its connections and their transactions. One writer at a time, any number of
 * readers; safe for use by several threads.
 */
final class Database implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Database.class);
  private static final List<String> COMPANIONS = List.of("", "-wal", "-shm");
  private static final int BUSY_MS = 10_000;
  private static final int PRIMARY_CODE = 0xff;

  /** Reading every page of more than this would be felt when a screen starts. */
  private static final long CHECKED_WHOLE = 64L << 20;

  private final Path file;
  private final Migrations form;
  private final Connection writer;
  private final Deque<Connection> idleReaders = new ArrayDeque<>();
  private boolean closed;

  private Database(Path file, Migrations form, Connection writer) {
    this.file = file;
    this.form = form;
    this.writer = writer;
  }

  /** Opens the file, or makes it; one that cannot be read is moved aside and made afresh. */
  static Database open(Path file, Migrations form) throws SQLException, IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    try {
      return openAsIs(file, form);
    } catch (SQLException e) {
      if (!isDamage(e)) {
        throw e;
      }
      moveAside(file, String.valueOf(e.getMessage()));
      return openAsIs(file, form);
    }
  }

  /** Whether it tells of a broken file, not of a full disk or a lock. */
  static boolean isDamage(SQLException e) {
    if (e instanceof UnknownForm) {
      return true;
    }
    int code = e.getErrorCode() & PRIMARY_CODE;
    return e instanceof SQLiteException
        && (code == SQLiteErrorCode.SQLITE_CORRUPT.code
            || code == SQLiteErrorCode.SQLITE_NOTADB.code);
  }

  /** Closes the broken file, keeps it for whoever looks into it, and makes a fresh one. */
  Database replaced(String reason) throws SQLException, IOException {
    close();
    moveAside(file, reason);
    return openAsIs(file, form);
  }

  <T> T read(Sql.Work<T> work) throws SQLException {
    Connection reader = borrow();
    boolean sound = false;
    try {
      T result = transaction(reader, "BEGIN", work);
      sound = true;
      return result;
    } finally {
      giveBack(reader, sound);
    }
  }

  /** One IMMEDIATE transaction, on disk when this returns; undone if {@code work} throws. */
  synchronized <T> T write(Sql.Work<T> work) throws SQLException {
    return transaction(writer, "BEGIN IMMEDIATE", work);
  }

  /**
   * Said in SQL, because a driver told not to commit by itself begins the next transaction, with
   * its lock, at the end of the last.
   */
  private static <T> T transaction(Connection on, String begin, Sql.Work<T> work)
      throws SQLException {
    Sql.run(on, begin);
    boolean done = false;
    try {
      T result = work.on(on);
      Sql.run(on, "COMMIT");
      done = true;
      return result;
    } finally {
      if (!done) {
        rollback(on);
      }
    }
  }

  @Override
  public void close() {
    synchronized (idleReaders) {
      closed = true;
      idleReaders.forEach(Database::closeQuietly);
      idleReaders.clear();
    }
    synchronized (this) {
      closeQuietly(writer);
    }
  }

  private static Database openAsIs(Path file, Migrations form) throws SQLException {
    Connection writer = connect(file, true);
    boolean usable = false;
    try {
      transaction(writer, "BEGIN IMMEDIATE", form::apply);
      check(file, writer);
      usable = true;
      return new Database(file, form, writer);
    } finally {
      if (!usable) {
        closeQuietly(writer);
      }
    }
  }

  private static void check(Path file, Connection on) throws SQLException {
    if (file.toFile().length() > CHECKED_WHOLE) {
      return;
    }
    String finding =
        Sql.first(on, "PRAGMA quick_check(1)", row -> row.getString(1)).orElse("no answer");
    if (!finding.equals("ok")) {
      throw new SQLiteException(finding, SQLiteErrorCode.SQLITE_CORRUPT);
    }
  }

  private static Connection connect(Path file, boolean writing) throws SQLException {
    var config = new SQLiteConfig();
    config.setBusyTimeout(BUSY_MS);
    config.enforceForeignKeys(true);
    if (writing) {
      config.setJournalMode(SQLiteConfig.JournalMode.WAL);
      config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    }
    Connection connection = config.createConnection("jdbc:sqlite:" + file.toAbsolutePath());
    if (!writing) {
      Sql.run(connection, "PRAGMA query_only = ON");
    }
    return connection;
  }

  private Connection borrow() throws SQLException {
    synchronized (idleReaders) {
      if (closed) {
        throw new Closed();
      }
      if (!idleReaders.isEmpty()) {
        return idleReaders.pop();
      }
    }
    return connect(file, false);
  }

  private void giveBack(Connection reader, boolean sound) {
    if (!sound) {
      closeQuietly(reader);
      return;
    }
    synchronized (idleReaders) {
      if (closed) {
        closeQuietly(reader);
      } else {
        idleReaders.push(reader);
      }
    }
  }

  private static void moveAside(Path file, String reason) throws SQLException {
    Path aside = file.resolveSibling(file.getFileName() + ".broken");
    LOG.error(
        "Cannot read {} ({}). Moved to {}; an empty one takes its place.", file, reason, aside);
    try {
      for (String companion : COMPANIONS) {
        Path from = Path.of(file + companion);
        Path to = Path.of(aside + companion);
        Files.deleteIfExists(to);
        if (Files.exists(from)) {
          Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        }
      }
    } catch (IOException e) {
      throw new SQLException("Cannot move " + file + " aside", e);
    }
  }

  private static void rollback(Connection connection) {
    try {
      Sql.run(connection, "ROLLBACK");
    } catch (SQLException e) {
      // SQLite has done it already where the disk failed.
      LOG.debug("Rollback failed", e);
    }
  }

  private static void closeQuietly(Connection connection) {
    try {
      connection.close();
    } catch (SQLException e) {
      LOG.warn("Cannot close a connection", e);
    }
  }

  /** Closed by its owner, or replaced while somebody was on the way to it. */
  static final class Closed extends SQLException {
    private static final long serialVersionUID = 1L;

    Closed() {
      super("The store is closed");
    }
  }

  /** Written by a later version of this program, or by another one. */
  static final class UnknownForm extends SQLException {
    private static final long serialVersionUID = 1L;

    UnknownForm(String message) {
      super(message);
    }
  }
}
