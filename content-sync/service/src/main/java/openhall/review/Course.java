package openhall.review;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import openhall.authoring.Revision;
import openhall.authoring.store.Transaction;
import openhall.review.steps.Plan;
import openhall.review.steps.Rule;
import openhall.review.steps.Step;
import openhall.review.store.Passed;
import openhall.review.store.PassedSteps;
import openhall.review.store.Rules;

/**
 * How far a revision has come.
 *
 * @param passed since it was last submitted, oldest first
 */
public record Course(Plan plan, List<Passed> passed) {

  public Course {
    passed = List.copyOf(passed);
  }

  static Course of(Transaction t, Revision revision) {
    return of(t, revision, new Rules(t).all());
  }

  /** The same, for whoever asks about many. */
  static Course of(Transaction t, Revision revision, List<Rule> rules) {
    return new Course(
        Plan.of(rules, revision.key().unit(), revision.item().kind()),
        new PassedSteps(t).of(revision.key(), revision.number()));
  }

  public Set<Step> taken() {
    return passed.stream()
        .flatMap(each -> Step.of(each.step()).stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  public List<Step> missing() {
    return plan.missing(taken());
  }

  public Optional<Step> next() {
    return plan.next(taken());
  }

  public Optional<Passed> passed(Step step) {
    return passed.stream().filter(each -> each.step().equals(step.wireName())).findFirst();
  }

  /** Since when the step that is under way could be taken. */
  public Optional<Instant> since() {
    return passed.stream().map(Passed::at).max(Instant::compareTo);
  }

  /** What that person has judged of it already. */
  public Optional<Step> judgedBy(String who) {
    return passed.stream()
        .filter(each -> each.who().strip().equalsIgnoreCase(who.strip()))
        .flatMap(each -> Step.of(each.step()).stream())
        .filter(step -> !step.isFormal())
        .findFirst();
  }

  /** Refuses who has judged it in another step. */
  void requireOther(String who) {
    Optional<Step> judged = judgedBy(who);
    if (judged.isPresent()) {
      throw StepRefused.samePerson(judged.get());
    }
  }
}
