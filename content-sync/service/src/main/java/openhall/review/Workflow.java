package openhall.review;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import openhall.authoring.AuditEvent;
import openhall.authoring.Conflict;
import openhall.authoring.Revision;
import openhall.authoring.State;
import openhall.authoring.UnknownItem;
import openhall.authoring.store.Database;
import openhall.authoring.store.Transaction;
import openhall.content.InvalidContent;
import openhall.content.ItemKey;
import openhall.content.Problem;
import openhall.content.Tombstone;
import openhall.content.UnitId;
import openhall.review.steps.Quality;
import openhall.review.steps.Rule;
import openhall.review.steps.Step;
import openhall.review.store.PassedSteps;
import openhall.review.store.Returns;
import openhall.review.store.Rules;

/**
 * What people do to revisions. Every method is one transaction that checks the rules, moves the
 * revision and records it in the audit chain, or does nothing and throws. Any thread.
 *
 * <ul>
 *   <li>A move is legal or throws {@link IllegalMove}.
 *   <li>The approver of a revision is never its author, or {@link OwnRevision}.
 *   <li>What the unit and those above it demand is done before approval, each step by somebody
 *       else, or {@link StepRefused} (W4).
 *   <li>What the checks call an error is not submitted, whoever asks (W13, W14, A6).
 *   <li>Only the newest revision is submitted, approved or reopened, or {@link Conflict}: nobody
 *       approves what has been rewritten meanwhile.
 * </ul>
 *
 * Approving says nothing about publishing: internal and non-public items (A1–A3) are approved like
 * any other and stay inside.
 */
public final class Workflow {

  private final Database database;
  private final Clock clock;

  /**
   * @param clock in the zone of the halls
   */
  public Workflow(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * Asks for review.
   *
   * @throws InvalidContent with what the checks call an error
   */
  public Revision submit(ItemKey key, int revision, String who) {
    return database.write(t -> {
      Revision draft = newest(t, key, revision);
      Move.SUBMIT.from(draft.state());
      List<Problem> errors = Checked.errors(t, draft, LocalDate.now(clock));
      if (!errors.isEmpty()) {
        throw new InvalidContent(errors);
      }
      Revision submitted = move(t, draft, Move.SUBMIT, who, "");
      begin(t, List.of(submitted), who);
      return submitted;
    });
  }

  /**
   * Takes a step that the unit or one above it demands before approval, in their order.
   *
   * @throws StepRefused if it is not the turn of that step, or the same person took another
   */
  public Revision pass(ItemKey key, int revision, Step step, String who) {
    return database.write(t -> {
      Revision submitted = newest(t, key, revision);
      Move.APPROVE.from(submitted.state());
      requireOther(submitted, who);
      Course course = Course.of(t, submitted);
      if (course.next().filter(step::equals).isEmpty()) {
        throw StepRefused.outOfTurn(step);
      }
      course.requireOther(who);
      new PassedSteps(t).add(List.of(submitted), step.wireName(), who, clock.instant());
      t.audit()
          .append(
              AuditEvent.onItem(who, "pass-step", key, revision, step.label()), clock.instant());
      return submitted;
    });
  }

  /**
   * Approves exactly this revision; an older one that was approved but not yet released gives way.
   *
   * @param note what the record says of it, such as what was examined (W11), or empty
   */
  public Revision approve(ItemKey key, int revision, String who, String note) {
    return database.write(t -> approve(t, newest(t, key, revision), who, note));
  }

  /**
   * Gives a submitted or approved revision back to its author.
   *
   * @param lacking what is counted as missing from it (W12), possibly nothing
   */
  public Revision giveBack(
      ItemKey key, int revision, String who, Set<Quality> lacking, String reason) {
    requireReason(reason);
    String told = lacking.isEmpty() ? reason : Quality.labels(lacking) + "：" + reason;
    return database.write(t -> {
      Revision returned = move(t, stored(t, key, revision), Move.RETURN, who, told);
      new Returns(t).add(returned, lacking, clock.instant());
      return returned;
    });
  }

  /** Takes a returned revision up again as it is. */
  public Revision reopen(ItemKey key, int revision, String who) {
    return database.write(t -> move(t, newest(t, key, revision), Move.REOPEN, who, ""));
  }

  /**
   * Takes a released item from the public with the next release, and lays out its tombstone for
   * signing. A newer revision that waits for release is returned, so that it does not bring the
   * item back unasked; what comes after has to be saved anew.
   */
  public Revision withdraw(ItemKey key, int revision, String who, String reason) {
    requireReason(reason);
    return database.write(t -> {
      Revision withdrawn = move(t, stored(t, key, revision), Move.WITHDRAW, who, reason);
      t.items().approved(key).ifPresent(approved -> move(t, approved, Move.RETURN, who, reason));
      String line = reason.strip().replaceAll("\\s+", " ");
      t.tombstones().add(new Tombstone(key, t.items().last(key) + 1, LocalDate.now(clock), line));
      return withdrawn;
    });
  }

  /** Submits every draft of these units that {@code who} wrote, except those with errors. */
  public Submitted submitAll(String who, Predicate<UnitId> units) {
    LocalDate today = LocalDate.now(clock);
    return database.write(t -> {
      var barred = new ArrayList<Submitted.Barred>();
      Predicate<Revision> passes =
          draft -> {
            List<Problem> errors = Checked.errors(t, draft, today);
            if (!errors.isEmpty()) {
              barred.add(new Submitted.Barred(draft, errors));
            }
            return errors.isEmpty();
          };
      Predicate<Revision> own = draft -> same(draft.author(), who);
      List<Revision> submitted =
          all(t, State.DRAFT, own.and(in(units)).and(passes), Move.SUBMIT, who, "");
      begin(t, submitted, who);
      return new Submitted(submitted, barred);
    });
  }

  /**
   * Approves of what is submitted and chosen all that somebody other than {@code who} wrote and
   * that lacks no step.
   *
   * @param note what the record says of each
   */
  public List<Revision> approveAll(String who, Predicate<Revision> chosen, String note) {
    Predicate<Revision> others = submitted -> !same(submitted.author(), who);
    return database.write(t -> {
      List<Rule> rules = new Rules(t).all();
      Predicate<Revision> ready =
          rules.isEmpty()
              ? _ -> true
              : submitted -> {
                Course course = Course.of(t, submitted, rules);
                return course.missing().isEmpty() && course.judgedBy(who).isEmpty();
              };
      List<Revision> approved =
          all(t, State.SUBMITTED, others.and(chosen).and(ready), Move.APPROVE, who, note);
      new PassedSteps(t).add(approved, Step.APPROVE.wireName(), who, clock.instant());
      return approved;
    });
  }

  private void begin(Transaction t, List<Revision> submitted, String who) {
    var steps = new PassedSteps(t);
    steps.clear(submitted);
    steps.add(submitted, PassedSteps.SUBMITTED, who, clock.instant());
  }

  private static Predicate<Revision> in(Predicate<UnitId> units) {
    return revision -> units.test(revision.key().unit());
  }

  private List<Revision> all(
      Transaction t, State state, Predicate<Revision> chosen, Move move, String who, String note) {
    var moved = new ArrayList<Revision>();
    var events = new ArrayList<AuditEvent>();
    for (Revision revision : t.items().inState(state).stream().filter(chosen).toList()) {
      if (isBuried(t, revision)) {
        continue;
      }
      if (move == Move.APPROVE) {
        supersedeWaiting(t, revision, who);
      }
      moved.add(t.items().move(revision, move.from(revision.state())));
      events.add(event(who, move, revision, note));
    }
    t.audit().append(events, clock.instant());
    return List.copyOf(moved);
  }

  private Revision approve(Transaction t, Revision submitted, String who, String note) {
    Move.APPROVE.from(submitted.state());
    requireOther(submitted, who);
    Course course = Course.of(t, submitted);
    if (!course.missing().isEmpty()) {
      throw StepRefused.missing(course.missing());
    }
    course.requireOther(who);
    supersedeWaiting(t, submitted, who);
    new PassedSteps(t).add(List.of(submitted), Step.APPROVE.wireName(), who, clock.instant());
    return move(t, submitted, Move.APPROVE, who, note);
  }

  static void requireOther(Revision revision, String who) {
    if (same(revision.author(), who)) {
      throw new OwnRevision(revision);
    }
  }

  private void supersedeWaiting(Transaction t, Revision by, String who) {
    t.items().approved(by.key()).ifPresent(older -> move(t, older, Move.SUPERSEDE, who, ""));
  }

  private Revision move(Transaction t, Revision revision, Move move, String who, String reason) {
    Revision moved = t.items().move(revision, move.from(revision.state()));
    t.audit().append(event(who, move, revision, reason), clock.instant());
    return moved;
  }

  private static AuditEvent event(String who, Move move, Revision revision, String reason) {
    return AuditEvent.onItem(who, move.wireName(), revision.key(), revision.number(), reason);
  }

  private static Revision newest(Transaction t, ItemKey key, int revision) {
    Revision stored = stored(t, key, revision);
    int latest = t.items().last(key);
    if (latest != revision) {
      throw new Conflict(key, revision, latest);
    }
    return stored;
  }

  /** What was under way when its item was withdrawn can never be shown. */
  private static boolean isBuried(Transaction t, Revision revision) {
    return t.tombstones()
        .of(revision.key())
        .filter(tombstone -> tombstone.revision() > revision.number())
        .isPresent();
  }

  private static Revision stored(Transaction t, ItemKey key, int revision) {
    return t.items().revision(key, revision).orElseThrow(() -> new UnknownItem(key, revision));
  }

  /** Names that a reader would take for the same are the same. */
  private static boolean same(String author, String who) {
    return author.strip().equalsIgnoreCase(who.strip());
  }

  static void requireReason(String reason) {
    if (reason.isBlank()) {
      throw new IllegalArgumentException("请写明原因 | Expected a reason");
    }
  }
}
