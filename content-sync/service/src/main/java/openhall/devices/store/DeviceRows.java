package openhall.devices.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import openhall.authoring.Scope;
import openhall.authoring.store.Conditions;
import openhall.authoring.store.Transaction;
import openhall.content.BoardName;
import openhall.content.UnitId;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The accepted screens, within one transaction. */
public final class DeviceRows {

  private final Handle handle;

  public DeviceRows(Transaction transaction) {
    this.handle = transaction.handle();
  }

  public Optional<Device> find(String id) {
    return handle
        .createQuery("SELECT * FROM device WHERE id = :id")
        .bind("id", id)
        .map((row, _) -> device(row))
        .findOne();
  }

  /** Those of the units, by unit and name. */
  public List<Device> page(Set<Scope> within, Sift sift, int most, int from) {
    return handle
        .createQuery(
            "SELECT * FROM device WHERE "
                + Conditions.within("unit", within)
                + sift.condition()
                + " ORDER BY unit, screen, id LIMIT :most OFFSET :from")
        .bindMap(sift.values())
        .bind("most", most)
        .bind("from", from)
        .map((row, _) -> device(row))
        .list();
  }

  /** Those that count and are not of that standing, by unit and name. */
  public List<Device> others(Scope within, Sift sift, int most) {
    return handle
        .createQuery(
            "SELECT * FROM device WHERE "
                + Conditions.within("unit", Set.of(within))
                + " AND blocked_at IS NULL AND id NOT IN (SELECT id FROM device WHERE "
                + Conditions.within("unit", Set.of(within))
                + sift.condition()
                + ") ORDER BY unit, screen, id LIMIT :most")
        .bindMap(sift.values())
        .bind("most", most)
        .map((row, _) -> device(row))
        .list();
  }

  public long count(Set<Scope> within, Sift sift) {
    return handle
        .createQuery(
            "SELECT count(*) FROM device WHERE "
                + Conditions.within("unit", within)
                + sift.condition())
        .bindMap(sift.values())
        .mapTo(Long.class)
        .one();
  }

  /** Accepts it; it has said nothing yet. */
  public void add(Introduction who, Place place, String by, Instant now) {
    handle
        .createUpdate(
            "INSERT INTO device (id, public_key, unit, screen, mode, panel, program, hall, floor,"
                + " place, accepted_by, accepted_at, sequence, heard, skew, told, shows,"
                + " shows_since, checked, blank, free_mb, memory_mb, fault) VALUES (:id, :key,"
                + " :unit, :screen, :mode, :panel, :program, :hall, :floor, :spot, :by, :now,"
                + " 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, '')")
        .bind("id", who.id())
        .bind("key", who.key().base64())
        .bind("unit", who.unit().path())
        .bind("screen", who.screen().value())
        .bind("mode", who.mode())
        .bind("panel", who.panel())
        .bind("program", who.program())
        .bind("hall", place.hall())
        .bind("floor", place.floor())
        .bind("spot", place.spot())
        .bind("by", by)
        .bind("now", now.toEpochMilli())
        .execute();
  }

  public void block(String id, String by, Instant now) {
    handle.execute(
        "UPDATE device SET blocked_by = ?, blocked_at = ? WHERE id = ?",
        by,
        now.toEpochMilli(),
        id);
  }

  public void unblock(String id) {
    handle.execute("UPDATE device SET blocked_by = NULL, blocked_at = NULL WHERE id = ?", id);
  }

  /**
   * Takes a report that follows all before it.
   *
   * @param heard when it has come
   * @param skew by how much its clock is ahead of ours
   */
  public void take(String id, Report report, Instant since, Instant heard, Duration skew) {
    handle
        .createUpdate(
            "UPDATE device SET sequence = :sequence, told = :told, shows = :shows,"
                + " shows_since = :since, checked = :checked, blank = :blank, free_mb = :free,"
                + " memory_mb = :memory, fault = :fault, celsius = :celsius, sight = :sight,"
                + " heard = :heard, skew = :skew WHERE id = :id")
        .bind("id", id)
        .bind("heard", heard.toEpochMilli())
        .bind("skew", skew.toMillis())
        .bind("sequence", report.sequence())
        .bind("told", report.at().toEpochMilli())
        .bind("shows", report.shows())
        .bind("since", since.toEpochMilli())
        .bind("checked", report.checked().toEpochMilli())
        .bind("blank", report.blank() ? 1 : 0)
        .bind("free", report.freeMb())
        .bind("memory", report.memoryMb())
        .bind("fault", report.fault())
        .bindByType("celsius", celsius(report), Integer.class)
        .bind("sight", report.sight().wireName())
        .execute();
  }

  /** Keeps what has changed. */
  public void changed(String id, Report report, Instant now) {
    handle.execute(
        "INSERT INTO device_change (device, sequence, told, heard, shows, blank, fault, sight)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        id,
        report.sequence(),
        report.at().toEpochMilli(),
        now.toEpochMilli(),
        report.shows(),
        report.blank() ? 1 : 0,
        report.fault(),
        report.sight().wireName());
  }

  /** The latest changes of one device, the newest first. */
  public List<Change> changes(String id, int most) {
    return handle
        .createQuery(
            "SELECT * FROM device_change WHERE device = :id ORDER BY sequence DESC LIMIT :most")
        .bind("id", id)
        .bind("most", most)
        .map((row, _) ->
            new Change(
                row.getLong("sequence"),
                instant(row, "told"),
                instant(row, "heard"),
                row.getLong("shows"),
                row.getInt("blank") == 1,
                row.getString("fault"),
                Sight.of(row.getString("sight"))))
        .list();
  }

  private static Device device(ResultSet row) throws SQLException {
    return new Device(
        introduction(row),
        new Place(row.getString("hall"), row.getString("floor"), row.getString("place")),
        row.getString("accepted_by"),
        instant(row, "accepted_at"),
        blocked(row),
        last(row),
        instant(row, "heard"),
        Duration.ofMillis(row.getLong("skew")),
        instant(row, "shows_since"));
  }

  static Introduction introduction(ResultSet row) throws SQLException {
    return new Introduction(
        new DeviceKey(row.getString("public_key")),
        new UnitId(row.getString("unit")),
        new BoardName(row.getString("screen")),
        row.getString("mode"),
        row.getString("panel"),
        row.getString("program"));
  }

  private static Optional<Device.Blocked> blocked(ResultSet row) throws SQLException {
    String by = row.getString("blocked_by");
    return by == null
        ? Optional.empty()
        : Optional.of(new Device.Blocked(by, instant(row, "blocked_at")));
  }

  private static Optional<Report> last(ResultSet row) throws SQLException {
    if (row.getLong("sequence") == 0) {
      return Optional.empty();
    }
    return Optional.of(
        new Report(
            row.getLong("sequence"),
            instant(row, "told"),
            row.getLong("shows"),
            instant(row, "checked"),
            row.getInt("blank") == 1,
            row.getLong("free_mb"),
            row.getLong("memory_mb"),
            row.getString("fault"),
            celsius(row),
            Sight.of(row.getString("sight"))));
  }

  private static @Nullable Integer celsius(Report report) {
    return report.celsius().isPresent() ? report.celsius().getAsInt() : null;
  }

  private static OptionalInt celsius(ResultSet row) throws SQLException {
    int celsius = row.getInt("celsius");
    return row.wasNull() ? OptionalInt.empty() : OptionalInt.of(celsius);
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return Instant.ofEpochMilli(row.getLong(column));
  }
}
