package openhall.console;

import java.time.LocalDate;
import java.util.List;
import openhall.authoring.Page;
import openhall.authoring.Revision;
import openhall.content.ItemKey;
import openhall.content.UnitId;
import openhall.desk.Alarm;
import openhall.desk.Task;
import openhall.review.steps.Step;

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
    List<Alarm> alarming,
    UnitTree units) {

  public TasksPage {
    alarming = List.copyOf(alarming);
  }

  /** The field by which that very revision is chosen. */
  public static String tick(Task task) {
    return tick(task.item().key(), task.item().revision());
  }

  static String tick(Revision revision) {
    return tick(revision.key(), revision.number());
  }

  private static String tick(ItemKey key, int revision) {
    return "item:" + key + ":" + revision;
  }

  /** Whether whoever looks may approve it by a tick. */
  public boolean approves(Task task) {
    return mine && task.step() == Step.APPROVE;
  }

  /** Whether anything on the page can be approved by a tick. */
  public boolean approves() {
    return page.items().stream().anyMatch(this::approves);
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
