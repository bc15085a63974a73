package openhall.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import openhall.content.Item;
import openhall.testkit.SampleItems;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Forms without a script: what is typed is kept, checked, saved, and never lost. */
final class EditTest extends InService {

  private static final Item NOTICE = SampleItems.notice("nanhe/pingan", "n-water", 1, "关于停水的通知");
  private static final String ITEM = "/items/nanhe.pingan/n-water";
  private static final String EDIT = ITEM + "/edit";

  private Browser li;

  @BeforeEach
  void save() {
    running.put(NOTICE, 0, drafter);
    li = new Browser(running, drafter);
  }

  @Test
  void takesANoticeFromItsFormToReview() {
    Map<String, String> fields = fields(li.get(EDIT).body());
    fields.put("title", "关于河湾停水的通知");
    fields.put("_do", "submit");
    var saved = li.post(EDIT, fields);
    assertThat(saved.statusCode()).as(saved.body()).isEqualTo(303);
    assertThat(saved.headers().firstValue("Location")).hasValue(ITEM + "/diff?done=submitted");
    assertThat(li.get(ITEM).body()).contains("关于河湾停水的通知", "待审核");
  }

  @Test
  void beginsANewItemUnderAnIdByRule() {
    var office = Map.of("id", "nanhe/pingan", "name", "平安街道办事处");
    assertThat(new Browser(running, reviewer).post("/units", office).statusCode()).isEqualTo(303);
    var begun = li.post("/items/new", Map.of("kind", "notice", "unit", "nanhe.pingan"));
    String address = begun.headers().firstValue("Location").orElseThrow();
    assertThat(address).matches("/items/nanhe\\.pingan/n-\\d{8}-1/edit");
    var second = li.post("/items/new", Map.of("kind", "notice", "unit", "nanhe.pingan"));
    assertThat(second.headers().firstValue("Location").orElseThrow()).endsWith("-2/edit");
    Map<String, String> fields = fields(li.get(address).body());
    fields.put("title", "新通知");
    fields.put("noticeType", "general");
    fields.put("responsiblePost", "综合窗口负责人");
    fields.put("body[0]!paragraph.paragraph", "请互相转告。");
    fields.put("_do", "save");
    var saved = li.post(address, fields);
    assertThat(saved.statusCode()).as(saved.body()).isEqualTo(303);
    assertThat(li.get(address.replace("/edit", "")).body()).contains("新通知", "第 1 版");
  }

  @Test
  void tellsWhatIsWrongAtTheFieldAndKeepsEveryCharacter() {
    Map<String, String> fields = fields(li.get(EDIT).body());
    fields.put("title", " ");
    fields.put("issuedOn", "上个月<b>");
    fields.put("body[0]!paragraph.paragraph", " 一\r\n二 ");
    fields.put("_do", "save");
    var refused = li.post(EDIT, fields);
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body())
        .contains("2 处要改", "日期须写成 2026-01-05 的形式", " 一\r\n二 ")
        .contains("aria-invalid=\"true\"");
    assertThat(fields(refused.body())).containsEntry("issuedOn", "上个月<b>");
    assertThat(li.get(ITEM + "?revision=2").statusCode()).isEqualTo(404);
  }

  @Test
  void rowsAreAddedAndMovedWithoutAScript() {
    Map<String, String> fields = fields(li.get(EDIT).body());
    fields.put("_do", "add contacts");
    String page = li.post(EDIT, fields).body();
    assertThat(page).contains("name=\"contacts[0].phone\"");
    fields = fields(page);
    fields.put("contacts[0].label", "综合窗口");
    fields.put("_do", "add contacts");
    fields = fields(li.post(EDIT, fields).body());
    fields.put("_do", "up contacts 1");
    assertThat(fields(li.post(EDIT, fields).body())).containsEntry("contacts[1].label", "综合窗口");
  }

  @Test
  void whatWasKeptIsThereAgainAfterSigningOut() {
    Map<String, String> fields = fields(li.get(EDIT).body());
    fields.put("title", "写到一半");
    fields.put("issuedOn", "后天");
    assertThat(li.post(EDIT + "/keep", fields).body()).contains("已自动保存", "日期须写成");
    var again = new Browser(running, running.token("li", Running.PASSWORD));
    assertThat(again.get(EDIT).body()).contains("value=\"写到一半\"", "value=\"后天\"");
    assertThat(again.get("/items").body()).contains("写到一半", EDIT);
    again.post(EDIT, with(fields(again.get(EDIT).body()), "_do", "discard"));
    assertThat(again.get(EDIT).body()).doesNotContain("写到一半");
  }

  @Test
  void theLaterOfTwoSeesBothTextsAndLosesNothing() {
    String wang = running.account(reviewer, "wang", "drafter");
    var other = new Browser(running, wang);
    Map<String, String> mine = fields(li.get(EDIT).body());
    Map<String, String> theirs = fields(other.get(EDIT).body());
    other.post(EDIT, with(with(theirs, "title", "王的标题"), "_do", "save"));
    var late = li.post(EDIT, with(with(mine, "title", "李的标题"), "_do", "save"));
    assertThat(late.statusCode()).isEqualTo(409);
    assertThat(late.body()).contains("value=\"李的标题\"", "对方改成了：王的标题", "wang已存了第 2 版");
    Map<String, String> again = fields(late.body());
    assertThat(again).containsEntry("_latest", "2");
    var saved = li.post(EDIT, with(again, "_do", "mine"));
    assertThat(saved.statusCode()).as(saved.body()).isEqualTo(303);
    assertThat(li.get(ITEM).body()).contains("李的标题", "第 3 版");
  }

  @Test
  void whatIsTypedIsTextInEveryFieldNeverMarkup() {
    String hostile = "\"></textarea><script>alert(1)</script>";
    Map<String, String> fields = fields(li.get(EDIT).body());
    fields.replaceAll((name, value) -> name.startsWith("_") ? value : hostile);
    String page = li.post(EDIT, with(fields, "_do", "keep")).body();
    assertThat(page).contains("alert(1)").doesNotContain("\"></textarea>", "><script>alert");
    assertThat(li.post(EDIT + "/keep", fields).body()).doesNotContain("><script>alert");
    assertThat(li.get("/items").body()).doesNotContain("><script>alert");
    assertThat(li.get(EDIT + "/preview").body()).doesNotContain("><script>alert");
  }

  @Test
  void whatIsKeptTooLateDoesNotComeBackAsUnfinished() {
    Map<String, String> fields = with(fields(li.get(EDIT).body()), "title", "已经存好");
    li.post(EDIT, with(fields, "_do", "save"));
    li.post(EDIT + "/keep", fields);
    assertThat(li.get("/items").body()).doesNotContain("还没有写完");
  }

  @Test
  void nothingChangedMakesNoRevision() {
    var saved = li.post(EDIT, with(fields(li.get(EDIT).body()), "_do", "save"));
    assertThat(saved.statusCode()).isEqualTo(303);
    assertThat(li.get(ITEM + "?revision=2").statusCode()).isEqualTo(404);
  }

  @Test
  void showsTheDraftAsItsPhonePageOnlyToItsWriter() {
    Map<String, String> fields = with(fields(li.get(EDIT).body()), "title", "预览标题");
    li.post(EDIT + "/keep", fields);
    HttpResponse<String> preview = li.get(EDIT + "/preview");
    assertThat(preview.body()).contains("预览标题", "请各位居民互相转告。");
    assertThat(preview.headers().firstValue("Content-Security-Policy").orElseThrow())
        .contains("frame-ancestors 'self'")
        .doesNotContain("script-src");
    assertThat(new Browser(running, "").get(EDIT + "/preview").statusCode()).isEqualTo(303);
    assertThat(running.get("/p/nanhe/pingan/n-water", "").body()).doesNotContain("预览标题");
  }

  @Test
  void readersWithoutTheRightSeeNoForm() {
    String only = running.account(reviewer, "zhou", "section-head");
    assertThat(new Browser(running, only).get(EDIT).statusCode()).isEqualTo(403);
    assertThat(
            new Browser(running, only)
                .post(EDIT + "/keep", Map.of("_kind", "notice", "_revision", "1"))
                .statusCode())
        .isEqualTo(403);
  }

  private static Map<String, String> with(Map<String, String> fields, String name, String value) {
    var more = new LinkedHashMap<>(fields);
    more.put(name, value);
    return more;
  }

  /** What a browser would send of this page's form. */
  static Map<String, String> fields(String page) {
    var fields = new LinkedHashMap<String, String>();
    String form = page.substring(page.indexOf("<form id=\"form\""));
    Matcher input = Pattern.compile("<input ((?:[^>\"]|\"[^\"]*\")*)>").matcher(form);
    while (input.find()) {
      String all = input.group(1);
      boolean choice = all.contains("type=\"radio\"") || all.contains("type=\"checkbox\"");
      if (!all.contains(" disabled") && (!choice || all.contains(" checked"))) {
        fields.put(attribute(all, "name"), attribute(all, "value"));
      }
    }
    Matcher area = Pattern.compile("<textarea ([^>]*)>([^<]*)</textarea>").matcher(form);
    while (area.find()) {
      fields.put(attribute(area.group(1), "name"), plain(area.group(2)));
    }
    Matcher select =
        Pattern.compile("<select ([^>]*)>(.*?)</select>", Pattern.DOTALL).matcher(form);
    while (select.find()) {
      Matcher chosen = Pattern.compile("<option ([^>]*selected[^>]*)>").matcher(select.group(2));
      fields.put(
          attribute(select.group(1), "name"),
          chosen.find() ? attribute(chosen.group(1), "value") : "");
    }
    return fields;
  }

  private static String attribute(String tag, String name) {
    Matcher found = Pattern.compile("(?:^| )" + name + "=\"([^\"]*)\"").matcher(tag);
    return found.find() ? plain(found.group(1)) : name.equals("value") ? "on" : "";
  }

  private static String plain(String html) {
    return html.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&#34;", "\"")
        .replace("&amp;", "&");
  }
}
