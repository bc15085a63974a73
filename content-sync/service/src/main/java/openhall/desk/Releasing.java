package openhall.desk;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import openhall.authoring.Revision;
import openhall.authoring.State;
import openhall.authoring.store.Database;
import openhall.authoring.store.Transaction;
import openhall.content.ItemKey;
import openhall.content.UnitId;
import openhall.publication.Planning;
import openhall.publication.Publication;
import openhall.publication.Publisher;
import openhall.publication.Seen;
import openhall.publication.store.Planned;
import openhall.publication.store.Plans;
import openhall.review.Workflow;
import openhall.web.Refusal;
import openhall.web.Refused;

/** Brings what is approved before the public, now or at a moment to come, and takes it away. */
public final class Releasing {

  private static final int RECENT = 30;

  private final Database database;
  private final Optional<Publisher> publisher;
  private final Optional<Planning> planning;
  private final Workflow workflow;
  private final Runnable announce;
  private final Clock clock;

  /**
   * @param publisher absent while there are no keys
   * @param announce told right after a release is committed
   */
  Releasing(
      Database database,
      Optional<Publisher> publisher,
      Workflow workflow,
      Runnable announce,
      Clock clock) {
    this.database = database;
    this.publisher = publisher;
    this.planning = publisher.map(p -> new Planning(database, p, clock.getZone()));
    this.workflow = workflow;
    this.announce = announce;
    this.clock = clock;
  }

  /** What a release of everything would change now in these units. */
  public Pending pending(Predicate<UnitId> units) {
    Instant now = clock.instant();
    LocalDate today = LocalDate.ofInstant(now, clock.getZone());
    return database.read(t ->
        publisher
            .map(p -> Pending.of(t, p.preview(t, now).within(units), today))
            .orElseGet(() -> Pending.withoutKeys(t, units, today)));
  }

  /** Makes a release of all that is approved in those units, and tells every reader. */
  public Publication release(String who, Predicate<UnitId> units) {
    return told(publisher().publish(who, clock.instant(), within(units)));
  }

  /**
   * Makes a release of what the person has looked at and chosen.
   *
   * @param looked with the mark of the {@link Pending} that was shown
   * @throws openhall.publication.NotAsSeen if there is anything else to release there by now
   */
  public Publication release(String who, Seen looked, Predicate<Revision> chosen) {
    return told(publisher().publishAsSeen(who, clock.instant(), looked, chosen));
  }

  /** Withdraws the revision and takes it, and whatever else was withdrawn, from every screen. */
  public void withdraw(ItemKey key, int revision, String who, String reason) {
    workflow.withdraw(key, revision, who, reason);
    publisher.ifPresent(p -> told(p.publish(who, clock.instant(), _ -> false)));
  }

  /**
   * Has the service release at that moment what the person has looked at and chosen.
   *
   * @throws openhall.publication.NotAsSeen as {@link #release}
   * @throws openhall.content.InvalidContent if the moment is not to come, or nothing is chosen
   */
  public Planned plan(Instant due, String who, Seen looked, Predicate<Revision> chosen) {
    return planning().plan(due, looked, chosen, who, clock.instant());
  }

  /**
   * Gives it another moment; refuses one that is over, or not all of these units.
   *
   * @throws openhall.content.InvalidContent if the moment is not to come
   */
  public Planned move(long plan, Instant due, String who, Predicate<UnitId> units) {
    refuseForeign(plan, units);
    return planning().move(plan, due, who, clock.instant()).orElseThrow(Releasing::over);
  }

  /** Its revisions wait for another release; refuses as {@link #move}. */
  public Planned cancel(long plan, String who, Predicate<UnitId> units) {
    refuseForeign(plan, units);
    return planning().cancel(plan, who, clock.instant()).orElseThrow(Releasing::over);
  }

  private void refuseForeign(long plan, Predicate<UnitId> units) {
    Planned asked =
        database.<Optional<Planned>>read(t -> new Plans(t).find(plan)).orElseThrow(Releasing::over);
    if (!asked.pieces().stream().allMatch(piece -> units.test(piece.key().unit()))) {
      throw new Refused(Refusal.NOT_ALLOWED, "这个定时发布含有其他单位的内容，请由决定它的人改动");
    }
  }

  /** Ends the plans whose moment has come; to be called every second. */
  public void keep() {
    if (planning.filter(p -> p.keep(clock.instant())).isPresent()) {
      announce.run();
    }
  }

  /** What touches these units. */
  public Schedule schedule(Predicate<UnitId> units) {
    return database.read(t -> schedule(t, units));
  }

  private static Schedule schedule(Transaction t, Predicate<UnitId> units) {
    var plans = new Plans(t);
    List<Planned> waiting = plans.waiting();
    Set<Planned.Piece> planned =
        waiting.stream().flatMap(plan -> plan.pieces().stream()).collect(Collectors.toSet());
    List<Scheduled> over = scheduled(t, plans.ended(RECENT), units);
    return new Schedule(
        scheduled(t, waiting, units),
        over,
        over.stream().filter(each -> isMissed(each, planned)).toList());
  }

  private static boolean isMissed(Scheduled over, Set<Planned.Piece> planned) {
    return over.plan().outcome() == Planned.Outcome.REFUSED
        && over.revisions().stream()
            .filter(revision -> revision.state() == State.APPROVED)
            .anyMatch(revision -> !planned.contains(Planned.Piece.of(revision)));
  }

  private static List<Scheduled> scheduled(
      Transaction t, List<Planned> plans, Predicate<UnitId> units) {
    return plans.stream()
        .map(plan -> scheduled(t, plan))
        .filter(each -> each.touches(units))
        .toList();
  }

  private static Scheduled scheduled(Transaction t, Planned plan) {
    return new Scheduled(
        plan,
        plan.pieces().stream()
            .flatMap(piece -> t.items().revision(piece.key(), piece.revision()).stream())
            .sorted(Comparator.comparing(Revision::key))
            .toList());
  }

  private static Predicate<Revision> within(Predicate<UnitId> units) {
    return revision -> units.test(revision.key().unit());
  }

  private Publisher publisher() {
    return publisher.orElseThrow(Releasing::withoutKeys);
  }

  private Planning planning() {
    return planning.orElseThrow(Releasing::withoutKeys);
  }

  private static Refused withoutKeys() {
    return new Refused(Refusal.UNAVAILABLE, "还没有发布密钥，请先执行 openhall keys init，再重新启动服务");
  }

  private static Refused over() {
    return new Refused(Refusal.CONFLICT, "这个定时发布已经结束，请回到发布页看结果");
  }

  private Publication told(Publication made) {
    switch (made) {
      case Publication.Released _ -> announce.run();
      case Publication.NothingToRelease _ -> {}
    }
    return made;
  }
}
