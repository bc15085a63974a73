package openhall.kiosk.view;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import openhall.content.InvalidContent;
import openhall.content.Item;
import openhall.content.ItemKey;
import openhall.content.json.ItemJson;
import openhall.kiosk.screen.Event;
import openhall.kiosk.screen.Navigator;
import openhall.kiosk.screen.Place;
import openhall.kiosk.screen.Room;
import openhall.kiosk.screen.SampleCatalogue;
import openhall.kiosk.screen.Screen;
import openhall.kiosk.screen.Screens;
import openhall.kiosk.screen.Settings;
import openhall.kiosk.screen.State;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Items as no office would wish them: far too long, far too many parts, or next to nothing. */
final class Extremes {

  private static final String LONG =
      "关于在本辖区范围内对符合条件的最低生活保障边缘家庭和支出型困难家庭中的重度残疾人、重病患者参照单人户纳入最低生活保障并"
          + "给予临时救助、慈善帮扶和就业援助等的申请受理、调查审核、公示确认与动态管理（含变更、停发、恢复发放等）";
  private static final int MATERIALS = 40;
  private static final int FEES = 60;
  private static final int STEPS = 14;

  private Extremes() {}

  /** Their pages, by a word for each. */
  static Map<String, Screen> screens(Room room, Settings settings) {
    SampleCatalogue sample = SampleCatalogue.sample();
    Item procedure = one(sample, "p-idcard-replace");
    Item fees = one(sample, "f-idcard");
    var items = new LinkedHashMap<String, Item>();
    items.put("long procedure", longProcedure(procedure));
    items.put("many fees", manyFees(fees));
    for (String id : List.of("p-idcard-replace", "f-idcard", "r-open-government", "h-pingan")) {
      items.put("bare " + id, bare(one(sample, id)));
    }
    var screens = new LinkedHashMap<String, Screen>();
    State home = Navigator.next(State.home(room), new Event.Set(settings));
    items.forEach((name, item) -> {
      State there = Navigator.next(home, new Event.Open(new Place.Page(item.key())));
      screens.put(name, Screens.screen(there, sample.with(item), Gallery.NOW));
    });
    return screens;
  }

  private static Item one(SampleCatalogue sample, String id) {
    ItemKey key =
        sample.items().keySet().stream()
            .filter(k -> k.id().value().equals(id))
            .findFirst()
            .orElseThrow();
    return sample.items().get(key);
  }

  private static Item longProcedure(Item item) {
    ObjectNode tree = ItemJson.tree(item);
    tree.put("title", LONG);
    repeat(tree, "materials", "name", MATERIALS);
    repeat(tree, "steps", "name", STEPS);
    return ItemJson.read(tree);
  }

  private static Item manyFees(Item item) {
    ObjectNode tree = ItemJson.tree(item);
    tree.put("title", LONG);
    repeat(tree, "fees", "name", FEES);
    int number = 0;
    for (JsonNode fee : tree.path("fees")) {
      ((ObjectNode) fee).put("key", "k" + number++);
    }
    return ItemJson.read(tree);
  }

  /** As many parts as wanted, every third one with far too long a name. */
  private static void repeat(ObjectNode tree, String list, String name, int count) {
    var parts = (ArrayNode) tree.path(list);
    int given = parts.size();
    for (int i = given; i < count; i++) {
      var part = (ObjectNode) parts.get(i % given).deepCopy();
      part.put(name, i % 3 == 0 ? LONG : part.path(name).asString() + i);
      parts.add(part);
    }
  }

  /** Without all that may be left out. */
  private static Item bare(Item item) {
    ObjectNode tree = ItemJson.tree(item);
    for (String field : List.copyOf(tree.propertyNames())) {
      ObjectNode less = tree.deepCopy();
      less.remove(field);
      if (isItem(less)) {
        tree = less;
      }
    }
    return ItemJson.read(tree);
  }

  private static boolean isItem(ObjectNode tree) {
    try {
      ItemJson.read(tree);
      return true;
    } catch (InvalidContent e) {
      return false;
    }
  }
}
