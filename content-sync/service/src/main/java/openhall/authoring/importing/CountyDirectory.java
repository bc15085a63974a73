package openhall.authoring.importing;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import openhall.content.CreditCode;
import openhall.content.InvalidContent;
import openhall.content.ItemId;
import openhall.content.ItemKey;
import openhall.content.ItemType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A county's published directory: a list of departments, each with main items, each with sub-items
 * of a name and a link. The link carries the codes; all else is not stated, and stays so. One
 * instance per file.
 */
final class CountyDirectory {

  private static final String UNCLASSIFIED = "未分类";
  private static final int CREDIT_CODE_LENGTH = 18;

  private final String file;
  private final ImportOptions options;
  private final Gathered out = new Gathered();

  private CountyDirectory(String file, ImportOptions options) {
    this.file = file;
    this.options = options;
  }

  static Gathered read(String file, JsonNode tree, ImportOptions options) {
    var directory = new CountyDirectory(file, options);
    for (int i = 0; i < tree.size(); i++) {
      directory.department(tree.get(i), "$[" + i + "]");
    }
    directory.filledIn();
    return directory.out;
  }

  private void department(JsonNode entry, String path) {
    String name = text(entry, "department");
    String id = Ids.of("d-", name);
    ObjectNode tree = head("department", id, name, "部门职能", name);
    tree.set("duties", JsonText.array());
    out.add(new Draft(tree, at(path, Map.of("title", path + ".department"))));
    JsonNode groups = entry.path("items");
    for (int i = 0; i < groups.size(); i++) {
      JsonNode group = groups.get(i);
      JsonNode entries = group.path("sub_items");
      String theme = text(group, "main_item");
      for (int j = 0; j < entries.size(); j++) {
        String at = path + ".items[" + i + "].sub_items[" + j + "]";
        procedure(entries.get(j), at, new Owner(name, id, theme));
      }
    }
  }

  private void procedure(JsonNode entry, String path, Owner owner) {
    String name = text(entry, "name");
    String link = text(entry, "link");
    Map<String, String> query = query(link);
    String code = query.getOrDefault("itemCode", "");
    String type = itemType(query.getOrDefault("taskType", ""));
    ObjectNode tree =
        head("procedure", Ids.of("p-", code + name), name, "办事程序/" + label(type), owner.name());
    tree.put("itemType", type);
    if (!code.isEmpty()) {
      tree.putObject("codes").put("local", code);
    }
    Place place = new Place(file, path + ".link", name);
    ObjectNode authority = tree.putObject("authority").put("name", owner.name());
    creditCode(code, query.getOrDefault("deptCode", ""), authority, place);
    if (!owner.theme().isEmpty() && !owner.theme().equals(UNCLASSIFIED)) {
      tree.putArray("themes").add(owner.theme());
    }
    tree.put("department", owner.id());
    if (!link.isEmpty()) {
      tree.put("onlineUrl", link);
    }
    out.add(new Draft(tree, at(path, fields(path))));
  }

  private ObjectNode head(String kind, String id, String title, String catalogue, String organ) {
    ObjectNode tree = JsonText.object();
    tree.put("kind", kind).put("id", id).put("unit", options.unit().path()).put("revision", 1);
    tree.put("title", title).put("responsiblePost", organ + "政务公开岗位（待确认）");
    tree.putObject("catalogue").put("class", catalogue).put("issuingOrgan", organ);
    tree.put("issuedOn", issuedOn(id).toString());
    tree.putObject("disclosure")
        .put("class", "long-term")
        .put("visibility", "public")
        .put("audience", "society");
    return tree;
  }

  /** The day of the first import, so that importing the same file again changes nothing. */
  private LocalDate issuedOn(String id) {
    return options
        .stored()
        .apply(new ItemKey(options.unit(), new ItemId(id)))
        .map(item -> item.head().dates().issuedOn())
        .orElse(options.today());
  }

  private void filledIn() {
    Place whole = new Place(file, "", "");
    int all = out.drafts().size();
    out.add(
        Finding.warning(
            Check.FILLED_IN,
            whole,
            "issuedOn",
            "",
            "来源未写成文日期，" + all + " 条暂以首次导入日期代替，请核实",
            "the source states no date; " + all + " items carry the day of their first import"));
    out.add(
        Finding.warning(
            Check.FILLED_IN,
            whole,
            "responsiblePost",
            "",
            "来源未写责任岗位，" + all + " 条标为“待确认”",
            "the source names no responsible post; " + all + " items say 待确认"));
  }

  /** The organ's code stands in the item's code or beside it; a wrong one is left out and named. */
  private void creditCode(String itemCode, String deptCode, ObjectNode authority, Place place) {
    String found = "";
    for (String part : itemCode.split("-", -1)) {
      if (part.length() == CREDIT_CODE_LENGTH) {
        found = part;
      }
    }
    if (found.isEmpty() && deptCode.length() == CREDIT_CODE_LENGTH) {
      found = deptCode;
    }
    if (found.isEmpty()) {
      return;
    }
    try {
      authority.put("creditCode", new CreditCode(found).value());
    } catch (InvalidContent e) {
      var problem = e.problems().getFirst();
      out.add(
          Finding.warning(
              Check.CREDIT_CODE,
              place,
              "authority.creditCode",
              found,
              problem.zh() + "；未采用，原编码保留在 codes.local",
              problem.en() + "; left out, the raw code stays in codes.local"));
    }
  }

  /** {@code taskType=1} means 01 行政许可 in the national list. */
  private static String itemType(String taskType) {
    return taskType.length() == 1 ? "0" + taskType : taskType;
  }

  private static String label(String code) {
    for (ItemType type : ItemType.values()) {
      if (type.code().equals(code)) {
        return type.label();
      }
    }
    return UNCLASSIFIED;
  }

  private Function<String, Place> at(String path, Map<String, String> fields) {
    return field -> new Place(file, fields.getOrDefault(field, path), "");
  }

  private static Map<String, String> fields(String path) {
    return Map.of("title", path + ".name", "onlineUrl", path + ".link", "itemType", path + ".link");
  }

  private static String text(JsonNode node, String field) {
    return node.path(field).asString("").strip();
  }

  private static Map<String, String> query(String link) {
    var values = new HashMap<String, String>();
    try {
      String query = new URI(link).getQuery();
      for (String pair : query == null ? new String[0] : query.split("&", -1)) {
        int equals = pair.indexOf('=');
        if (equals > 0) {
          values.put(pair.substring(0, equals), pair.substring(equals + 1));
        }
      }
    } catch (URISyntaxException e) {
      // No codes then; the missing item type is reported by the mapper.
      return Map.of();
    }
    return values;
  }

  private record Owner(String name, String id, String theme) {}
}
