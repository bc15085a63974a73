package openhall.catalogue.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import openhall.authoring.Scope;
import openhall.authoring.store.Conditions;
import openhall.authoring.store.Transaction;
import openhall.catalogue.Fill;
import openhall.catalogue.Node;
import openhall.catalogue.Place;
import openhall.content.ItemId;
import openhall.content.ItemKey;
import openhall.content.UnitId;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;

/** What units have done about the entries of the catalogue. */
public final class Doings {

  private static final String FILLS =
      "SELECT f.*, (SELECT r.title FROM item_revision r WHERE r.unit = f.item_unit"
          + " AND r.id = f.item ORDER BY r.revision DESC LIMIT 1) AS title,"
          + " (SELECT min(e.released) FROM release_item c JOIN release e ON e.number = c.number"
          + " WHERE c.unit = f.item_unit AND c.id = f.item AND c.change = 'shown') AS shown,"
          + " (SELECT count(*) FROM published_target p WHERE p.unit = f.item_unit"
          + " AND p.id = f.item) AS stands FROM catalogue_fill f WHERE ";

  private final Handle handle;
  private final ZoneId zone;

  /**
   * @param zone whose days count
   */
  public Doings(Transaction transaction, ZoneId zone) {
    this.handle = transaction.handle();
    this.zone = zone;
  }

  private record At(UnitId unit, long node) {}

  /** All that is known of these parts of the tree, to be asked place by place. */
  public Known within(Scope scope) {
    return known(Conditions.within("unit", Set.of(scope)));
  }

  /** What one unit did. */
  public Known of(UnitId unit) {
    return known("unit = '" + unit.path() + "'");
  }

  private Known known(String where) {
    var known = new Known();
    handle
        .createQuery("SELECT * FROM catalogue_exemption WHERE " + where)
        .map((row, _) -> known.exempt.put(at(row), row.getString("reason")))
        .list();
    handle
        .createQuery("SELECT * FROM catalogue_event WHERE " + where)
        .map((row, _) ->
            known
                .events
                .computeIfAbsent(at(row), _ -> new TreeSet<>())
                .add(LocalDate.parse(row.getString("day"))))
        .list();
    handle
        .createQuery(FILLS + where)
        .map(
            (row, _) -> known.fills.computeIfAbsent(at(row), _ -> new ArrayList<>()).add(fill(row)))
        .list();
    return known;
  }

  /** Answers from memory. */
  public static final class Known {

    private final Map<At, String> exempt = new HashMap<>();
    private final Map<At, SortedSet<LocalDate>> events = new HashMap<>();
    private final Map<At, List<Fill>> fills = new HashMap<>();

    private Known() {}

    public Place place(Node node, UnitId unit) {
      var at = new At(unit, node.id());
      return new Place(
          node,
          unit,
          exempt.getOrDefault(at, ""),
          fills.getOrDefault(at, List.of()),
          events.getOrDefault(at, new TreeSet<>()));
    }
  }

  /** Says why the unit has no such thing; an empty reason takes that back. */
  public void exempt(Place place, String reason) {
    at("DELETE FROM catalogue_exemption WHERE unit = :unit AND node = :node", place).execute();
    if (!reason.isEmpty()) {
      at("INSERT INTO catalogue_exemption VALUES (:unit, :node, :reason)", place)
          .bind("reason", reason)
          .execute();
    }
  }

  /** Fills that time with the item; the same twice is once. */
  public void fill(Place place, LocalDate from, ItemKey item, boolean declares) {
    item(
            "INSERT INTO catalogue_fill VALUES (:unit, :node, :from, :itemUnit, :item, :declares)"
                + " ON CONFLICT DO NOTHING",
            place,
            from,
            item)
        .bind("declares", declares ? 1 : 0)
        .execute();
  }

  public void unfill(Place place, LocalDate from, ItemKey item) {
    item(
            "DELETE FROM catalogue_fill WHERE unit = :unit AND node = :node AND from_day = :from"
                + " AND item_unit = :itemUnit AND item = :item",
            place,
            from,
            item)
        .execute();
  }

  /** Something happened that has to be told. */
  public void event(Place place, LocalDate day) {
    at("INSERT INTO catalogue_event VALUES (:unit, :node, :day) ON CONFLICT DO NOTHING", place)
        .bind("day", day.toString())
        .execute();
  }

  private Update item(String sql, Place place, LocalDate from, ItemKey item) {
    return at(sql, place)
        .bind("from", from.toString())
        .bind("itemUnit", item.unit().path())
        .bind("item", item.id().value());
  }

  private Update at(String sql, Place place) {
    return handle
        .createUpdate(sql)
        .bind("unit", place.unit().path())
        .bind("node", place.node().id());
  }

  private static At at(ResultSet row) throws SQLException {
    return new At(new UnitId(row.getString("unit")), row.getLong("node"));
  }

  private Fill fill(ResultSet row) throws SQLException {
    String title = row.getString("title");
    long shown = row.getLong("shown");
    return new Fill(
        LocalDate.parse(row.getString("from_day")),
        new ItemKey(new UnitId(row.getString("item_unit")), new ItemId(row.getString("item"))),
        title == null ? "" : title,
        row.getInt("declares") == 1,
        shown == 0
            ? Optional.empty()
            : Optional.of(LocalDate.ofInstant(Instant.ofEpochMilli(shown), zone)),
        row.getInt("stands") > 0);
  }
}
