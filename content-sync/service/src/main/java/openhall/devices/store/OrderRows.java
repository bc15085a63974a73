package openhall.devices.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import openhall.authoring.store.Transaction;
import org.jdbi.v3.core.Handle;

/** What was asked of screens, within one transaction. */
public final class OrderRows {

  private final Handle handle;

  public OrderRows(Transaction transaction) {
    this.handle = transaction.handle();
  }

  /** The last number that was given; 0 before the first. */
  public long last() {
    return handle
        .createQuery("SELECT coalesce(max(id), 0) FROM device_order")
        .mapTo(Long.class)
        .one();
  }

  /** Those with a higher number, the oldest first. */
  public List<Order> after(long id) {
    return handle
        .createQuery("SELECT * FROM device_order WHERE id > :id ORDER BY id")
        .bind("id", id)
        .map((row, _) -> order(row))
        .list();
  }

  /** Those of one device, the newest first. */
  public List<Order> of(String device, int most) {
    return handle
        .createQuery(
            "SELECT * FROM device_order WHERE device = :device ORDER BY id DESC LIMIT :most")
        .bind("device", device)
        .bind("most", most)
        .map((row, _) -> order(row))
        .list();
  }

  /** Those that the device is still to do, the oldest first. */
  public List<Order> open(String device, Instant now) {
    return handle
        .createQuery(
            "SELECT * FROM device_order WHERE device = :device AND ended_at IS NULL"
                + " AND until > :now ORDER BY id")
        .bind("device", device)
        .bind("now", now.toEpochMilli())
        .map((row, _) -> order(row))
        .list();
  }

  public void add(Order order) {
    handle.execute(
        "INSERT INTO device_order (id, device, what, why, asked_by, asked_at, until)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?)",
        order.id(),
        order.device(),
        order.what().wireName(),
        order.why(),
        order.by(),
        order.asked().toEpochMilli(),
        order.until().toEpochMilli());
  }

  /** The device has fetched all of its open ones. */
  public void handed(String device, Instant now) {
    handle.execute(
        "UPDATE device_order SET handed_at = ? WHERE device = ? AND handed_at IS NULL"
            + " AND ended_at IS NULL AND until > ?",
        now.toEpochMilli(),
        device,
        now.toEpochMilli());
  }

  /** The device tells how it went; the first word counts. */
  public void ended(String device, long id, Order.Outcome outcome, Instant now) {
    handle.execute(
        "UPDATE device_order SET ended_at = ?, outcome = ? WHERE device = ? AND id = ?"
            + " AND handed_at IS NOT NULL AND ended_at IS NULL",
        now.toEpochMilli(),
        outcome.wireName(),
        device,
        id);
  }

  public Optional<Picture> picture(String device) {
    return handle
        .createQuery("SELECT * FROM device_picture WHERE device = :device")
        .bind("device", device)
        .map((row, _) ->
            new Picture(row.getLong("order_id"), instant(row, "taken"), row.getBytes("png")))
        .findOne();
  }

  /** In place of the one before. */
  public void keep(String device, Picture picture) {
    handle.execute("DELETE FROM device_picture WHERE device = ?", device);
    handle.execute(
        "INSERT INTO device_picture (device, order_id, taken, png) VALUES (?, ?, ?, ?)",
        device,
        picture.order(),
        picture.taken().toEpochMilli(),
        picture.png());
  }

  /** Whether there are pictures from before that instant. */
  public boolean holdsOld(Instant before) {
    return handle
            .createQuery("SELECT count(*) FROM device_picture WHERE taken <= :before")
            .bind("before", before.toEpochMilli())
            .mapTo(Long.class)
            .one()
        > 0;
  }

  public void forget(Instant before) {
    handle.execute("DELETE FROM device_picture WHERE taken <= ?", before.toEpochMilli());
  }

  private static Order order(ResultSet row) throws SQLException {
    return new Order(
        row.getLong("id"),
        row.getString("device"),
        Order.What.of(row.getString("what")).orElseThrow(),
        row.getString("why"),
        row.getString("asked_by"),
        instant(row, "asked_at"),
        instant(row, "until"),
        possible(row, "handed_at"),
        end(row));
  }

  private static Optional<Order.End> end(ResultSet row) throws SQLException {
    String outcome = row.getString("outcome");
    return outcome == null
        ? Optional.empty()
        : Optional.of(
            new Order.End(instant(row, "ended_at"), Order.Outcome.of(outcome).orElseThrow()));
  }

  private static Optional<Instant> possible(ResultSet row, String column) throws SQLException {
    Instant at = instant(row, column);
    return row.wasNull() ? Optional.empty() : Optional.of(at);
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return Instant.ofEpochMilli(row.getLong(column));
  }
}
