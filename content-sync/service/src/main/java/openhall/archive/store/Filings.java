package openhall.archive.store;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import openhall.authoring.ItemQuery;
import openhall.authoring.Page;
import openhall.authoring.Scope;
import openhall.authoring.store.Conditions;
import openhall.authoring.store.Transaction;
import openhall.content.Item;
import openhall.content.ItemId;
import openhall.content.ItemKey;
import openhall.content.UnitId;
import openhall.publication.store.ReleaseChange;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.Query;

/** The register of what was released, newest first, within one transaction. */
public final class Filings {

  private static final String FROM = " FROM release_item c JOIN release r ON r.number = c.number";

  private static final String COLUMNS =
      "SELECT c.serial, c.number, c.unit, c.id, c.revision, c.change, r.released, r.who, c.kind,"
          + " c.title, (SELECT min(s.released) FROM release_item m"
          + " JOIN release s ON s.number = m.number"
          + " WHERE m.unit = c.unit AND m.id = c.id AND m.number > c.number) AS until";

  private static final String UNIT = "c.unit";

  private final Handle handle;
  private final ZoneId zone;

  /**
   * @param zone in which years begin
   */
  public Filings(Transaction transaction, ZoneId zone) {
    this.handle = transaction.handle();
    this.zone = zone;
  }

  /** What the query asks for within these parts of the unit tree. */
  public Page<Filing> find(FilingQuery query, Set<Scope> within) {
    var asked = new Asked(query, within);
    long total = asked.bound("SELECT count(*)" + FROM + asked.where).mapTo(Long.class).one();
    List<Filing> filings =
        asked
            .bound(
                COLUMNS + FROM + asked.where + " ORDER BY c.serial DESC LIMIT :most OFFSET :skip")
            .bind("most", ItemQuery.PAGE_SIZE)
            .bind("skip", (query.page() - 1L) * ItemQuery.PAGE_SIZE)
            .map(row())
            .list();
    return new Page<>(filings, query.page(), total);
  }

  /** Hands over all that the query asks for, oldest first, without holding it. */
  public void forEach(FilingQuery query, Set<Scope> within, Consumer<Filing> reader) {
    var asked = new Asked(query, within);
    asked
        .bound(COLUMNS + FROM + asked.where + " ORDER BY c.serial")
        .map(row())
        .useIterator(filings -> filings.forEachRemaining(reader));
  }

  public Optional<Filing> find(FilingNumber number) {
    return handle
        .createQuery(COLUMNS + FROM + " WHERE c.serial = :serial")
        .bind("serial", number.serial())
        .map(row())
        .findOne()
        .filter(filing -> filing.number().equals(number));
  }

  /** All filings of one item, oldest first. */
  public List<Filing> of(ItemKey key) {
    return handle
        .createQuery(COLUMNS + FROM + " WHERE c.unit = :unit AND c.id = :id ORDER BY c.serial")
        .bind("unit", key.unit().path())
        .bind("id", key.id().value())
        .map(row())
        .list();
  }

  /** Every year from the first release to the newest, newest first. */
  public List<Integer> years() {
    return handle
        .createQuery("SELECT min(released) AS first, max(released) AS last FROM release")
        .map((row, _) ->
            row.getObject("first") == null
                ? List.<Integer>of()
                : years(row.getLong("first"), row.getLong("last")))
        .one();
  }

  private List<Integer> years(long first, long last) {
    int newest = year(Instant.ofEpochMilli(last));
    int oldest = year(Instant.ofEpochMilli(first));
    return IntStream.rangeClosed(0, newest - oldest).mapToObj(ago -> newest - ago).toList();
  }

  private int year(Instant instant) {
    return LocalDate.ofInstant(instant, zone).getYear();
  }

  private RowMapper<Filing> row() {
    return (row, _) -> {
      Instant from = Instant.ofEpochMilli(row.getLong("released"));
      long until = row.getLong("until");
      return new Filing(
          new FilingNumber(year(from), row.getLong("serial")),
          row.getLong("number"),
          new ItemKey(new UnitId(row.getString("unit")), new ItemId(row.getString("id"))),
          row.getInt("revision"),
          ReleaseChange.Kind.valueOf(row.getString("change").toUpperCase(Locale.ROOT)),
          Item.Kind.of(row.getString("kind")).orElseThrow(),
          row.getString("title"),
          from,
          until == 0 ? Optional.empty() : Optional.of(Instant.ofEpochMilli(until)),
          row.getString("who"));
    };
  }

  /** A query as a condition. */
  private final class Asked {

    private final Map<String, Object> values = new LinkedHashMap<>();
    private final List<String> kinds;
    private final String where;

    Asked(FilingQuery query, Set<Scope> within) {
      var conditions = new ArrayList<String>();
      conditions.add(Conditions.within(UNIT, within));
      query
          .unit()
          .map(unit -> Conditions.within(UNIT, Set.of(Scope.of(unit))))
          .ifPresent(conditions::add);
      query.year().ifPresent(year -> conditions.add(in(year)));
      kinds = query.kinds().stream().map(Item.Kind::wireName).toList();
      if (!kinds.isEmpty()) {
        conditions.add("c.kind IN (<kinds>)");
      }
      if (!query.text().isEmpty()) {
        conditions.add(saying(query.text()));
      }
      where = conditions.stream().collect(Collectors.joining(" AND ", " WHERE ", ""));
    }

    private String in(int year) {
      values.put("first", start(year));
      values.put("after", start(year + 1));
      return "r.released >= :first AND r.released < :after";
    }

    private long start(int year) {
      return LocalDate.of(year, 1, 1).atStartOfDay(zone).toInstant().toEpochMilli();
    }

    private String saying(String text) {
      Optional<FilingNumber> number = FilingNumber.of(text);
      if (number.isPresent()) {
        values.put("serial", number.get().serial());
        return "c.serial = :serial";
      }
      values.put("text", Conditions.anywhere(text));
      return "(lower(c.title) LIKE :text ESCAPE '!' OR c.id LIKE :text ESCAPE '!')";
    }

    Query bound(String sql) {
      Query bound = handle.createQuery(sql).bindMap(values);
      return kinds.isEmpty() ? bound : bound.bindList("kinds", kinds);
    }
  }
}
