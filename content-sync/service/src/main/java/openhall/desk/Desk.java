package openhall.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import openhall.authoring.AuditEntry;
import openhall.authoring.AuditEvent;
import openhall.authoring.AuditQuery;
import openhall.authoring.ItemQuery;
import openhall.authoring.Page;
import openhall.authoring.Revision;
import openhall.authoring.Scope;
import openhall.authoring.State;
import openhall.authoring.Summary;
import openhall.authoring.Unit;
import openhall.authoring.UnknownItem;
import openhall.authoring.importing.ImportReport;
import openhall.authoring.importing.Progress;
import openhall.authoring.importing.SourceFile;
import openhall.authoring.store.Database;
import openhall.content.Item;
import openhall.content.ItemId;
import openhall.content.ItemKey;
import openhall.content.UnitId;
import openhall.publication.Blanking;
import openhall.publication.Publisher;
import openhall.review.AuditChain;
import openhall.review.AuditVerdict;
import openhall.review.Intake;
import openhall.review.Workflow;
import openhall.web.Refusal;
import openhall.web.Refused;

/** Reads and changes content on behalf of a person. Whether the person may, the faces know. */
public final class Desk {

  private final Database database;
  private final Workflow workflow;
  private final Intake intake;
  private final Signing signing;
  private final Writing writing;
  private final Reviewing reviewing;
  private final Releasing releasing;
  private final Blanks blanks;
  private final Clock clock;

  /**
   * @param publisher absent while there are no keys
   * @param announce told of everything that readers should look at, right after it is committed
   */
  public Desk(Database database, Optional<Publisher> publisher, Runnable announce, Clock clock) {
    this.database = database;
    this.workflow = new Workflow(database, clock);
    this.intake = new Intake(database, clock);
    this.signing = new Signing(database, publisher, clock);
    this.writing = new Writing(database, clock);
    this.blanks =
        new Blanks(new Blanking(database, publisher), publisher::isPresent, announce, clock);
    this.reviewing = new Reviewing(database, clock);
    this.releasing = new Releasing(database, publisher, workflow, announce, clock);
    this.clock = clock;
  }

  public Workflow workflow() {
    return workflow;
  }

  public Signing signing() {
    return signing;
  }

  public Writing writing() {
    return writing;
  }

  public Releasing releasing() {
    return releasing;
  }

  public Blanks blanks() {
    return blanks;
  }

  public Reviewing reviewing() {
    return reviewing;
  }

  /** In the zone of the halls. */
  public Clock clock() {
    return clock;
  }

  /** What the query asks for within these parts of the unit tree. */
  public Page<Summary> find(ItemQuery query, Set<Scope> within) {
    return database.read(t -> t.items().find(query, within));
  }

  public List<Unit> units() {
    return database.read(t -> t.units().all());
  }

  /** Adds the unit, or names it anew. */
  public void name(Unit unit, String who) {
    database.writing(t -> {
      t.units().put(unit);
      t.audit()
          .append(
              new AuditEvent(who, "name-unit", unit.id().path(), "", 0, unit.name()),
              clock.instant());
    });
  }

  /** What screens of its unit need to show the item, which comes first. */
  public List<Item> around(Item item) {
    return database.read(t -> References.around(t, item));
  }

  public Revision latest(ItemKey key) {
    return database
        .<Optional<Revision>>read(t -> t.items().latest(key))
        .orElseThrow(() -> new UnknownItem(key, 1));
  }

  public Revision revision(ItemKey key, int revision) {
    return database
        .<Optional<Revision>>read(t -> t.items().revision(key, revision))
        .orElseThrow(() -> new UnknownItem(key, revision));
  }

  public Revision released(ItemKey key) {
    return database
        .<Optional<Revision>>read(t -> t.items().released(key))
        .orElseThrow(() -> new UnknownItem(key, 1));
  }

  public Standing standing(ItemKey key) {
    return database.read(t ->
        new Standing(
            t.items().latest(key).orElseThrow(() -> new UnknownItem(key, 1)),
            t.items().released(key),
            t.items().history(key),
            t.audit().of(key)));
  }

  /** The items that this one names, by id, each in its newest revision. */
  public Map<ItemId, Item> named(Item item) {
    return database.read(t -> References.named(t, item));
  }

  /** The items that name this one, each in its newest revision. */
  public List<Item> naming(ItemKey key) {
    return database.read(t -> References.naming(t, key));
  }

  /** How the newest revision differs from what the public sees. */
  public List<Change> changes(ItemKey key) {
    return database.read(t ->
        Changes.between(
            t.items().released(key).map(Revision::item),
            t.items().latest(key).orElseThrow(() -> new UnknownItem(key, 1)).item()));
  }

  /** The newest revision beside what the public sees. */
  public Comparison comparison(ItemKey key) {
    return database.read(t ->
        Comparison.of(
            t,
            t.items().released(key),
            t.items().latest(key).orElseThrow(() -> new UnknownItem(key, 1))));
  }

  public Revision save(Item item, int basedOn, String who) {
    return database.write(t -> t.items().save(item, basedOn, who, clock.instant()));
  }

  /** What was done, as far as it is about these parts of the unit tree, newest first. */
  public Page<AuditEntry> audit(AuditQuery query, Set<Scope> within) {
    return database.read(t -> t.audit().find(query, within, clock.getZone()));
  }

  /** Whether anything in the record of what was done was changed. */
  public AuditVerdict verifyAudit() {
    return new AuditChain(database).verify();
  }

  /** The newest titles of the items in these entries, by path such as {@code nanhe/f-idcard}. */
  public Map<String, String> titles(List<AuditEntry> entries) {
    Set<String> paths =
        entries.stream()
            .map(AuditEntry::event)
            .filter(event -> !event.item().isEmpty())
            .map(event -> event.unit() + "/" + event.item())
            .collect(Collectors.toSet());
    return database.read(t -> t.items().titles(paths));
  }

  public long count(State state, Set<Scope> within) {
    return find(ItemQuery.ALL.withStates(Set.of(state)), within).total();
  }

  /**
   * Reads an uploaded file and submits what it holds, or nothing if anything is rejected.
   *
   * @param acceptValid store the valid part all the same
   * @param mayDraft of which units {@code who} may bring items and names
   */
  public Imported take(
      String name,
      byte[] content,
      UnitId unit,
      boolean acceptValid,
      String who,
      Predicate<UnitId> mayDraft) {
    ImportReport report =
        intake.read(
            List.of(SourceFile.of(name, content)), unit, LocalDate.now(clock), Progress.SILENT);
    boolean stored = report.storable(acceptValid);
    if (stored) {
      refuseForeign(report, mayDraft);
      intake.store(report, who, mayDraft);
    }
    return new Imported(report, stored);
  }

  private static void refuseForeign(ImportReport report, Predicate<UnitId> mayDraft) {
    String foreign =
        report.accepted().stream()
            .map(item -> item.key().unit())
            .filter(mayDraft.negate())
            .distinct()
            .map(UnitId::path)
            .collect(Collectors.joining("、"));
    if (!foreign.isEmpty()) {
      throw new Refused(Refusal.NOT_ALLOWED, "文件里有您不能起草的单位：" + foreign);
    }
  }

  /** What an import found, and whether it was stored. */
  public record Imported(ImportReport report, boolean stored) {}
}
