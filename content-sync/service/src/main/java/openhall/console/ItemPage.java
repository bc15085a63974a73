package openhall.console;

import java.util.List;
import java.util.Optional;
import openhall.accounts.Right;
import openhall.authoring.AuditEntry;
import openhall.authoring.AuditEvent;
import openhall.authoring.Revision;
import openhall.authoring.State;
import openhall.console.sheet.Section;
import openhall.content.Fee;
import openhall.content.FeeSchedule;
import openhall.content.Item;
import openhall.content.Procedure;
import openhall.desk.Progress;
import openhall.desk.Standing;
import openhall.review.Move;
import openhall.review.steps.FiveStep;
import openhall.review.steps.Step;
import openhall.review.store.Emergency;
import openhall.review.store.FiveStepDone;

/** One revision of one item, all its fields, and what may be done with it. */
public record ItemPage(
    Chrome chrome,
    Revision shown,
    Standing standing,
    List<Section> sections,
    String unitName,
    Remarks remarks,
    Progress progress) {

  /** So deep in the tree of units communities lie: district, street, community. */
  private static final int COMMUNITY = 3;

  public ItemPage {
    sections = List.copyOf(sections);
  }

  public Item item() {
    return shown.item();
  }

  public boolean isLatest() {
    return shown.number() == standing.latest().number();
  }

  public State state() {
    return shown.state();
  }

  /** The rows of a fee schedule; nothing for other kinds. */
  public List<Fee> fees() {
    return fees(shown.item());
  }

  static List<Fee> fees(Item item) {
    return item instanceof FeeSchedule schedule ? schedule.fees() : List.of();
  }

  /** Whether it has a once-told notice. */
  public boolean isProcedure() {
    return shown.item() instanceof Procedure;
  }

  public boolean editable() {
    return isLatest() && may(Right.DRAFT) && state() != State.WITHDRAWN;
  }

  public boolean may(Move move) {
    return isLatest()
        && move.isLegalFrom(state())
        && switch (move) {
          case SUBMIT -> may(Right.DRAFT) && remarks.errors() == 0 && fiveStepsLacking().isEmpty();
          case REOPEN -> may(Right.DRAFT);
          case APPROVE -> mayTake(Step.APPROVE) && progress.course().missing().isEmpty();
          case RETURN -> may(Right.REVIEW) || may(Right.SECRECY_REVIEW);
          case RELEASE, WITHDRAW, SUPERSEDE -> false;
        };
  }

  /** The step whose turn it is, if the reader may take it. */
  public Optional<Step> takeable() {
    boolean waits = isLatest() && state() == State.SUBMITTED;
    return waits || isOpenEmergency()
        ? progress.course().next().filter(this::mayTake)
        : Optional.empty();
  }

  private boolean mayTake(Step step) {
    return Takers.may(chrome.who(), step, shown.key().unit())
        && !isOwn()
        && !isHurrier()
        && progress.course().judgedBy(chrome.who().account()).isEmpty();
  }

  public boolean isOverdue() {
    return progress.isOverdue(chrome.office().today());
  }

  /** Whether the reader may approve it at once. */
  public boolean mayHurry() {
    return isLatest() && state() == State.SUBMITTED && may(Right.RELEASE) && !isOwn();
  }

  public boolean isOpenEmergency() {
    return progress.emergency().filter(Emergency::isOpen).isPresent();
  }

  /** Whether the reader may say that approving it at once was right or wrong. */
  public boolean judges() {
    return isOpenEmergency()
        && Takers.judges(chrome.who(), shown.key().unit())
        && !isOwn()
        && !isHurrier();
  }

  private boolean isHurrier() {
    return progress
        .emergency()
        .filter(each -> each.who().equals(chrome.who().account()))
        .isPresent();
  }

  /** Whether its unit is a village or a community, or held to their process all the same. */
  public boolean hasFiveSteps() {
    return shown.key().unit().lineage().size() == COMMUNITY
        || progress.course().plan().demands(Step.FIVE_STEPS)
        || !progress.fiveSteps().isEmpty();
  }

  /** What of the community's process keeps it from submission. */
  public List<FiveStep> fiveStepsLacking() {
    return progress.course().plan().demands(Step.FIVE_STEPS)
        ? FiveStep.lacking(progress.fiveSteps().stream().map(FiveStepDone::step).toList())
        : List.of();
  }

  /** The community's step that the reader may write down. */
  public Optional<FiveStep> fiveStepToTake() {
    return progress
        .nextOfFive()
        .filter(_ -> may(Right.DRAFT) || may(Right.REVIEW))
        .filter(step -> step != FiveStep.DISCLOSURE || standing.released().isPresent());
  }

  /** Why this revision was given back; empty if it was not. */
  public String whyReturned() {
    return state() == State.RETURNED
        ? standing.record().reversed().stream()
            .map(AuditEntry::event)
            .filter(e -> e.what().equals("return") && e.revision() == shown.number())
            .map(AuditEvent::reason)
            .findFirst()
            .orElse("")
        : "";
  }

  /** Whether a second pair of eyes is needed: the reader wrote this revision. */
  public boolean isOwn() {
    return shown.author().equals(chrome.who().account());
  }

  /** The revision that the reader may take from the public. */
  public Optional<Revision> withdrawable() {
    return may(Right.WITHDRAW) ? standing.released() : Optional.empty();
  }

  private boolean may(Right right) {
    return chrome.may(right, shown.key().unit());
  }
}
