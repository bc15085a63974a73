package openhall.console;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import openhall.authoring.Unit;
import openhall.console.sheet.Section;
import openhall.console.sheet.Sheet;
import openhall.console.sheet.Surroundings;
import openhall.content.Item;
import openhall.content.UnitId;
import openhall.desk.Desk;

/** Items as staff read them, with the names of all that they mention. */
final class ItemSheets {

  private final Desk desk;

  ItemSheets(Desk desk) {
    this.desk = desk;
  }

  List<Section> of(Item item) {
    Map<UnitId, String> units =
        desk.units().stream().collect(Collectors.toMap(Unit::id, Unit::name));
    return Sheet.of(item, new Surroundings(desk.named(item), desk.naming(item.key()), units));
  }
}
