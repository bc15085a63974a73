package openhall.search;

import static openhall.fixture.Items.STREET;
import static openhall.fixture.Items.finder;
import static openhall.fixture.Items.rule;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import openhall.content.Item;
import openhall.testkit.SampleItems;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

final class IndexTest {

  private static final Logger LOG = LoggerFactory.getLogger("openhall.figures");

  private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();
  private static final Index TOWN =
      index(
          "残疾人证申领",
          "困难残疾人生活补贴",
          "残疾人机动轮椅车燃油补贴",
          "城建任务分工",
          "居民身份证换领",
          "遗失居民身份证补领",
          "银行卡收费",
          "重庆路拆迁公告",
          "养老保险待遇资格认证",
          "绿化许可",
          "会计从业资格",
          "《食品经营许可证》变更",
          "二手房转移登记",
          "ＩＣ卡年审（２０２６年）",
          "人民调解");

  @Test
  void findsPeopleWithDisabilitiesByTheirInitials() {
    assertThat(titles(TOWN.find("cjr", 10)))
        .containsExactly("残疾人证申领", "残疾人机动轮椅车燃油补贴", "困难残疾人生活补贴", "城建任务分工");
  }

  @ParameterizedTest
  @CsvSource({
    "身份证,居民身份证换领",
    "sfz,居民身份证换领",
    "SFZ,居民身份证换领",
    "shenfenz,居民身份证换领",
    "shfzh,居民身份证换领",
    "jmsfz,居民身份证换领",
    "养lao,养老保险待遇资格认证",
    "yang老,养老保险待遇资格认证",
    "yinhang,银行卡收费",
    "yhk,银行卡收费",
    "chongqing,重庆路拆迁公告",
    "zhongqing,重庆路拆迁公告",
    "lvhua,绿化许可",
    "luhua,绿化许可",
    "lühua,绿化许可",
    "kuaiji,会计从业资格",
    "spjyxkzbg,《食品经营许可证》变更",
    "许可证变更,《食品经营许可证》变更",
    "2手房,二手房转移登记",
    "ic卡,ＩＣ卡年审（２０２６年）",
    "2026,ＩＣ卡年审（２０２６年）",
    "rmtiaojie,人民调解",
    "sfz 补领,遗失居民身份证补领",
  })
  void findsByAnythingAResidentMayType(String typed, String title) {
    assertThat(titles(TOWN.find(typed, 10))).startsWith(title);
  }

  @ParameterizedTest
  @CsvSource({
    "残集人,残疾人证申领",
    "saoshenfenzheng,''",
    "senfenzheng,居民身份证换领",
    "yinghang,银行卡收费",
    "lenmintiaojie,''",
    "身分证,居民身份证换领",
    "殘疾人證,残疾人证申领",
    "養老,养老保险待遇资格认证",
  })
  void forgivesWhatSoundsAlike(String typed, String title) {
    List<String> found = titles(TOWN.find(typed, 10));
    assertThat(found.isEmpty() ? "" : found.getFirst()).isEqualTo(title);
  }

  @Test
  void findsNothingForBlanksAndPunctuation() {
    assertThat(TOWN.find("", 10)).isEmpty();
    assertThat(TOWN.find(" 　", 10)).isEmpty();
    assertThat(TOWN.find("《》", 10)).isEmpty();
    assertThat(TOWN.find("x'; DROP TABLE item;--", 10)).isEmpty();
  }

  @Test
  void ranksTitleStartBeforeWordBeforeSayingBeforeDepartmentBeforeBody() {
    Index index =
        of(
            SampleItems.procedure("nanhe/pingan", "p-1", 1, "居民事项"),
            rule(STREET, "r-1", 1, "无关之一", "街道里的低保户"),
            rule(STREET, "r-2", 1, "申请低保的街道"),
            rule(STREET, "r-3", 1, "街道低保"));
    assertThat(titles(index.find("街道", 10))).containsExactly("街道低保", "申请低保的街道", "无关之一", "居民事项");
    assertThat(index.find("街道", 10))
        .extracting(hit -> hit.why().part())
        .containsExactly(Part.TITLE, Part.TITLE, Part.ALIAS, Part.DEPARTMENT);
    assertThat(index.find("辖区居民", 10))
        .extracting(hit -> hit.why().part())
        .containsExactly(Part.BODY);
  }

  @Test
  void onlyTheKindsAskedForAreFoundHoweverManyOthersAreLikelier() {
    var items = new ArrayList<Item>();
    for (int i = 0; i < 20; i++) {
      items.add(rule(STREET, "r-" + i, 1, "水费收缴制度之" + i));
    }
    items.add(SampleItems.fees("nanhe", "f-1", 1, "居民生活用水水费", "2.95"));
    Index index = of(items.toArray(Item[]::new));
    Set<Item.Kind> fees = EnumSet.of(Item.Kind.FEES);
    assertThat(titles(index.look("水费", fees, 3).hits())).containsExactly("居民生活用水水费");
    assertThat(index.look("sf", fees, 3).words()).containsExactly("水费");
    assertThat(titles(index.nearest("居民用水价", fees, 3))).containsExactly("居民生活用水水费");
    assertThat(titles(index.find("水费", 3))).doesNotContain("居民生活用水水费");
  }

  @Test
  void aWholeSayingCountsAsMuchAsATitle() {
    Index index =
        of(
            rule(STREET, "r-1", 1, "最低生活保障申请", "低保"),
            rule(STREET, "r-2", 1, "重大病保险"),
            rule(STREET, "r-3", 1, "申领低保金"));
    assertThat(titles(index.find("db", 10))).containsExactly("最低生活保障申请", "申领低保金", "重大病保险");
  }

  @Test
  void staffSayWhatMeansTheSame() {
    Index index =
        of(
            finder(STREET, "s-1", List.of(List.of("低保", "最低生活保障", "困难户补助"), List.of("退休金", "养老金"))),
            rule(STREET, "r-1", 1, "最低生活保障申请"),
            rule(STREET, "r-2", 1, "领取办法", "养老金"),
            rule(STREET, "r-3", 1, "低保户慰问"));
    assertThat(titles(index.find("困难户", 10))).containsExactlyInAnyOrder("最低生活保障申请", "低保户慰问");
    assertThat(titles(index.find("db", 2))).containsExactlyInAnyOrder("低保户慰问", "最低生活保障申请");
    assertThat(titles(index.find("tuixiujin", 10))).containsExactly("领取办法");
    assertThat(titles(index.find("退休jin", 10))).containsExactly("领取办法");
    assertThat(index.find("退休金", 1).getFirst().why())
        .isEqualTo(new Match(Part.ALIAS, "退休金", 0, 3, true));
    assertThat(index.find("查找设置", 10)).isEmpty();
    assertThat(index.size()).isEqualTo(3);
  }

  @Test
  void aSynonymThatIsAnItemsOwnNameFindsItOnce() {
    Index index =
        of(
            finder(STREET, "s-1", List.of(List.of("低保", "最低生活保障"))),
            rule(STREET, "r-1", 1, "最低生活保障申请", "低保"));
    assertThat(titles(index.find("低保", 10))).containsExactly("最低生活保障申请");
  }

  @Test
  void tellsWhichCharactersMatched() {
    Match why = TOWN.find("shipinjyxkzbg", 1).getFirst().why();
    assertThat(why.text().substring(why.from(), why.to())).isEqualTo("食品经营许可证》变更");
    assertThat(why).isEqualTo(new Match(Part.TITLE, "《食品经营许可证》变更", 1, 11, true));
    assertThat(TOWN.find("senfenzheng", 1).getFirst().why().exact()).isFalse();
  }

  @Test
  void findsByTelephoneAndFeeName() {
    Index index = of(SampleItems.fees("nanhe", "f-1", 1, "居民身份证收费", "20"));
    assertThat(index.find("gbf", 5)).extracting(hit -> hit.why().text()).containsExactly("工本费");
  }

  @Test
  void aSingleLetterFindsTitlesThatStartWithIt() {
    assertThat(titles(TOWN.find("c", 10)))
        .containsExactlyInAnyOrder("残疾人证申领", "城建任务分工", "重庆路拆迁公告", "残疾人机动轮椅车燃油补贴");
  }

  @Test
  void showsNoMoreThanAskedFor() {
    assertThat(TOWN.find("z", 1)).hasSizeLessThanOrEqualTo(1);
    assertThat(TOWN.find("cjr", 2)).hasSize(2);
  }

  @Test
  void queriesAreToldApart() {
    assertThat(Query.parse("残疾人 CJR 养lao １２３"))
        .containsExactly(
            new Query.Han("残疾人"),
            new Query.Letters("cjr"),
            new Query.Mixed("养lao"),
            new Query.Digits("123"));
  }

  @Test
  void tellsHowLongAKeystrokeTakesOverThirtyThousandTitles() {
    List<String> words = List.of("残疾人", "身份证", "养老保险", "生育服务", "不动产", "婚姻", "食品", "救助", "户口", "卫生");
    List<String> deeds = List.of("申领", "换发", "补办", "变更", "注销", "查询", "年审", "备案", "许可", "登记");
    List<Index.Document> many = new ArrayList<>();
    for (int i = 0; i < 30_000; i++) {
      String title =
          words.get(i % 10)
              + deeds.get(i / 10 % 10)
              + words.get(i / 100 % 10)
              + deeds.get(i % 7)
              + i;
      Item item = rule(STREET, "r-" + i, 1, title);
      many.add(document(item));
    }
    long start = CPU.getCurrentThreadCpuTime();
    Index index = Index.of(many);
    long building = CPU.getCurrentThreadCpuTime() - start;
    List<Long> taken = new ArrayList<>();
    for (int round = 0; round < 20; round++) {
      for (String typed :
          List.of("c", "cj", "cjr", "cjrz", "sfzb", "ylbx", "qqqq", "养lao", "残集人")) {
        start = CPU.getCurrentThreadCpuTime();
        index.find(typed, 50);
        taken.add(CPU.getCurrentThreadCpuTime() - start);
      }
    }
    taken.sort(Long::compare);
    LOG.info(
        "30,000 items: index in {} ms, a keystroke in {} ms (median) to {} ms (p99) of CPU",
        Duration.ofNanos(building).toMillis(),
        Duration.ofNanos(taken.get(taken.size() / 2)).toMillis(),
        Duration.ofNanos(taken.get(taken.size() * 99 / 100)).toMillis());
    assertThat(index.size()).isEqualTo(30_000);
  }

  private static List<String> titles(List<Hit> hits) {
    return hits.stream().map(Hit::title).toList();
  }

  private static Index index(String... titles) {
    List<Item> items = new ArrayList<>();
    for (int i = 0; i < titles.length; i++) {
      items.add(rule(STREET, "r-" + i, 1, titles[i]));
    }
    return of(items.toArray(new Item[0]));
  }

  private static Index of(Item... items) {
    return Index.of(Arrays.stream(items).map(IndexTest::document).toList());
  }

  private static Index.Document document(Item item) {
    return new Index.Document(item.key(), item.kind(), item.title(), Tokens.rows().apply(item));
  }
}
