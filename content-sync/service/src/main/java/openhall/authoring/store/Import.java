package openhall.authoring.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import openhall.authoring.AuditEvent;
import openhall.authoring.Revision;
import openhall.authoring.Saved;
import openhall.authoring.State;
import openhall.content.InvalidContent;
import openhall.content.Item;
import openhall.content.ItemId;
import openhall.content.ItemKey;
import openhall.content.UnitId;
import org.jdbi.v3.core.Handle;

/** Stores many items at once, in few round trips. */
final class Import {

  private record Stored(int revision, int last, String json) {}

  private final Handle handle;
  private final Audit audit;

  Import(Handle handle, Audit audit) {
    this.handle = handle;
    this.audit = audit;
  }

  Saved run(List<Item> items, String author, Instant now, Function<ItemKey, String> source) {
    refuseDoubles(items);
    Map<ItemKey, Stored> stored = newest(items);
    var next = new ArrayList<Revision>();
    int created = 0;
    for (Item item : items) {
      Stored old = stored.get(item.key());
      if (old == null) {
        created++;
        next.add(new Revision(numbered(item, 1), State.DRAFT, author, now));
      } else if (!Rows.json(numbered(item, old.revision())).equals(old.json())) {
        next.add(new Revision(numbered(item, old.last() + 1), State.DRAFT, author, now));
      }
    }
    Rows.insert(handle, next);
    audit.append(
        next.stream()
            .map(r ->
                AuditEvent.onItem(author, "import", r.key(), r.number(), source.apply(r.key())))
            .toList(),
        now);
    return new Saved(created, next.size() - created, items.size() - next.size());
  }

  private static Item numbered(Item item, int revision) {
    return item.withHead(item.head().withRevision(revision));
  }

  private static void refuseDoubles(List<Item> items) {
    Set<ItemKey> seen = new HashSet<>();
    for (Item item : items) {
      if (!seen.add(item.key())) {
        throw new InvalidContent(
            "id", item.key().toString(), "同一批内容里出现两次", "stands twice in one import");
      }
    }
  }

  private Map<ItemKey, Stored> newest(List<Item> items) {
    List<String> units = items.stream().map(i -> i.key().unit().path()).distinct().toList();
    Map<ItemKey, Stored> newest = new HashMap<>();
    if (units.isEmpty()) {
      return newest;
    }
    handle
        .createQuery(
            "SELECT r.unit, r.id, r.revision, r.json, (SELECT max(s.revision) FROM tombstone s"
                + " WHERE s.unit = r.unit AND s.id = r.id) AS tombstone FROM item_revision r"
                + " WHERE r.unit IN (<units>) AND r.revision = (SELECT max(n.revision)"
                + " FROM item_revision n WHERE n.unit = r.unit AND n.id = r.id)")
        .bindList("units", units)
        .map((row, _) ->
            Map.entry(
                new ItemKey(new UnitId(row.getString("unit")), new ItemId(row.getString("id"))),
                new Stored(
                    row.getInt("revision"),
                    Math.max(row.getInt("revision"), row.getInt("tombstone")),
                    row.getString("json"))))
        .forEach(entry -> newest.put(entry.getKey(), entry.getValue()));
    return newest;
  }
}
