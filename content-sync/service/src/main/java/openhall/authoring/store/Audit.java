package openhall.authoring.store;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import openhall.authoring.AuditEntry;
import openhall.authoring.AuditEvent;
import openhall.authoring.AuditQuery;
import openhall.authoring.ItemQuery;
import openhall.authoring.Page;
import openhall.authoring.Scope;
import openhall.content.ItemKey;
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

  /**
   * What the query asks for about these parts of the unit tree, newest first; what is about no unit
   * is seen by those who see the whole tree.
   *
   * @param zone in which days begin
   */
  public Page<AuditEntry> find(AuditQuery query, Set<Scope> within, ZoneId zone) {
    var values = new HashMap<String, Object>();
    var where = new StringBuilder(" FROM audit WHERE ").append(Conditions.within("unit", within));
    query
        .unit()
        .map(unit -> Conditions.within("unit", Set.of(Scope.of(unit))))
        .ifPresent(below -> where.append(" AND ").append(below));
    if (!query.who().isEmpty()) {
      where.append(" AND who = :who");
      values.put("who", query.who());
    }
    query
        .from()
        .ifPresent(day -> {
          where.append(" AND at >= :from");
          values.put("from", start(day, zone));
        });
    query
        .until()
        .ifPresent(day -> {
          where.append(" AND at < :after");
          values.put("after", start(day.plusDays(1), zone));
        });
    long total =
        handle.createQuery("SELECT count(*)" + where).bindMap(values).mapTo(Long.class).one();
    List<AuditEntry> entries =
        handle
            .createQuery("SELECT *" + where + " ORDER BY seq DESC LIMIT :most OFFSET :skipped")
            .bindMap(values)
            .bind("most", ItemQuery.PAGE_SIZE)
            .bind("skipped", (query.page() - 1L) * ItemQuery.PAGE_SIZE)
            .map(ENTRY)
            .list();
    return new Page<>(entries, query.page(), total);
  }

  private static long start(LocalDate day, ZoneId zone) {
    return day.atStartOfDay(zone).toInstant().toEpochMilli();
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
