package openhall.authoring.store;

import java.util.List;
import openhall.authoring.Unit;
import openhall.content.UnitId;
import org.jdbi.v3.core.Handle;

/** The units and their names. */
public final class Units {

  private final Handle handle;

  Units(Handle handle) {
    this.handle = handle;
  }

  /** Adds the unit, or renames it. */
  public void put(Unit unit) {
    handle
        .createUpdate(
            "INSERT INTO unit (id, name) VALUES (:id, :name)"
                + " ON CONFLICT (id) DO UPDATE SET name = excluded.name")
        .bind("id", unit.id().path())
        .bind("name", unit.name())
        .execute();
  }

  /** All units, each after the one above it. */
  public List<Unit> all() {
    return handle
        .createQuery("SELECT id, name FROM unit")
        .map((row, _) -> new Unit(new UnitId(row.getString("id")), row.getString("name")))
        .stream()
        .sorted(java.util.Comparator.comparing(Unit::id))
        .toList();
  }
}
