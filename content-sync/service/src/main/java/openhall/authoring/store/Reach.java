package openhall.authoring.store;

import java.util.List;
import java.util.Set;
import openhall.authoring.Revision;
import openhall.authoring.Summary;
import openhall.content.Item;
import openhall.content.UnitId;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** Items that an item of a unit may name: those of the unit and of those above it, by title. */
public final class Reach {

  /** More than anybody looks through to choose one. */
  private static final int MOST = 1000;

  private final Handle handle;

  Reach(Handle handle) {
    this.handle = handle;
  }

  /** The newest revisions of items of those kinds. */
  public List<Summary> of(UnitId unit, Set<Item.Kind> kinds) {
    return kinds.isEmpty() ? List.of() : query(unit, kinds).map(Rows.SUMMARY).list();
  }

  /** The same with all that they say. */
  public List<Revision> whole(UnitId unit, Set<Item.Kind> kinds) {
    return kinds.isEmpty() ? List.of() : query(unit, kinds).map(Rows.REVISION).list();
  }

  private Query query(UnitId unit, Set<Item.Kind> kinds) {
    return handle
        .createQuery(
            "SELECT * FROM item_revision r WHERE r.unit IN (<units>) AND r.kind IN (<kinds>)"
                + " AND r.state <> 'withdrawn' AND"
                + Items.NEWEST
                + " ORDER BY r.title LIMIT "
                + MOST)
        .bindList("units", unit.lineage().stream().map(UnitId::path).toList())
        .bindList("kinds", kinds.stream().map(Item.Kind::wireName).toList());
  }
}
