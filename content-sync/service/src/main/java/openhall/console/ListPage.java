package openhall.console;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import openhall.accounts.Right;
import openhall.authoring.ItemQuery;
import openhall.authoring.Page;
import openhall.authoring.State;
import openhall.authoring.Summary;
import openhall.authoring.Unfinished;
import openhall.authoring.Unit;
import openhall.content.Item;
import openhall.content.ItemKey;
import openhall.content.UnitId;
import openhall.desk.Alarm;
import openhall.desk.Scheduled;
import openhall.desk.Task;
import openhall.review.Submitted;

/**
 * The list of items with its search and filters.
 *
 * @param unfinished what the reader is still writing
 * @param tasks what waits to be done with those on the page
 * @param alarming what was approved at once and is not in order
 * @param missed what was to go out at a moment and did not
 * @param barred why some drafts were not submitted
 */
public record ListPage(
    Chrome chrome,
    ItemQuery query,
    Page<Summary> page,
    List<Unit> units,
    List<Unfinished> unfinished,
    Map<ItemKey, Task> tasks,
    List<Alarm> alarming,
    List<Scheduled> missed,
    List<Submitted.Barred> barred) {

  public ListPage {
    units = List.copyOf(units);
    unfinished = List.copyOf(unfinished);
    tasks = Map.copyOf(tasks);
    alarming = List.copyOf(alarming);
    missed = List.copyOf(missed);
    barred = List.copyOf(barred);
  }

  /** What waits to be done with that revision. */
  public Optional<Task> task(Summary item) {
    return Optional.ofNullable(tasks.get(item.key()))
        .filter(task -> task.item().revision() == item.revision());
  }

  /** Whether anything but the page number is asked for. */
  public boolean isFiltered() {
    return !query.equals(ItemQuery.ALL);
  }

  /** Whether whoever looks sees drafts, and may have written some of them. */
  public boolean submits() {
    return chrome.may(Right.DRAFT)
        && has(State.DRAFT)
        && page.items().stream().anyMatch(item -> item.author().equals(chrome.who().account()));
  }

  /** What to say when there is nothing to show. */
  public String told() {
    if (!isFiltered()) {
      return "还没有内容。请新建，或用 openhall import 导入。";
    }
    return query.equals(ItemQuery.ALL.withStates(Set.of(State.SUBMITTED)))
        ? "没有等待审核的内容。"
        : "没有符合条件的内容。";
  }

  public boolean has(Item.Kind kind) {
    return query.kinds().contains(kind);
  }

  public boolean has(State state) {
    return query.states().contains(state);
  }

  public boolean has(UnitId unit) {
    return query.units().contains(unit);
  }

  /** The unit's name, or its id while it has none. */
  public String name(UnitId unit) {
    return units.stream()
        .filter(known -> known.id().equals(unit))
        .map(Unit::name)
        .findFirst()
        .orElse(unit.path());
  }
}
