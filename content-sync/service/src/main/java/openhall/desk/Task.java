package openhall.desk;

import java.time.LocalDate;
import java.util.Optional;
import openhall.authoring.Summary;
import openhall.review.steps.Step;

/**
 * What waits to be done with one item.
 *
 * @param due the last day of the step; absent if there is no limit
 */
public record Task(Summary item, Step step, Optional<LocalDate> due) {

  public boolean isOverdue(LocalDate today) {
    return due.filter(day -> day.isBefore(today)).isPresent();
  }
}
