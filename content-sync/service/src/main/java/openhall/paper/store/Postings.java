package openhall.paper.store;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import openhall.authoring.store.Transaction;
import openhall.content.ItemId;
import openhall.content.ItemKey;
import openhall.content.UnitId;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;

/** Where sheets are, within one transaction. */
public final class Postings {

  private static final int MOST = 500;

  private static final RowMapper<Map.Entry<String, Posting.Piece>> PIECE =
      (row, _) ->
          Map.entry(
              row.getString("posting"),
              new Posting.Piece(
                  new ItemKey(new UnitId(row.getString("unit")), new ItemId(row.getString("item"))),
                  row.getString("title"),
                  row.getString("code")));

  private final Handle handle;

  public Postings(Transaction transaction) {
    this.handle = transaction.handle();
  }

  public void add(Posting posting) {
    handle
        .createUpdate(
            "INSERT INTO posting (id, unit, sheet, place, copies, day, who)"
                + " VALUES (:id, :unit, :sheet, :place, :copies, :day, :who)")
        .bind("id", posting.id())
        .bind("unit", posting.unit().path())
        .bind("sheet", posting.sheet())
        .bind("place", posting.place())
        .bind("copies", posting.copies())
        .bind("day", posting.day().toString())
        .bind("who", posting.who())
        .execute();
    var rows =
        handle.prepareBatch(
            "INSERT INTO posting_item (posting, unit, item, title, code)"
                + " VALUES (:posting, :unit, :item, :title, :code)");
    for (Posting.Piece piece : posting.pieces()) {
      rows.bind("posting", posting.id())
          .bind("unit", piece.key().unit().path())
          .bind("item", piece.key().id().value())
          .bind("title", piece.title())
          .bind("code", piece.code())
          .add();
    }
    rows.execute();
  }

  public Optional<Posting> find(UnitId unit, String id) {
    return of(unit).stream().filter(each -> each.id().equals(id)).findFirst();
  }

  /** From that day on it is no longer there. */
  public void end(String id, LocalDate day) {
    handle.execute("UPDATE posting SET ended = ? WHERE id = ? AND ended = ''", day.toString(), id);
  }

  /** The unit's, those that are still there first, the newest first. */
  public List<Posting> of(UnitId unit) {
    Map<String, List<Posting.Piece>> pieces =
        handle
            .createQuery(
                "SELECT i.posting, i.unit, i.item, i.title, i.code FROM posting_item i"
                    + " JOIN posting p ON p.id = i.posting WHERE p.unit = :unit"
                    + " ORDER BY i.unit, i.item")
            .bind("unit", unit.path())
            .map(PIECE)
            .collect(
                Collectors.groupingBy(
                    Map.Entry::getKey,
                    Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    return handle
        .createQuery(
            "SELECT id, unit, sheet, place, copies, day, who, ended FROM posting WHERE unit = :unit"
                + " ORDER BY CASE WHEN ended = '' THEN 0 ELSE 1 END, day DESC, id LIMIT "
                + MOST)
        .bind("unit", unit.path())
        .map((row, _) ->
            new Posting(
                row.getString("id"),
                unit,
                row.getString("sheet"),
                pieces.getOrDefault(row.getString("id"), List.of()),
                row.getString("place"),
                row.getInt("copies"),
                LocalDate.parse(row.getString("day")),
                row.getString("who"),
                day(row.getString("ended"))))
        .list();
  }

  /** How many copies the unit laid out in a year. */
  public long copies(UnitId unit, int year) {
    return handle
        .createQuery(
            "SELECT coalesce(sum(copies), 0) FROM posting"
                + " WHERE unit = :unit AND day >= :first AND day <= :last")
        .bind("unit", unit.path())
        .bind("first", year + "-01-01")
        .bind("last", year + "-12-31")
        .mapTo(Long.class)
        .one();
  }

  private static Optional<LocalDate> day(String written) {
    return written.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(written));
  }
}
