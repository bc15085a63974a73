package openhall.review;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import openhall.authoring.AuditEvent;
import openhall.authoring.Conflict;
import openhall.authoring.Revision;
import openhall.authoring.UnknownItem;
import openhall.authoring.store.Database;
import openhall.authoring.store.Transaction;
import openhall.content.ItemKey;
import openhall.review.steps.Step;
import openhall.review.store.Emergencies;
import openhall.review.store.Emergency;
import openhall.review.store.PassedSteps;

/**
 * Approval at once, with the review afterwards. Only the steps that the office itself demands wait;
 * what a screen demands to be signed is signed before anything is shown. Any thread.
 */
public final class Urgency {

  private final Database database;
  private final Clock clock;

  public Urgency(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * Approves what is submitted without waiting for the steps before it.
   *
   * @param due the last day of the review afterwards
   */
  public Revision approve(ItemKey key, int revision, String who, String reason, LocalDate due) {
    Workflow.requireReason(reason);
    return database.write(t -> {
      Revision submitted = stored(t, key, revision);
      if (t.items().last(key) != revision) {
        throw new Conflict(key, revision, t.items().last(key));
      }
      Workflow.requireOther(submitted, who);
      t.items().approved(key).ifPresent(older -> move(t, older, Move.SUPERSEDE, who, ""));
      Revision approved = t.items().move(submitted, Move.APPROVE.from(submitted.state()));
      new PassedSteps(t).add(List.of(approved), Step.APPROVE.wireName(), who, clock.instant());
      new Emergencies(t)
          .put(new Emergency(key, revision, who, reason, clock.instant(), due, Optional.empty()));
      record(t, who, "approve-at-once", key, revision, reason + "（" + due + " 前补审）");
      return approved;
    });
  }

  /** Takes afterwards a step that was left out. */
  public void pass(ItemKey key, int revision, Step step, String who) {
    database.writing(t -> {
      Revision hurried = open(t, key, revision, who);
      Course course = Course.of(t, hurried);
      if (course.next().filter(step::equals).isEmpty()) {
        throw StepRefused.outOfTurn(step);
      }
      course.requireOther(who);
      new PassedSteps(t).add(List.of(hurried), step.wireName(), who, clock.instant());
      record(t, who, "pass-afterwards", key, revision, step.label());
    });
  }

  /** Says that it was right, once nothing that was left out is missing. */
  public void confirm(ItemKey key, int revision, String who) {
    database.writing(t -> {
      Course course = Course.of(t, open(t, key, revision, who));
      if (!course.missing().isEmpty()) {
        throw StepRefused.missing(course.missing());
      }
      judge(t, key, revision, new Emergency.Judged(true, who, "", clock.instant()));
      record(t, who, "confirm-afterwards", key, revision, "");
    });
  }

  /** Says that it was wrong; what has not gone out goes back, what has is to be withdrawn. */
  public void reject(ItemKey key, int revision, String who, String reason) {
    Workflow.requireReason(reason);
    database.writing(t -> {
      Revision hurried = open(t, key, revision, who);
      judge(t, key, revision, new Emergency.Judged(false, who, reason, clock.instant()));
      record(t, who, "reject-afterwards", key, revision, reason);
      if (Move.RETURN.isLegalFrom(hurried.state())) {
        move(t, hurried, Move.RETURN, who, reason);
      }
    });
  }

  public Optional<Emergency> of(ItemKey key, int revision) {
    return database.read(t -> new Emergencies(t).of(key, revision));
  }

  private void judge(Transaction t, ItemKey key, int revision, Emergency.Judged judged) {
    var emergencies = new Emergencies(t);
    emergencies.of(key, revision).ifPresent(each -> emergencies.judge(each, judged));
  }

  /** The revision, if it still has to be reviewed and this person may. */
  private static Revision open(Transaction t, ItemKey key, int revision, String who) {
    Revision hurried = stored(t, key, revision);
    Emergency emergency =
        new Emergencies(t)
            .of(key, revision)
            .filter(Emergency::isOpen)
            .orElseThrow(StepRefused::notUrgent);
    boolean own = emergency.who().strip().equalsIgnoreCase(who.strip());
    if (own || hurried.author().strip().equalsIgnoreCase(who.strip())) {
      throw StepRefused.ownUrgency();
    }
    return hurried;
  }

  private void move(Transaction t, Revision revision, Move move, String who, String reason) {
    t.items().move(revision, move.from(revision.state()));
    record(t, who, move.wireName(), revision.key(), revision.number(), reason);
  }

  private void record(
      Transaction t, String who, String what, ItemKey key, int revision, String reason) {
    t.audit().append(AuditEvent.onItem(who, what, key, revision, reason), clock.instant());
  }

  private static Revision stored(Transaction t, ItemKey key, int revision) {
    return t.items().revision(key, revision).orElseThrow(() -> new UnknownItem(key, revision));
  }
}
