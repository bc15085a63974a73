package openhall.console.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import openhall.authoring.BandLine;
import openhall.content.BoardLimits;
import openhall.content.CaseType;
import openhall.content.Coded;
import openhall.content.Contact;
import openhall.content.ExerciseLevel;
import openhall.content.FeeKind;
import openhall.content.HandlingMode;
import openhall.content.Item;
import openhall.content.ItemId;
import openhall.content.ItemType;
import openhall.content.Material;
import openhall.content.Money;
import openhall.content.NoticeType;
import openhall.content.ResultDocument;
import openhall.content.Scene;
import openhall.content.ServiceObject;
import openhall.content.ServiceScope;
import openhall.content.TimeLimit;
import openhall.content.When;
import openhall.desk.Changes;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** An item's tree with every value as staff read it: no code, no id, no amount in parts. */
public final class Wording {

  private static final Pattern LIMIT = Pattern.compile("(.*\\.)?(l|.*L)imit");

  private static final Map<String, String> WEEKDAYS =
      Map.of("1", "星期一", "2", "星期二", "3", "星期三", "4", "星期四", "5", "星期五", "6", "星期六", "7", "星期日");

  private static final Map<String, UnaryOperator<String>> CODES =
      Map.ofEntries(
          code("itemType", ItemType.class),
          code("exerciseLevel", ExerciseLevel.class),
          code("audiences", ServiceObject.class),
          code("caseType", CaseType.class),
          code("materials.necessity", Material.Necessity.class),
          code("materials.kind", Material.Type.class),
          code("materials.form", Material.Form.class),
          code("materials.source", Material.Source.class),
          code("handlingModes", HandlingMode.class),
          code("serviceScope", ServiceScope.class),
          code("results.type", ResultDocument.Type.class),
          code("contacts.purpose", Contact.Purpose.class),
          code("feeKind", FeeKind.class),
          code("noticeType", NoticeType.class),
          code("limits.charset", BoardLimits.Charset.class),
          code("zones.turns.pages.of", Scene.Subject.class),
          code("zones.turns.when.days", When.Days.class),
          code("quiet.days", When.Days.class),
          words("zones.turns.when.weekdays", WEEKDAYS),
          words("quiet.weekdays", WEEKDAYS),
          words("disclosure.class", Map.of("long-term", "长期", "periodic", "定期", "ad-hoc", "随时")),
          words(
              "disclosure.visibility",
              Map.of("public", "广泛公开", "limited", "一定范围内公开", "not-public", "不予公开")),
          words("disclosure.audience", Map.of("society", "面向社会", "internal", "单位内部")));

  private static final Set<String> REFERENCES =
      Set.of(
          "department",
          "windows.department",
          "windows.hall",
          "fees.schedule",
          "materials.sample",
          "posts.person.picture",
          "plan",
          "pinned",
          "zones.turns.notice",
          "zones.turns.picture",
          "zones.turns.pages.items",
          "zones.turns.table.fees");

  private final Map<ItemId, Item> named;

  /**
   * @param named the items that are named in what is read
   */
  public Wording(Map<ItemId, Item> named) {
    this.named = Map.copyOf(named);
  }

  /** The item's fields under the names they have in {@link FieldNames}. */
  public JsonNode of(Item item) {
    return worded("", Changes.tree(item));
  }

  private JsonNode worded(String path, JsonNode node) {
    return switch (node) {
      case ObjectNode charge when path.equals("fees.charge") -> text(charge(charge));
      case ObjectNode limit when LIMIT.matcher(path).matches() -> text(limit(limit));
      case ObjectNode object -> fields(path, object);
      case ArrayNode array -> {
        ArrayNode words = JsonNodeFactory.instance.arrayNode();
        array.forEach(element -> words.add(worded(path, element)));
        yield words;
      }
      default -> text(value(path, node.asString()));
    };
  }

  private JsonNode fields(String path, ObjectNode object) {
    ObjectNode words = JsonNodeFactory.instance.objectNode();
    for (String name : object.propertyNames()) {
      words.set(name, worded(path.isEmpty() ? name : path + "." + name, object.get(name)));
    }
    return words;
  }

  private String value(String path, String value) {
    if (REFERENCES.contains(path)) {
      Item item = named.get(new ItemId(value));
      return item == null ? value : item.title();
    }
    return CODES.getOrDefault(path, UnaryOperator.identity()).apply(value);
  }

  private static String charge(ObjectNode charge) {
    if (charge.has("amount")) {
      return yuan(charge.path("amount")) + " 元";
    }
    if (charge.has("bands")) {
      return tariff(charge);
    }
    if (charge.has("min")) {
      return yuan(charge.path("min")) + "–" + yuan(charge.path("max")) + " 元";
    }
    return charge.has("formula") ? charge.path("formula").asString() : "免费";
  }

  private static String tariff(ObjectNode charge) {
    var words = new ArrayList<String>();
    words.add(charge.path("quantity").asString() + "（" + charge.path("per").asString() + "）");
    charge.path("bands").forEach(band -> words.add(BandLine.of(band).written()));
    if (charge.has("whole")) {
      words.add("整档计价");
    }
    frame(words, "固定收取", charge.path("fixed"));
    frame(words, "最少收", charge.path("min"));
    frame(words, "最多收", charge.path("max"));
    return String.join("；", words);
  }

  private static void frame(List<String> words, String label, JsonNode amount) {
    if (!amount.isMissingNode()) {
      words.add(label + " " + yuan(amount) + " 元");
    }
  }

  private static String yuan(JsonNode amount) {
    return new Money(amount.asString()).shown();
  }

  private static String limit(ObjectNode limit) {
    if (!limit.has("amount")) {
      return new TimeLimit.OnTheSpot().shown();
    }
    TimeLimit.Unit unit = Coded.of(TimeLimit.Unit.class, limit.path("unit").asString());
    return new TimeLimit.Within(limit.path("amount").asInt(), unit).shown();
  }

  private static JsonNode text(String text) {
    return StringNode.valueOf(text);
  }

  private static <E extends Enum<E> & Coded> Map.Entry<String, UnaryOperator<String>> code(
      String path, Class<E> list) {
    return Map.entry(path, code -> Coded.of(list, code).label());
  }

  private static Map.Entry<String, UnaryOperator<String>> words(
      String path, Map<String, String> words) {
    return Map.entry(path, code -> words.getOrDefault(code, code));
  }
}
