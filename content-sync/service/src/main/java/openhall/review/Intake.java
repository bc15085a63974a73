package openhall.review;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import openhall.authoring.AuditEvent;
import openhall.authoring.Revision;
import openhall.authoring.Saved;
import openhall.authoring.State;
import openhall.authoring.Unit;
import openhall.authoring.importing.ImportOptions;
import openhall.authoring.importing.ImportReport;
import openhall.authoring.importing.Importer;
import openhall.authoring.importing.Progress;
import openhall.authoring.importing.SourceFile;
import openhall.authoring.store.Database;
import openhall.authoring.store.Transaction;
import openhall.content.Item;
import openhall.content.ItemKey;
import openhall.content.UnitId;

/**
 * Takes what an import accepted into the workflow: stored as next revisions and submitted, in one
 * transaction, so that somebody other than the author approves it. What the checks call an error
 * stays a draft. Any thread.
 */
public final class Intake {

  private final Database database;
  private final Clock clock;

  /**
   * @param clock in the zone of the halls
   */
  public Intake(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** Reads the files against what is stored now; stores nothing. */
  public ImportReport read(
      List<SourceFile> files, UnitId unit, LocalDate today, Progress progress) {
    return database.read(t ->
        Importer.read(
            files,
            new ImportOptions(unit, today, key -> t.items().latest(key).map(Revision::item)),
            progress));
  }

  /**
   * Stores the accepted items, and the names of those units that the author may name; items that
   * say nothing new are left alone.
   */
  public Saved store(ImportReport report, String author, Predicate<UnitId> mayName) {
    Instant now = clock.instant();
    return database.write(t -> {
      report.units().stream()
          .filter(unit -> mayName.test(unit.unit()))
          .forEach(unit -> t.units().put(new Unit(unit.unit(), unit.name())));
      Saved saved = t.items().saveAll(report.accepted(), author, now);
      submit(t, report, author, now);
      return saved;
    });
  }

  private void submit(Transaction t, ImportReport report, String author, Instant now) {
    LocalDate today = LocalDate.now(clock);
    Set<ItemKey> taken = report.accepted().stream().map(Item::key).collect(Collectors.toSet());
    var events =
        t.items().inState(State.DRAFT).stream()
            .filter(draft -> taken.contains(draft.key()) && draft.author().equals(author))
            .filter(draft -> Checked.errors(t, draft, today).isEmpty())
            .map(draft -> t.items().move(draft, Move.SUBMIT.from(draft.state())))
            .map(moved ->
                AuditEvent.onItem(author, Move.SUBMIT.wireName(), moved.key(), moved.number(), ""))
            .toList();
    t.audit().append(events, now);
  }
}
