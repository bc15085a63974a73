package openhall.devices.store;

import java.time.Instant;
import java.util.Optional;
import openhall.authoring.store.Transaction;
import org.jdbi.v3.core.Handle;

/** Those who ask to be accepted, within one transaction. */
public final class RequestRows {

  private final Handle handle;

  public RequestRows(Transaction transaction) {
    this.handle = transaction.handle();
  }

  /** Forgets those whose time is over. */
  public void sweep(Instant now) {
    handle.execute("DELETE FROM device_request WHERE until <= ?", now.toEpochMilli());
  }

  public void remove(String id) {
    handle.execute("DELETE FROM device_request WHERE id = ?", id);
  }

  /** How many ask from there. */
  public long count(String address) {
    return handle
        .createQuery("SELECT count(*) FROM device_request WHERE address = :address")
        .bind("address", address)
        .mapTo(Long.class)
        .one();
  }

  public long count() {
    return handle.createQuery("SELECT count(*) FROM device_request").mapTo(Long.class).one();
  }

  public Optional<Asking> find(String id) {
    return one("id", id);
  }

  public Optional<Asking> byCode(String code) {
    return one("code", code);
  }

  public void add(Asking asking) {
    Introduction who = asking.who();
    handle.execute(
        "INSERT INTO device_request (id, public_key, code, unit, screen, mode, panel, program,"
            + " address, until) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        who.id(),
        who.key().base64(),
        asking.code(),
        who.unit().path(),
        who.screen().value(),
        who.mode(),
        who.panel(),
        who.program(),
        asking.address(),
        asking.until().toEpochMilli());
  }

  private Optional<Asking> one(String column, String value) {
    return handle
        .createQuery("SELECT * FROM device_request WHERE " + column + " = :value")
        .bind("value", value)
        .map((row, _) ->
            new Asking(
                DeviceRows.introduction(row),
                row.getString("code"),
                row.getString("address"),
                Instant.ofEpochMilli(row.getLong("until"))))
        .findOne();
  }
}
