package openhall.authoring.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import openhall.authoring.AuditEntry;
import openhall.authoring.AuditEvent;
import openhall.authoring.Scope;
import openhall.content.ItemKey;
import openhall.content.UnitId;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.PreparedBatch;

/** The audit chain: rows are only ever added, each bound to the one before. */
public final class Audit {

  private static final RowMapper<AuditEntry> ENTRY =
      (row, _) ->
          new AuditEntry(
              row.getLong("seq"),
              Instant.ofEpochMilli(row.getLong("at")),
              new AuditEvent(
                  row.getString("who"),
                  row.getString("what"),
                  row.getString("unit"),
                  row.getString("item"),
                  row.getInt("revision"),
                  row.getString("reason")),
              row.getString("prev_hash"),
              row.getString("hash"));

  /** So far back somebody finds who sees a part of the tree only. */
  private static final int LOOKED_THROUGH = 20_000;

  private final Handle handle;

  Audit(Handle handle) {
    this.handle = handle;
  }

  public void append(AuditEvent event, Instant now) {
    append(List.of(event), now);
  }

  /** Adds the events in this order. */
  public void append(List<AuditEvent> events, Instant now) {
    var links = new ArrayList<AuditEntry>();
    List<AuditEntry> newest = newest(1);
    long seq = newest.isEmpty() ? 0 : newest.getFirst().seq();
    String hash = newest.isEmpty() ? AuditEntry.START : newest.getFirst().hash();
    for (AuditEvent event : events) {
      AuditEntry link = AuditEntry.after(seq, hash, now, event);
      links.add(link);
      seq = link.seq();
      hash = link.hash();
    }
    insert(links);
  }

  /** The newest entries, newest first. */
  public List<AuditEntry> newest(int most) {
    return handle
        .createQuery("SELECT * FROM audit ORDER BY seq DESC LIMIT :most")
        .bind("most", most)
        .map(ENTRY)
        .list();
  }

  /** The newest about these parts of the unit tree, newest first; for the whole tree, of all. */
  public List<AuditEntry> newest(int most, Set<Scope> within) {
    if (within.contains(Scope.EVERYWHERE)) {
      return newest(most);
    }
    return handle
        .createQuery("SELECT * FROM audit WHERE unit <> '' ORDER BY seq DESC LIMIT :most")
        .bind("most", LOOKED_THROUGH)
        .map(ENTRY)
        .stream()
        .filter(entry -> isWithin(entry.event(), within))
        .limit(most)
        .toList();
  }

  private static boolean isWithin(AuditEvent event, Set<Scope> within) {
    var unit = new UnitId(event.unit());
    return within.stream().anyMatch(scope -> scope.covers(unit));
  }

  /** All that was done to one item, oldest first. */
  public List<AuditEntry> of(ItemKey key) {
    return handle
        .createQuery("SELECT * FROM audit WHERE unit = :unit AND item = :item ORDER BY seq")
        .bind("unit", key.unit().path())
        .bind("item", key.id().value())
        .map(ENTRY)
        .list();
  }

  /** Hands over every entry, oldest first, without holding them all. */
  public void forEach(Consumer<AuditEntry> reader) {
    handle
        .createQuery("SELECT * FROM audit ORDER BY seq")
        .map(ENTRY)
        .useIterator(entries -> entries.forEachRemaining(reader));
  }

  private void insert(List<AuditEntry> links) {
    if (links.isEmpty()) {
      return;
    }
    PreparedBatch batch =
        handle.prepareBatch(
            "INSERT INTO audit (seq, at, who, what, unit, item, revision, reason, prev_hash, hash)"
                + " VALUES (:seq, :at, :who, :what, :unit, :item, :revision, :reason, :prev, :hash)");
    for (AuditEntry link : links) {
      AuditEvent event = link.event();
      batch
          .bind("seq", link.seq())
          .bind("at", link.at().toEpochMilli())
          .bind("who", event.who())
          .bind("what", event.what())
          .bind("unit", event.unit())
          .bind("item", event.item())
          .bind("revision", event.revision())
          .bind("reason", event.reason())
          .bind("prev", link.prevHash())
          .bind("hash", link.hash())
          .add();
    }
    batch.execute();
  }
}
