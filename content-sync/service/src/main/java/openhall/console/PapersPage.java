package openhall.console;

import java.util.List;
import openhall.accounts.Right;
import openhall.authoring.Unit;
import openhall.content.Department;
import openhall.content.Item;
import openhall.content.Procedure;
import openhall.content.UnitId;
import openhall.paper.Sheet;

/**
 * What can be printed of a unit's released items (D3, D12–D18).
 *
 * @param units the reader may choose from
 * @param items that are released and shown today
 * @param outdated sheets that hang somewhere with words that no longer hold
 */
public record PapersPage(
    Chrome chrome, UnitTree units, UnitId unit, List<Item> items, long outdated) {

  public PapersPage {
    items = List.copyOf(items);
  }

  public boolean isChosen(Unit other) {
    return other.id().equals(unit);
  }

  public List<Item> of(Sheet sheet) {
    return items.stream()
        .filter(item -> item.kind() == sheet.of())
        .filter(item -> sheet != Sheet.DESK || hasPeople(item))
        .toList();
  }

  /** Of which a guide can be made by itself. */
  public List<String> themes() {
    return items.stream()
        .flatMap(item ->
            item instanceof Procedure p ? p.scope().themes().stream() : List.<String>of().stream())
        .distinct()
        .sorted()
        .toList();
  }

  public List<Item> departments() {
    return items.stream().filter(Department.class::isInstance).toList();
  }

  public String posted() {
    return PostedPage.address(unit);
  }

  /** Whether whoever looks may enter where a sheet hangs. */
  public boolean posts() {
    return chrome.may(Right.DRAFT, unit);
  }

  public String action(Sheet sheet) {
    return "/papers/" + unit.path().replace('/', '.') + "/" + sheet.wireName();
  }

  private static boolean hasPeople(Item item) {
    return item instanceof Department department && somebody(department);
  }

  private static boolean somebody(Department department) {
    return department.posts().stream().anyMatch(post -> post.person().isPresent());
  }
}
