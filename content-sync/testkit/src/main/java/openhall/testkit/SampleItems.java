package openhall.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import openhall.content.Item;
import openhall.content.json.ItemJson;

/** Small valid items for tests that care about where content goes, not what it says. */
public final class SampleItems {

  private SampleItems() {}

  /** A notice of one paragraph. */
  public static Item notice(String unit, String id, int revision, String title) {
    return item(
        head(unit, id, revision, title, "公告公示/一般公告"),
        """
        "kind":"notice","noticeType":"general","body":[{"paragraph":"请各位居民互相转告。"}]\
        """);
  }

  /**
   * A schedule of one fee, whose key is {@code fee}.
   *
   * @param yuan such as {@code 40}
   */
  public static Item fees(String unit, String id, int revision, String title, String yuan) {
    return item(
        head(unit, id, revision, title, "收费标准/户籍证件"),
        """
        "kind":"fees","feeKind":"administrative","fees":[{"key":"fee","name":"工本费",
        "standardText":"每证%s元","charge":{"amount":"%s"},"unit":"证"}]\
        """
            .formatted(yuan, yuan));
  }

  /** A procedure without a charge. */
  public static Item procedure(String unit, String id, int revision, String title) {
    return item(
        head(unit, id, revision, title, "办事程序/民政"),
        """
        "kind":"procedure","itemType":"07","charged":false,"authority":{"name":"平安街道办事处"},
        "conditions":["本辖区居民"],"steps":[{"name":"受理"},{"name":"办结"}]\
        """);
  }

  private static String head(String unit, String id, int revision, String title, String entry) {
    return """
    "unit":"%s","id":"%s","revision":%d,"title":"%s","responsiblePost":"综合窗口负责人",
    "catalogue":{"class":"%s","issuingOrgan":"平安街道办事处"},"issuedOn":"2026-01-05",
    "disclosure":{"class":"long-term","visibility":"public","audience":"society"},
    """
        .formatted(unit, id, revision, title, entry);
  }

  private static Item item(String head, String body) {
    return ItemJson.read(("{" + head + body + "}").getBytes(UTF_8));
  }
}
