package openhall.reports;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import openhall.authoring.AuditEvent;
import openhall.authoring.Scope;
import openhall.authoring.store.Audit;
import openhall.authoring.store.Database;
import openhall.authoring.store.Transaction;
import openhall.content.UnitId;
import openhall.reports.store.Lines;
import openhall.reports.store.Outreach;
import openhall.reports.store.OutreachRows;
import openhall.reports.store.Tallies;
import openhall.review.store.Returns;

/** Counts what was disclosed, and keeps what people add for the annual report. Any thread. */
public final class Reports {

  private final Database database;
  private final Clock clock;

  /**
   * @param clock in the zone of the halls, whose years count
   */
  public Reports(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** This year by the clock of the halls. */
  public int thisYear() {
    return LocalDate.now(clock).getYear();
  }

  /** The figures of a year within these parts of the unit tree. */
  public Figures figures(int year, Set<Scope> within) {
    Instant from = start(year);
    Instant until = start(year + 1);
    return database.read(t -> {
      var tallies = new Tallies(t);
      return Figures.of(
          year,
          tallies.between(from, until, within),
          clock.getZone(),
          tallies.standing(until, within),
          new OutreachRows(t).sums(year, within),
          judged(t, from, until, within));
    });
  }

  private static Judged judged(Transaction t, Instant from, Instant until, Set<Scope> within) {
    var returns = new Returns(t);
    return Judged.of(returns.approved(from, until, within), returns.between(from, until, within));
  }

  /** What was told outside this system in that year, the newest first. */
  public List<Outreach> outreach(int year, Set<Scope> within) {
    return database.read(t -> new OutreachRows(t).newest(year, within));
  }

  public void add(Outreach told) {
    database.writing(t -> {
      new OutreachRows(t).add(told);
      note(t.audit(), told, "add-outreach", told.who());
    });
  }

  /** Takes back what was entered by mistake; the record keeps that it was there. */
  public void remove(String id, UnitId unit, String who) {
    database.writing(t -> {
      var rows = new OutreachRows(t);
      rows.find(id)
          .filter(told -> told.unit().equals(unit))
          .ifPresent(told -> {
            rows.remove(id);
            note(t.audit(), told, "remove-outreach", who);
          });
    });
  }

  /** What a unit has filled in for that year. */
  public Return filledIn(UnitId unit, int year) {
    return database.read(t -> Return.of(new Lines(t).of(unit, year)));
  }

  public void fillIn(UnitId unit, int year, Return lines, String who) {
    var said = new TreeMap<String, String>();
    lines.said().forEach((line, text) -> said.put(line.code(), text));
    database.writing(t -> {
      new Lines(t).put(unit, year, said);
      t.audit()
          .append(
              new AuditEvent(who, "annual-report", unit.path(), "", 0, year + " 年"),
              clock.instant());
    });
  }

  private void note(Audit audit, Outreach told, String what, String who) {
    String said = "%s %s %s".formatted(told.day(), told.medium().label(), told.title());
    audit.append(new AuditEvent(who, what, told.unit().path(), "", 0, said), clock.instant());
  }

  private Instant start(int year) {
    return LocalDate.of(year, 1, 1).atStartOfDay(clock.getZone()).toInstant();
  }
}
