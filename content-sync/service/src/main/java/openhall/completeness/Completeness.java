package openhall.completeness;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import openhall.authoring.AuditEvent;
import openhall.authoring.Page;
import openhall.authoring.Scope;
import openhall.authoring.Summary;
import openhall.authoring.Unit;
import openhall.authoring.store.Database;
import openhall.authoring.store.Transaction;
import openhall.catalogue.DueDates;
import openhall.catalogue.Node;
import openhall.catalogue.Place;
import openhall.catalogue.Tally;
import openhall.catalogue.Withheld;
import openhall.catalogue.store.Calendars;
import openhall.catalogue.store.Doings;
import openhall.catalogue.store.MonthlyChecks;
import openhall.catalogue.store.Nodes;
import openhall.catalogue.store.Register;
import openhall.content.Item;
import openhall.content.UnitId;

/** The catalogue as units fill it, and how they stand with it. Any thread. */
public final class Completeness {

  private final Database database;
  private final Clock clock;

  /**
   * @param clock in the zone of the halls, whose days count
   */
  public Completeness(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  public LocalDate today() {
    return LocalDate.now(clock);
  }

  /** Every entry that the unit has to fill today, and how it stands. */
  public List<Stand> of(UnitId unit) {
    return database.read(t -> {
      var dates = new DueDates(new Calendars(t).of(unit));
      Doings.Known known = new Doings(t, clock.getZone()).of(unit);
      return demanded(new Nodes(t).in(unit), unit)
          .map(node -> Stand.of(known.place(node, unit), dates, today()))
          .toList();
    });
  }

  /** One entry in one unit, if the unit has to fill it. */
  public Optional<Stand> find(UnitId unit, long node) {
    return database.read(t ->
        place(t, unit, node)
            .map(place -> Stand.of(place, new DueDates(new Calendars(t).of(unit)), today())));
  }

  /** What is to be filled within a year, and what is late, by day. */
  public List<Coming> coming(UnitId unit) {
    LocalDate today = today();
    return database.read(t -> {
      var dates = new DueDates(new Calendars(t).of(unit));
      Doings.Known known = new Doings(t, clock.getZone()).of(unit);
      return demanded(new Nodes(t).in(unit), unit)
          .map(node -> known.place(node, unit))
          .filter(place -> place.exempt().isEmpty())
          .flatMap(place ->
              dates.until(today.plusYears(1), place.node(), place.events()).stream()
                  .map(due -> new Coming(place, due, place.on(due, today)))
                  .filter(coming -> coming.fulfilment().isGap()))
          .sorted(Comparator.comparing(coming -> coming.due().until()))
          .toList();
    });
  }

  /** Items with which the unit may fill an entry: its own and those of the units above. */
  public List<Summary> candidates(Place place) {
    Set<Item.Kind> kinds =
        place.node().demand().kind().map(Set::of).orElse(Set.of(Item.Kind.values()));
    return database.read(t -> t.reach().of(place.unit(), kinds));
  }

  /** What the unit does not disclose, first what has to be looked at again. */
  public Page<Withheld> withheld(UnitId unit, int page) {
    return database.read(t -> new Register(t).of(unit, page));
  }

  /** Changes the register of what is not disclosed, and puts that on record. */
  public void register(AuditEvent event, Consumer<Register> change) {
    database.writing(t -> {
      change.accept(new Register(t));
      t.audit().append(event, clock.instant());
    });
  }

  /** All entries that hold in the unit: its own and those from above. */
  public List<Node> entries(UnitId unit) {
    return database.read(
        t -> new Nodes(t).in(unit).stream().filter(node -> node.holds(today())).toList());
  }

  public Node add(Node node, String who) {
    return database.write(t -> {
      Node added = new Nodes(t).add(node);
      record(t, who, "add-entry", node.unit(), added.demand().title());
      return added;
    });
  }

  /** Demands it no longer from tomorrow on; who has it from above cannot end it. */
  public void end(UnitId unit, long id, String who) {
    database.writing(t ->
        new Nodes(t)
            .find(id)
            .filter(node -> node.unit().equals(unit))
            .ifPresent(node -> {
              new Nodes(t).end(id, later(today(), node.term().from()));
              record(t, who, "end-entry", unit, node.demand().title());
            }));
  }

  /** Does something about an entry, and puts it on record under that verb. */
  public boolean act(UnitId unit, long node, AuditEvent event, Act act) {
    return database.write(t -> {
      Optional<Place> place = place(t, unit, node);
      place.ifPresent(found -> {
        act.on(new Doings(t, clock.getZone()), found);
        t.audit().append(event, clock.instant());
      });
      return place.isPresent();
    });
  }

  /** What is done about one entry of one unit. */
  @FunctionalInterface
  public interface Act {
    void on(Doings doings, Place place);
  }

  /**
   * Checks all units if this month's check is not there yet, whoever of several replicas comes
   * first (F15). An office without a catalogue has nothing to be checked.
   *
   * @return whether this month's is there
   */
  public boolean check() {
    YearMonth month = YearMonth.from(today());
    if (database.read(t -> new Nodes(t).all().isEmpty())) {
      return false;
    }
    database.writing(t -> {
      var checks = new MonthlyChecks(t);
      if (!checks.has(month)) {
        checks.add(month, tallies(t));
      }
    });
    return true;
  }

  public List<YearMonth> checked() {
    return database.read(t -> new MonthlyChecks(t).months());
  }

  /** What a check found in these parts of the tree. */
  public List<Tally> check(YearMonth month, Set<Scope> within) {
    return database.read(t -> new MonthlyChecks(t).of(month, within));
  }

  private List<Tally> tallies(Transaction t) {
    List<Node> nodes = new Nodes(t).all();
    Doings.Known known = new Doings(t, clock.getZone()).within(Scope.EVERYWHERE);
    var calendars = new Calendars(t);
    return t.units().all().stream()
        .map(Unit::id)
        .map(unit -> {
          var dates = new DueDates(calendars.of(unit));
          return Tally.of(
              unit,
              demanded(nodes, unit)
                  .map(node -> known.place(node, unit).on(dates, today()))
                  .toList());
        })
        .toList();
  }

  private Stream<Node> demanded(Collection<Node> nodes, UnitId unit) {
    return nodes.stream().filter(node -> node.isFor(unit) && node.holds(today()));
  }

  private Optional<Place> place(Transaction t, UnitId unit, long node) {
    return new Nodes(t)
        .find(node)
        .filter(found -> found.isFor(unit))
        .map(found -> new Doings(t, clock.getZone()).of(unit).place(found, unit));
  }

  private void record(Transaction t, String who, String what, UnitId unit, String title) {
    t.audit().append(new AuditEvent(who, what, unit.path(), "", 0, title), clock.instant());
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }
}
