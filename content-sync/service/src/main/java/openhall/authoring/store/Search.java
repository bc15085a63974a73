package openhall.authoring.store;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import openhall.authoring.ItemQuery;
import openhall.authoring.Page;
import openhall.authoring.Scope;
import openhall.authoring.State;
import openhall.authoring.Summary;
import openhall.content.Item;
import openhall.content.UnitId;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** Runs one {@link ItemQuery}. */
final class Search {

  private final Handle handle;
  private final StringBuilder where;
  private final Map<String, List<String>> lists = new LinkedHashMap<>();

  /**
   * @param newest condition that keeps the newest revision of each item
   */
  Search(Handle handle, String newest) {
    this.handle = handle;
    this.where = new StringBuilder(" FROM item_revision r WHERE").append(newest);
  }

  Page<Summary> run(ItemQuery query, Set<Scope> within) {
    where.append(" AND ").append(Conditions.within("r.unit", within));
    if (!query.text().isEmpty()) {
      where.append(" AND (lower(r.title) LIKE :text ESCAPE '!' OR r.id LIKE :text ESCAPE '!')");
    }
    restrict("kind", query.kinds().stream().map(Item.Kind::wireName).toList());
    restrict("unit", query.units().stream().map(UnitId::path).toList());
    restrict("state", query.states().stream().map(State::wireName).toList());
    long total = bound("SELECT count(*)" + where, query).mapTo(Long.class).one();
    List<Summary> items =
        bound(
                "SELECT r.unit, r.id, r.revision, r.kind, r.title, r.state, r.author, r.saved_at"
                    + where
                    + " ORDER BY r.saved_at DESC, r.unit, r.id"
                    + " LIMIT :size OFFSET :skipped",
                query)
            .bind("size", ItemQuery.PAGE_SIZE)
            .bind("skipped", (query.page() - 1L) * ItemQuery.PAGE_SIZE)
            .map(Rows.SUMMARY)
            .list();
    return new Page<>(items, query.page(), total);
  }

  private void restrict(String column, List<String> values) {
    if (!values.isEmpty()) {
      where.append(" AND r.%s IN (<%s>)".formatted(column, column));
      lists.put(column, values);
    }
  }

  private Query bound(String sql, ItemQuery query) {
    Query bound = handle.createQuery(sql);
    if (!query.text().isEmpty()) {
      bound.bind("text", Conditions.anywhere(query.text()));
    }
    lists.forEach(bound::bindList);
    return bound;
  }
}
