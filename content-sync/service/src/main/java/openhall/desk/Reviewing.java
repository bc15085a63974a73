package openhall.desk;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import openhall.authoring.AuditEvent;
import openhall.authoring.Revision;
import openhall.authoring.State;
import openhall.authoring.Summary;
import openhall.authoring.store.Database;
import openhall.authoring.store.Transaction;
import openhall.catalogue.store.Calendars;
import openhall.content.InvalidContent;
import openhall.content.Item;
import openhall.content.ItemKey;
import openhall.content.UnitId;
import openhall.review.Community;
import openhall.review.Course;
import openhall.review.Urgency;
import openhall.review.steps.Plan;
import openhall.review.steps.Rule;
import openhall.review.steps.Step;
import openhall.review.store.Emergencies;
import openhall.review.store.FiveSteps;
import openhall.review.store.Passed;
import openhall.review.store.PassedSteps;
import openhall.review.store.Rules;

/** What reviews units demand, and how items stand with them. Any thread. */
public final class Reviewing {

  private final Database database;
  private final Clock clock;
  private final Urgency urgency;
  private final Community community;

  /**
   * @param clock in the zone of the halls, whose days count
   */
  Reviewing(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
    this.urgency = new Urgency(database, clock);
    this.community = new Community(database, clock);
  }

  public Urgency urgency() {
    return urgency;
  }

  public Community community() {
    return community;
  }

  /** What the unit and those above it demand, from the district down. */
  public List<Rule> rules(UnitId unit) {
    return database.read(t -> holding(t, unit));
  }

  /**
   * Demands a step, or sets its limit, in the unit and below it.
   *
   * @throws InvalidContent if a unit above demands as much already
   */
  public void demand(Rule rule, String who) {
    database.writing(t -> {
      Optional<Rule> above =
          holding(t, rule.unit()).stream()
              .filter(other -> !other.unit().equals(rule.unit()) && rule.saysNoMoreThan(other))
              .findFirst();
      if (above.isPresent()) {
        throw new InvalidContent(
            "step",
            rule.step().wireName(),
            "上级单位已有同样或更严的要求，下级只能加严：“" + rule.step().label() + "”",
            "the unit above demands as much already");
      }
      new Rules(t).put(rule);
      record(t, who, "demand-step", rule);
    });
  }

  /** No longer demands what the unit itself demanded; what is from above stays. */
  public void drop(UnitId unit, Optional<Item.Kind> kind, Step step, String who) {
    database.writing(t -> {
      if (new Rules(t).remove(unit, kind, step)) {
        t.audit()
            .append(
                new AuditEvent(who, "drop-step", unit.path(), "", 0, step.label() + told(kind)),
                clock.instant());
      }
    });
  }

  /** How far that revision has come. */
  public Progress progress(ItemKey key, int number) {
    return database.read(t -> {
      Revision revision = t.items().revision(key, number).orElseThrow();
      var plan = Plan.of(new Rules(t).all(), key.unit(), revision.item().kind());
      var course = new Course(plan, new PassedSteps(t).of(key, number));
      Optional<Step> step = step(revision.state(), course);
      Instant since = course.since().orElse(revision.savedAt());
      return new Progress(
          course,
          step,
          step.flatMap(each -> due(plan, each, since, key.unit(), new Calendars(t))),
          new Emergencies(t).of(key, number),
          new FiveSteps(t).of(key));
    });
  }

  /** What waits of these items, what is most overdue first. */
  public List<Task> tasks(Predicate<ItemKey> items) {
    return database.read(t -> {
      var steps = new PassedSteps(t);
      List<Rule> rules = new Rules(t).all();
      Map<ItemKey, List<Passed>> passed = steps.ofWaiting();
      var calendars = new Calendars(t);
      return steps.waiting().stream()
          .filter(item -> items.test(item.key()))
          .map(item ->
              task(
                  item,
                  new Course(
                      Plan.of(rules, item.key().unit(), item.kind()),
                      passed.getOrDefault(item.key(), List.of())),
                  calendars))
          .sorted(
              Comparator.comparing((Task task) -> task.due().orElse(LocalDate.MAX))
                  .thenComparing(task -> task.item().savedAt()))
          .toList();
    });
  }

  /** The last day to review afterwards what is approved at once today. */
  public LocalDate afterwards(ItemKey key) {
    return database.read(t -> {
      Item.Kind kind = t.items().latest(key).orElseThrow().item().kind();
      int limit = Plan.of(new Rules(t).all(), key.unit(), kind).limit(Step.AFTERWARDS);
      return new Calendars(t).of(key.unit()).after(LocalDate.now(clock), limit);
    });
  }

  /** What was approved at once there and is not in order. */
  public List<Alarm> alarming(Predicate<UnitId> units) {
    return database.read(t ->
        new Emergencies(t)
            .alarming().stream()
                .filter(each -> units.test(each.key().unit()))
                .map(each ->
                    new Alarm(t.items().revision(each.key(), each.revision()).orElseThrow(), each))
                .toList());
  }

  private Task task(Summary item, Course course, Calendars calendars) {
    Step step = step(item.state(), course).orElseThrow();
    Instant since = course.since().orElse(item.savedAt());
    return new Task(item, step, due(course.plan(), step, since, item.key().unit(), calendars));
  }

  private static Optional<Step> step(State state, Course course) {
    return switch (state) {
      case SUBMITTED -> Optional.of(course.next().orElse(Step.APPROVE));
      case APPROVED -> Optional.of(Step.PUBLISH);
      case DRAFT, RETURNED, RELEASED, WITHDRAWN, SUPERSEDED -> Optional.empty();
    };
  }

  private Optional<LocalDate> due(
      Plan plan, Step step, Instant since, UnitId unit, Calendars calendars) {
    int limit = plan.limit(step);
    LocalDate from = LocalDate.ofInstant(since, clock.getZone());
    return limit == 0 ? Optional.empty() : Optional.of(calendars.of(unit).after(from, limit));
  }

  private static List<Rule> holding(Transaction t, UnitId unit) {
    return new Rules(t).all().stream().filter(rule -> unit.isWithin(rule.unit())).toList();
  }

  private void record(Transaction t, String who, String what, Rule rule) {
    String limit = rule.workdays() == 0 ? "" : "，" + rule.workdays() + " 个工作日";
    t.audit()
        .append(
            new AuditEvent(
                who,
                what,
                rule.unit().path(),
                "",
                0,
                rule.step().label() + told(rule.kind()) + limit),
            clock.instant());
  }

  private static String told(Optional<Item.Kind> kind) {
    return kind.map(each -> " " + each.wireName()).orElse("");
  }
}
