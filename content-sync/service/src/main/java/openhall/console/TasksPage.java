package openhall.console;

import java.time.LocalDate;
import java.util.List;
import openhall.authoring.Page;
import openhall.content.UnitId;
import openhall.desk.Task;
import openhall.review.store.Emergency;

/**
 * What waits to be done, what is most overdue first.
 *
 * @param mine whether only what the reader may do is shown
 * @param overdue how many of all that is shown are late
 * @param alarming what was approved at once and is not in order
 */
public record TasksPage(
    Chrome chrome,
    Page<Task> page,
    boolean mine,
    long overdue,
    List<Emergency> alarming,
    UnitTree units) {

  public TasksPage {
    alarming = List.copyOf(alarming);
  }

  public LocalDate today() {
    return chrome.office().today();
  }

  public String name(UnitId unit) {
    return units.name(unit);
  }

  public String address(long number) {
    return "/tasks?page=" + number + (mine ? "" : "&all=1");
  }
}
