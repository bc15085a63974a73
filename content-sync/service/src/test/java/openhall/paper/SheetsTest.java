package openhall.paper;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import openhall.content.Item;
import openhall.content.json.ItemJson;
import openhall.testkit.SampleItems;
import org.junit.jupiter.api.Test;

/** D3, D12–D18, C7, C11–C13: every kind of sheet, read back. */
final class SheetsTest {

  private static final Fonts FONTS = Fonts.installed();
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

  @Test
  void aBoardOfFeesSaysWhatIsNotStatedAndHasACodeForEachSchedule() throws IOException {
    Subject fees = subject(SampleItems.fees("nanhe", "f-a", 1, "居民身份证收费", "20.00"));
    ReadBack sheet = read(Sheet.FEES, List.of(fees, fees));
    assertThat(sheet.text()).contains("收费公示", "工本费", "20元/证", "没有写明", "共2项，各有核验码");
    assertThat(sheet.text().split("核验码3F9A01BC7D42", -1)).hasSize(3);
    isSound(sheet);
  }

  @Test
  void aDeskPlateNamesWhoSitsThereOnBothSides() throws IOException {
    ReadBack sheet = read(Sheet.DESK, List.of(subject(department())));
    assertThat(sheet.pages()).isEqualTo(2);
    assertThat(sheet.text()).contains("林秋", "户政岗3号窗口", "欧阳知秋", "核验码3F9A01BC7D42");
  }

  @Test
  void aWindowPlateSaysItsIdentityAndWhatItDoes() throws IOException {
    ReadBack sheet = read(Sheet.WINDOW, List.of(subject(hall())));
    assertThat(sheet.pages()).isEqualTo(2);
    assertThat(sheet.text()).contains("3号窗口", "户政综合窗口", "居民身份证申领、换领、补领", "窗口未填报办理的事项");
    isSound(sheet);
  }

  @Test
  void eightCardsSayWhomToCall() throws IOException {
    ReadBack sheet = read(Sheet.CARD, List.of(subject(hall())));
    assertThat(sheet.text().split("58320119", -1)).hasSize(9);
    isSound(sheet);
  }

  @Test
  void aLeafletAndAPosterLoseNothingOfWhatIsTooLong() throws IOException {
    for (Sheet kind : List.of(Sheet.LEAFLET, Sheet.POSTER)) {
      ReadBack sheet = read(kind, List.of(Samples.extreme()));
      assertThat(sheet.text()).contains("第40份材料", "4.领取", "〓处的字本机字体没有");
      isSound(sheet);
      isSound(read(kind, List.of(Samples.usual())));
    }
  }

  @Test
  void aBookletHasBookmarksContentsAndPageNumbers() throws IOException {
    ReadBack sheet =
        read(Sheet.GUIDE, List.of(Samples.usual(), Samples.extreme(), Samples.usual()));
    assertThat(sheet.bookmarks()).hasSize(3).first().isEqualTo("居民身份证补领");
    assertThat(sheet.text()).contains("目录居民身份证补领1");
    assertThat(sheet.title()).isEqualTo("平安街道办事处 办事指南汇编");
    isSound(sheet);
  }

  @Test
  void anIssueOfTheWallPaperStandsInColumnsAndLosesNothing() throws IOException {
    ReadBack sheet = read(Sheet.WALL, List.of(Samples.usual(), Samples.extreme()));
    assertThat(sheet.pages()).isGreaterThan(1);
    assertThat(sheet.text()).contains("平安街道办事处·墙报", "居民身份证补领", "第40份材料");
    isSound(sheet);
  }

  @Test
  void aBannerIsOneLineThatIsReadFromTheStreet() throws IOException {
    Item slogan = SampleItems.notice("nanhe", "n-a", 1, "公开办事、公平收费，欢迎群众监督我们的每一项工作");
    ReadBack sheet = read(Sheet.BANNER, List.of(subject(slogan)));
    assertThat(sheet.pages()).isEqualTo(1);
    assertThat(sheet.text()).contains(slogan.title(), "核验码");
    isSound(sheet);
    Item tooLong = SampleItems.notice("nanhe", "n-b", 1, slogan.title() + "！");
    assertThatThrownBy(() -> set(Sheet.BANNER, List.of(subject(tooLong))))
        .hasMessageContaining("最多 24 个字；这条标题有 25 个字");
  }

  @Test
  void everySheetIsTheSameFileForTheSameRelease() {
    for (Sheet kind : Sheet.values()) {
      Item item =
          switch (kind) {
            case NOTICE, LEAFLET, POSTER, GUIDE -> Samples.usual().item();
            case FEES -> SampleItems.fees("nanhe", "f-a", 1, "居民身份证收费", "20.00");
            case DESK -> department();
            case WINDOW, CARD -> hall();
            case RULES, WALL, BANNER -> SampleItems.notice("nanhe", "r-a", 1, "首问责任制");
          };
      assertThat(set(kind, List.of(subject(item))))
          .as(kind.label())
          .isEqualTo(set(kind, List.of(subject(item))));
    }
  }

  private static void isSound(ReadBack sheet) {
    assertThat(sheet.outside()).isEmpty();
    assertThat(sheet.overlaps()).isEmpty();
    assertThat(sheet.language()).isEqualTo("zh-CN");
    assertThat(sheet.tagged()).isTrue();
  }

  private static ReadBack read(Sheet kind, List<Subject> subjects) throws IOException {
    return ReadBack.of(set(kind, subjects));
  }

  private static byte[] set(Sheet kind, List<Subject> subjects) {
    return kind.set("平安街道办事处", subjects, TODAY, FONTS);
  }

  private static Subject subject(Item item) {
    return new Subject(item, Samples.page(item.title(), 3, ""), Samples.IMPRINT);
  }

  private static Item hall() {
    return item(
        SampleItems.notice("nanhe", "h-a", 1, "平安街道政务服务大厅"),
        "hall",
        """
        "address":"平安路 88 号","hours":"周一至周五 9:00–12:00","windows":[
        {"number":"3","name":"户政综合窗口","place":"一楼东侧","phone":"5832 0101",
        "functions":["居民身份证申领、换领、补领","户口登记与迁移"]},
        {"number":"12","name":"民政窗口","place":"一楼西侧","functions":[]}],
        "contacts":[{"purpose":"enquiry","label":"总服务台","phone":"5832 0100"},
        {"purpose":"complaint","label":"街道监察室","phone":"5832 0119"}]}
        """);
  }

  private static Item department() {
    return item(
        SampleItems.notice("nanhe", "d-a", 1, "平安街道综合办公室"),
        "department",
        """
        "duties":["受理"],"posts":[
        {"post":"户政岗","duty":"受理户政","window":"3","person":{"name":"林秋"}},
        {"post":"主任岗","duty":"主持工作","person":{"name":"欧阳知秋"}},
        {"post":"空缺岗","duty":"等人来"}]}
        """);
  }

  private static Item item(Item base, String kind, String rest) {
    return ItemJson.read(
        new String(ItemJson.write(base), UTF_8)
            .replace("\"kind\":\"notice\"", "\"kind\":\"" + kind + "\"")
            .replaceFirst("\"noticeType\".*}$", Matcher.quoteReplacement(rest))
            .getBytes(UTF_8));
  }
}
