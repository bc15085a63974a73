package openhall.chain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import openhall.content.Item;
import openhall.content.ItemId;
import openhall.content.ItemKey;
import openhall.content.UnitId;
import openhall.store.Snapshot;
import tools.jackson.databind.node.ObjectNode;

/**
 * Two items that every release changes together, to the same number. Whoever sees two different
 * numbers sees two releases mixed.
 */
final class Twins {

  static final String UNIT = Town.UNIT;
  static final List<String> IDS = List.of("p-left", "p-right");
  private static final List<String> NAMES = List.of("甲", "乙");

  // The home screen shows what neighbours call a procedure.
  private static final Pattern DRAWN = Pattern.compile("^([甲乙])([0-9]{5})$");

  private Twins() {}

  /** One of the two, with that number. */
  static ObjectNode item(int index, int number) {
    ObjectNode item = Web.JSON.createObjectNode();
    item.put("kind", "procedure").put("id", IDS.get(index)).put("unit", UNIT);
    item.put("revision", 1).put("title", "双胞事项" + NAMES.get(index));
    item.put("responsiblePost", "综合窗口岗");
    item.putObject("catalogue").put("class", "办事程序/测试").put("issuingOrgan", "平安街道");
    item.put("issuedOn", "2026-01-05");
    item.putObject("disclosure")
        .put("class", "long-term")
        .put("visibility", "public")
        .put("audience", "society");
    item.putArray("aliases").add(name(index, number));
    item.put("itemType", "20").put("charged", false);
    item.putObject("authority").put("name", "平安街道");
    item.putArray("themes").add("测试" + NAMES.get(index));
    return item;
  }

  static String name(int index, int number) {
    return "%s%05d".formatted(NAMES.get(index), number);
  }

  /** The numbers in one reading of a store: none, or two. */
  static List<Integer> numbers(Snapshot snapshot) {
    var numbers = new ArrayList<Integer>();
    for (String id : IDS) {
      snapshot
          .item(new ItemKey(new UnitId(UNIT), new ItemId(id)))
          .flatMap(Twins::number)
          .ifPresent(numbers::add);
    }
    return List.copyOf(numbers);
  }

  /** The numbers that are drawn: none, or two. */
  static List<Integer> numbers(Scene scene) {
    return scene.drawn().stream().flatMap(d -> number(d.text().strip()).stream()).toList();
  }

  private static Optional<Integer> number(Item item) {
    return item.head().aliases().stream().findFirst().flatMap(Twins::number);
  }

  private static Optional<Integer> number(String name) {
    Matcher drawn = DRAWN.matcher(name);
    return drawn.matches() ? Optional.of(Integer.parseInt(drawn.group(2))) : Optional.empty();
  }
}
