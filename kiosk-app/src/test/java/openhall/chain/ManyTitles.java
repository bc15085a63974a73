package openhall.chain;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import openhall.content.Head;
import openhall.content.Item;
import openhall.content.ItemId;
import openhall.content.ItemKey;
import openhall.content.Picture;
import openhall.content.UnitId;
import openhall.content.json.ItemJson;
import openhall.kiosk.feed.StoreCatalogue;
import openhall.kiosk.screen.Catalogue;
import openhall.kiosk.screen.SampleCatalogue;
import openhall.store.Candidate;
import openhall.store.Copy;
import openhall.store.ReleaseMark;
import openhall.store.Store;
import openhall.trust.Hashes;

/** As many items with titles of their own as wanted, ready to be found. The same in every run. */
final class ManyTitles {

  private static final byte[] BEFORE = "{\"approvals\":[],\"signed\":".getBytes(UTF_8);
  private static final Instant RELEASED = Instant.parse("2026-11-22T01:14:00Z");
  private static final UnitId STREET = new UnitId("nanhe/pingan");
  private static final List<String> OF =
      List.of(
          "居民", "残疾人", "老年人", "新生儿", "退役军人", "个体工商户", "企业", "农村", "灵活就业人员", "外来务工人员", "学生", "家庭",
          "社会团体", "村集体", "失业人员", "优抚对象", "港澳台居民", "高校毕业生", "低收入", "孤儿");
  private static final List<String> WHAT =
      List.of(
          "身份证", "户口迁移", "养老保险", "医疗保险", "食品经营许可", "残疾人证", "不动产", "婚姻档案", "生育津贴", "住房公积金", "营业执照",
          "临时救助", "社会保障卡", "居住证", "道路占用许可", "危房改造", "就业创业证", "护理补贴", "入学登记", "水电过户", "车辆检验", "广告设置",
          "排水许可", "林木采伐", "卫生许可", "培训补贴", "出生医学证明", "殡葬补助", "失业保险", "工伤认定");
  private static final List<String> DEED =
      List.of(
          "申领", "补领", "换领", "变更登记", "注销登记", "设立登记", "年度审验", "待遇核定", "信息查询", "备案", "转移接续", "异议处理");
  private static final List<String> HOW = List.of("", "（首次）", "（跨省通办）", "（委托办理）", "（网上申请）");

  private ManyTitles() {}

  /** Kept in {@code store}, as a kiosk keeps them. */
  static Catalogue catalogue(Store store, Path content, int count) {
    List<Copy> copies = items(content, count).stream().map(ManyTitles::copy).toList();
    Map<ItemKey, String> contents =
        copies.stream().collect(Collectors.toMap(copy -> copy.document().key(), Copy::sha256));
    store.activate(
        new Candidate(new ReleaseMark(1, RELEASED), Map.of(), List.of(), contents, copies));
    return StoreCatalogue.of(store, STREET, ZoneId.of("Asia/Shanghai"));
  }

  /** As it lies in the store. */
  static Copy copy(Item item) {
    byte[] json = ItemJson.write(item);
    byte[] file = new byte[BEFORE.length + json.length + 1];
    System.arraycopy(BEFORE, 0, file, 0, BEFORE.length);
    System.arraycopy(json, 0, file, BEFORE.length, json.length);
    file[file.length - 1] = '}';
    return new Copy(item, Hashes.sha256Of(file), file, BEFORE.length, json.length);
  }

  private static List<Item> items(Path content, int count) {
    List<Item> samples = samples(content);
    var items = new ArrayList<Item>(samples);
    for (int number = 0; items.size() < count; number++) {
      Item sample = samples.get(number % samples.size());
      items.add(sample.withHead(head(sample.head(), number)));
    }
    return items;
  }

  private static Head head(Head like, int number) {
    String title =
        pick(OF, number)
            + pick(WHAT, number / OF.size())
            + pick(DEED, number / OF.size() / WHAT.size())
            + pick(HOW, number / OF.size() / WHAT.size() / DEED.size());
    String kind = like.key().id().value().substring(0, 2);
    return new Head(
        new ItemKey(STREET, new ItemId(kind + "many-" + number)),
        1,
        title,
        like.responsiblePost(),
        like.catalogue(),
        like.dates(),
        like.disclosure(),
        like.valid(),
        List.of(),
        like.remark());
  }

  private static String pick(List<String> words, int number) {
    return words.get(number % words.size());
  }

  private static List<Item> samples(Path content) {
    try (Stream<Path> files = Files.walk(content.resolve("nanhe"))) {
      var samples = new ArrayList<Item>();
      for (Path file : files.filter(path -> path.toString().endsWith(".json")).sorted().toList()) {
        Item item = SampleCatalogue.item(file);
        if (STREET.isWithin(item.key().unit()) && !(item instanceof Picture)) {
          samples.add(item);
        }
      }
      return samples;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
