package openhall.desk;

import java.time.LocalDate;
import java.util.Optional;
import openhall.review.Course;
import openhall.review.steps.Step;
import openhall.review.store.Emergency;

/**
 * How far a revision has come, and by when it has to come on.
 *
 * @param step that is under way; absent where nothing waits
 * @param due its last day; absent if there is no limit
 */
public record Progress(
    Course course, Optional<Step> step, Optional<LocalDate> due, Optional<Emergency> emergency) {

  public boolean isOverdue(LocalDate today) {
    return due.filter(day -> day.isBefore(today)).isPresent();
  }
}
