package openhall.paper;

import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import openhall.authoring.AuditEvent;
import openhall.authoring.store.Database;
import openhall.authoring.store.Transaction;
import openhall.content.ItemKey;
import openhall.content.UnitId;
import openhall.paper.store.Posting;
import openhall.paper.store.Postings;

/** Keeps where sheets hang and lie, and tells which of them have to be replaced. Any thread. */
public final class PostedSheets {

  private final Database database;
  private final Prints prints;
  private final InstantSource clock;

  public PostedSheets(Database database, Prints prints, InstantSource clock) {
    this.database = database;
    this.prints = prints;
    this.clock = clock;
  }

  /** What these items say now, as a sheet of today has it. */
  public static List<Posting.Piece> pieces(List<Subject> printed) {
    return printed.stream()
        .map(each ->
            new Posting.Piece(each.item().key(), each.item().title(), each.imprint().code()))
        .toList();
  }

  public void add(Posting posting) {
    database.writing(t -> {
      new Postings(t).add(posting);
      note(t, posting, "post-sheet", posting.who());
    });
  }

  /** It was taken away today; nothing happens if it already was. */
  public void end(UnitId unit, String id, String who) {
    database.writing(t -> {
      var postings = new Postings(t);
      postings
          .find(unit, id)
          .filter(posting -> posting.ended().isEmpty())
          .ifPresent(posting -> {
            postings.end(id, prints.today());
            note(t, posting, "take-down-sheet", who);
          });
    });
  }

  /** Those of the unit: what has to be replaced first, then what hangs, then what is gone. */
  public List<Posted> of(UnitId unit) {
    List<Posting> postings = database.read(t -> new Postings(t).of(unit));
    Map<ItemKey, String> now = codes(postings);
    return postings.stream()
        .map(posting -> judged(posting, now))
        .sorted(Comparator.comparing(Posted::isOutdated).reversed())
        .toList();
  }

  /** What a sheet of today would have for each item that hangs somewhere. */
  private Map<ItemKey, String> codes(List<Posting> postings) {
    Set<ItemKey> printed =
        postings.stream()
            .filter(posting -> posting.ended().isEmpty())
            .flatMap(posting -> posting.pieces().stream())
            .map(Posting.Piece::key)
            .collect(Collectors.toSet());
    return printed.stream()
        .flatMap(key -> prints.find(key).stream())
        .collect(Collectors.toMap(each -> each.item().key(), each -> each.imprint().code()));
  }

  /** How many copies the unit has laid out this year. */
  public long copiesThisYear(UnitId unit) {
    int year = prints.today().getYear();
    return database.read(t -> new Postings(t).copies(unit, year));
  }

  private static Posted judged(Posting posting, Map<ItemKey, String> now) {
    return new Posted(
        posting,
        posting.pieces().stream()
            .filter(piece -> now.containsKey(piece.key()))
            .filter(piece -> !piece.code().equals(now.get(piece.key())))
            .map(Posting.Piece::title)
            .toList(),
        posting.pieces().stream()
            .filter(piece -> !now.containsKey(piece.key()))
            .map(Posting.Piece::title)
            .toList());
  }

  private void note(Transaction t, Posting posting, String what, String who) {
    String said = "%s %s %d".formatted(posting.sheet(), posting.place(), posting.copies());
    t.audit()
        .append(new AuditEvent(who, what, posting.unit().path(), "", 0, said), clock.instant());
  }
}
