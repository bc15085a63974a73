package openhall.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import openhall.content.ItemId;
import openhall.content.ItemKey;
import openhall.content.UnitId;

/**
 * What boards have shown, when and for how long, in a database file of its own: whatever happens to
 * it, the content beside it stays as it is. Says nothing about who looked. Never grows beyond its
 * bounds; the oldest goes. Safe for use by several threads and, for reading, by several processes.
 */
public final class PlayLog implements AutoCloseable {

  /** Its file in a kiosk's data directory. */
  public static final String FILE = "played.db";

  private static final int TIDIED_EVERY = 64;
  private static final int FORGOTTEN_AT_ONCE = 256;

  /** Each play with each of its items. */
  static final String JOINED =
      " FROM play p JOIN play_item i ON i.play = p.number JOIN shown s ON s.number = i.shown";

  private final Path dir;
  private final Bounds bounds;
  private volatile Database database;

  /**
   * How much is kept.
   *
   * @param plays at most that many
   * @param age none that began longer ago
   * @param free bytes that the disk must have left: content comes first
   */
  public record Bounds(int plays, Duration age, long free) {

    /** Three months of a board, or 250,000 plays: some 30 MB. */
    public static final Bounds USUAL = new Bounds(250_000, Duration.ofDays(92), 64L << 20);

    public Bounds {
      if (plays < 1 || age.isNegative() || age.isZero()) {
        throw new IllegalArgumentException("Expected bounds, got " + plays + ", " + age);
      }
    }
  }

  private PlayLog(Path dir, Bounds bounds, Database database) {
    this.dir = dir;
    this.bounds = bounds;
    this.database = database;
  }

  /**
   * Opens the log in that directory, or makes one; a broken one is moved aside.
   *
   * @throws StoreFailure if it cannot be written
   */
  public static PlayLog open(Path dir, Bounds bounds) {
    try {
      return new PlayLog(dir, bounds, Database.open(dir.resolve(FILE), Migrations.PLAYED));
    } catch (SQLException | IOException e) {
      throw new StoreFailure("Cannot open the play log in " + dir, e);
    }
  }

  /**
   * Notes that this is on show from now on, on disk when this returns.
   *
   * @return its number, for {@link #lasted}
   * @throws StoreFailure if the disk cannot be written or is nearly full
   */
  public long begin(Play play, Instant now) {
    requireRoom();
    return write(on -> {
      long number =
          Sql.first(
                  on,
                  "INSERT INTO play (begun, lasted, board, place, release) VALUES (?, 0, ?, ?, ?)"
                      + " RETURNING number",
                  row -> row.getLong(1),
                  now.toEpochMilli(),
                  play.board(),
                  play.place(),
                  play.release())
              .orElseThrow();
      for (Shown item : play.items()) {
        add(on, number, item);
      }
      if (number % TIDIED_EVERY == 0) {
        tidy(on, number, now);
      }
      return number;
    });
  }

  /**
   * Notes for how long it has been on show by now.
   *
   * @throws StoreFailure if the disk cannot be written
   */
  public void lasted(long number, Duration time) {
    write(on -> {
      Sql.run(on, "UPDATE play SET lasted = ? WHERE number = ?", time.toMillis(), number);
      return Boolean.TRUE;
    });
  }

  /** The last that were noted, the latest first: one for each item. */
  public List<Played> latest(int most) {
    return read(on ->
        Sql.list(
            on,
            "SELECT p.begun, p.lasted, p.board, p.place, p.release,"
                + " s.unit, s.id, s.revision, s.sha256"
                + JOINED
                + " ORDER BY p.number DESC, s.unit, s.id LIMIT ?",
            PlayLog::played,
            most));
  }

  /** For how long each item was on show on each of those days, both included. */
  public List<ShownTime> totals(LocalDate from, LocalDate to, ZoneId zone) {
    return read(on -> new PlayTotals(on, zone).between(from, to));
  }

  @Override
  public void close() {
    database.close();
  }

  private static void add(Connection on, long play, Shown item) throws SQLException {
    Object[] words = {
      item.item().unit().path(), item.item().id().value(), item.revision(), item.sha256()
    };
    Sql.run(
        on,
        "INSERT INTO shown (unit, id, revision, sha256) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING",
        words);
    Sql.run(
        on,
        "INSERT INTO play_item (play, shown) SELECT "
            + play
            + ", number FROM shown WHERE unit = ? AND id = ? AND revision = ? AND sha256 = ?"
            + " ON CONFLICT DO NOTHING",
        words);
  }

  /** Goes by what was written first; a clock set far ahead costs no more than a little of it. */
  private void tidy(Connection on, long newest, Instant now) throws SQLException {
    Sql.run(on, "DELETE FROM play WHERE number <= ?", newest - bounds.plays());
    Sql.run(
        on,
        "DELETE FROM play WHERE number IN (SELECT number FROM play ORDER BY number LIMIT ?)"
            + " AND begun < ?",
        FORGOTTEN_AT_ONCE,
        now.minus(bounds.age()).toEpochMilli());
    Sql.run(
        on,
        "DELETE FROM shown WHERE NOT EXISTS"
            + " (SELECT 1 FROM play_item WHERE play_item.shown = shown.number)");
  }

  private void requireRoom() {
    try {
      long free = Files.getFileStore(dir).getUsableSpace();
      if (free < bounds.free()) {
        throw new StoreFailure(
            "The disk is left to the content",
            new IOException("Expected " + bounds.free() + " bytes free, got " + free));
      }
    } catch (IOException e) {
      throw new StoreFailure("Cannot see how full the disk is", e);
    }
  }

  private static Played played(ResultSet row) throws SQLException {
    return new Played(
        Instant.ofEpochMilli(row.getLong(1)),
        Duration.ofMillis(row.getLong(2)),
        row.getString(3),
        row.getString(4),
        row.getLong(5),
        shown(row, 6));
  }

  /** From the columns unit, id, revision and sha256, beginning with that one. */
  static Shown shown(ResultSet row, int first) throws SQLException {
    return new Shown(
        new ItemKey(new UnitId(row.getString(first)), new ItemId(row.getString(first + 1))),
        row.getInt(first + 2),
        row.getString(first + 3));
  }

  private <T> T read(Sql.Work<T> work) {
    try {
      return database.read(work);
    } catch (SQLException e) {
      throw new StoreFailure("Cannot read the play log", e);
    }
  }

  private synchronized <T> T write(Sql.Work<T> work) {
    try {
      return database.write(work);
    } catch (SQLException e) {
      heal(e);
      throw new StoreFailure("Cannot write the play log", e);
    }
  }

  /** The next play goes into an empty log. */
  private void heal(SQLException reason) {
    if (!Database.isDamage(reason)) {
      return;
    }
    try {
      database = database.replaced(String.valueOf(reason.getMessage()));
    } catch (SQLException | IOException e) {
      reason.addSuppressed(e);
    }
  }
}
