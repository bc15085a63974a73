package openhall.desk;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import openhall.review.Course;
import openhall.review.steps.FiveStep;
import openhall.review.steps.Step;
import openhall.review.store.Emergency;
import openhall.review.store.FiveStepDone;

/**
 * How far a revision has come, and by when it has to come on.
 *
 * @param step that is under way; absent where nothing waits
 * @param due its last day; absent if there is no limit
 */
public record Progress(
    Course course,
    Optional<Step> step,
    Optional<LocalDate> due,
    Optional<Emergency> emergency,
    List<FiveStepDone> fiveSteps) {

  public Progress {
    fiveSteps = List.copyOf(fiveSteps);
  }

  /** The community's step whose turn it is. */
  public Optional<FiveStep> nextOfFive() {
    return FiveStep.next(fiveSteps.stream().map(FiveStepDone::step).toList());
  }

  public Optional<FiveStepDone> done(FiveStep step) {
    return fiveSteps.stream().filter(each -> each.step() == step).findFirst();
  }

  public boolean isOverdue(LocalDate today) {
    return due.filter(day -> day.isBefore(today)).isPresent();
  }
}
