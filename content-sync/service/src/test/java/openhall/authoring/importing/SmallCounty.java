package openhall.authoring.importing;

import java.nio.charset.StandardCharsets;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A small directory in the form of a real county's, with the faults that the real one has. */
final class SmallCounty {

  static final String GOOD = "115113010833722043";
  static final String TOBACCO = "TE5116020105116050";
  static final String LOWER_CASE = "11511301452259996u";

  private static final String[] TOBACCO_ITEMS = {"补办", "变更", "歇业", "新办", "恢复营业", "延续", "停业"};

  private final ArrayNode departments = JsonText.array();

  static byte[] bytes() {
    var county = new SmallCounty();
    county.department("区教科体局", 20);
    county.department("区残联", 3);
    ArrayNode disabled = county.group("区残联", "未分类");
    entry(
        disabled,
        "全国残疾人按比例就业情况联网认证",
        "511F0045400001-511602000000-000-" + LOWER_CASE + "-1-00",
        7,
        LOWER_CASE);
    ArrayNode tobacco = county.group(county.add("区烟草专卖局"), "烟草专卖零售许可证核发");
    for (int i = 0; i < TOBACCO_ITEMS.length; i++) {
      String code = "511A6200100" + i + "-511602000000-000-" + TOBACCO + "-1-00";
      entry(tobacco, "烟草专卖零售许可证" + TOBACCO_ITEMS[i], code, 1, "71181655-9");
    }
    ArrayNode market = county.group(county.add("区市监局"), "未分类");
    entry(market, "企业名称争议裁决", "E-000021-001-1111111111111111", 9, "008778335");
    entry(market, "计量器具检定", "511Z0100400001-511602000000-000-083372204-1-00", 20, GOOD);
    ArrayNode labour = county.group(county.add("区人社局"), "未分类");
    entry(labour, "求职创业补贴申领", code("512B0159000000"), 20, "1151130108778239R_6918");
    entry(labour, "求职创业补贴申领", code("512014025002"), 20, "1151130108778239R_6918");
    return county.departments.toString().getBytes(StandardCharsets.UTF_8);
  }

  private void department(String name, int entries) {
    ArrayNode group = group(add(name), "未分类");
    for (int i = 0; i < entries; i++) {
      entry(group, name + "事项之" + (i + 1), code("511A01380" + (100 + i)), 1, "083372204");
    }
  }

  private ObjectNode add(String name) {
    ObjectNode department = departments.addObject().put("department", name);
    department.putArray("items");
    return department;
  }

  private ArrayNode group(String department, String main) {
    for (var there : departments) {
      if (there.get("department").asString().equals(department)) {
        return group((ObjectNode) there, main);
      }
    }
    throw new IllegalArgumentException(department);
  }

  private ArrayNode group(ObjectNode department, String main) {
    ObjectNode group = ((ArrayNode) department.get("items")).addObject();
    return group.put("main_item", main).putArray("sub_items");
  }

  private static String code(String base) {
    return base + "-511602000000-000-" + GOOD + "-1-00";
  }

  private static void entry(ArrayNode group, String name, String code, int type, String deptCode) {
    group
        .addObject()
        .put("name", name)
        .put(
            "link",
            "http://www.sczwfw.gov.cn/jiq/front/transition/ywTransToDetail?areaCode=511602000000&itemCode="
                + code
                + "&taskType="
                + type
                + "&deptCode="
                + deptCode)
        .put("qrcode", "");
  }
}
