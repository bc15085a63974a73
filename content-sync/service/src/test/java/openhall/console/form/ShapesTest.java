package openhall.console.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Base64;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import openhall.authoring.checking.Checks;
import openhall.authoring.checking.Remark;
import openhall.content.Charge;
import openhall.content.FeeSchedule;
import openhall.content.Item;
import openhall.content.ItemId;
import openhall.content.ItemKey;
import openhall.content.UnitId;
import openhall.content.json.ItemJson;
import openhall.testkit.SampleItems;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Every kind of item goes through its form and back (C1–C51). */
final class ShapesTest {

  private static final LocalDate DAY = LocalDate.of(2026, 1, 5);
  private static final Path DEMO = Path.of("../../deploy/demo-content");
  private static final ItemKey KEY = new ItemKey(new UnitId("nanhe"), new ItemId("x"));

  @Test
  void everyItemComesBackFromItsFormAsItWas() throws IOException {
    Set<Item.Kind> seen = EnumSet.noneOf(Item.Kind.class);
    for (Item item : demo()) {
      seen.add(item.kind());
      assertThat(read(item, shown(item)).item()).as(item.key().toString()).hasValue(item);
    }
    assertThat(seen).contains(Item.Kind.PROCEDURE, Item.Kind.FEES, Item.Kind.PROGRAMME);
  }

  @Test
  void aRowInWhichNothingStandsIsNone() {
    Item item = SampleItems.procedure("nanhe", "p-x", 1, "办证");
    Map<String, String> fields = new HashMap<>(shown(item).fields());
    fields.put("steps[2]", "");
    fields.put("steps[3].name", "送达");
    fields.put("steps[3].limit?", "within");
    Judged judged = read(item, Values.of(fields));
    assertThat(judged.errors())
        .containsOnlyKeys("steps[3].limit!within.amount", "steps[3].limit!within.unit");
  }

  @Test
  void tellsAllThatIsWrongAtOnceAndMendsTheRest() {
    Item item = SampleItems.fees("nanhe", "f-x", 1, "收费", "20");
    Map<String, String> fields = new HashMap<>(shown(item).fields());
    fields.put("title", "");
    fields.put("fees[0].charge!amount.amount", "二十");
    fields.put("fees[0].name", "");
    fields.put("fees[0].valid.from", "后天");
    Judged judged = read(item, Values.of(fields));
    assertThat(judged.errors())
        .containsOnlyKeys(
            "title", "fees[0].charge!amount.amount", "fees[0].name", "fees[0].valid.from");
    assertThat(judged.item()).isEmpty();
    assertThat(judged.mended().orElseThrow().title()).isEqualTo(Mending.OPEN);
  }

  @Test
  void daysAreReadAsPeopleWriteThem() {
    Item item = SampleItems.notice("nanhe", "n-x", 1, "通知");
    for (String day : List.of("2026年3月1日", "2026.3.1", "2026/03/01", "2026-3-1", "2026-03-01")) {
      Item read = read(item, shown(item).with("issuedOn", day)).item().orElseThrow();
      assertThat(read.head().dates().issuedOn()).isEqualTo(LocalDate.of(2026, 3, 1));
    }
    assertThat(read(item, shown(item).with("issuedOn", "2026年13月1日")).errors())
        .containsOnlyKeys("issuedOn");
  }

  @ParameterizedTest
  @EnumSource(Item.Kind.class)
  void anEmptyFormSaysWhatIsMissingAndIsNeverTakenForAnItem(Item.Kind kind) {
    Values given = Values.of(Shapes.given(kind, "平安街道办事处", "类别", LocalDate.of(2026, 1, 5)));
    Judged judged = Judged.of(Shapes.of(kind), KEY, 1, given);
    assertThat(judged.errors()).containsKey("title");
    assertThat(judged.errors()).doesNotContainKey("");
  }

  @Test
  void rowsAreAddedMovedAndTakenOut() {
    Values steps = shown(SampleItems.procedure("nanhe", "p-x", 1, "办证"));
    Values moved = deed("down steps 0", steps);
    assertThat(moved.exact("steps[0].name")).isEqualTo("办结");
    assertThat(moved.exact("steps[1].name")).isEqualTo("受理");
    assertThat(deed("up steps 1", moved)).isEqualTo(steps);
    assertThat(deed("drop steps 0", steps).exact("steps[0].name")).isEqualTo("办结");
    assertThat(deed("add steps", steps).rows("steps")).isEqualTo(3);
    assertThat(deed("down steps 1", steps)).isEqualTo(steps);
    assertThat(Deed.of("add steps; drop")).isEmpty();
  }

  @Test
  void wordsMayHoldWhatUsuallyStandsBetweenWords() {
    for (List<String> words :
        List.of(
            List.of("低保", "最低生活保障"),
            List.of("一楼：社保、民政"),
            List.of("一楼：社保、民政", "二楼，警务"),
            List.of("甲；乙", "丙、丁"))) {
      ArrayNode array = JsonNodeFactory.instance.arrayNode();
      words.forEach(array::add);
      assertThat(Written.words(Written.shown(Leaf.Type.WORDS, array))).isEqualTo(array);
    }
  }

  @Test
  void aPictureIsItsFileWithoutWhatIsNotDrawn() throws IOException {
    byte[] file = Files.readAllBytes(DEMO.resolve("nanhe/pingan/i-face-fang.png"));
    Map<String, String> fields = new HashMap<>(Shapes.given(Item.Kind.PICTURE, "街道", "图片", DAY));
    fields.put("title", "方静的照片");
    fields.put("responsiblePost", "办公室");
    fields.put("data", Base64.getEncoder().encodeToString(file));
    Shape shape = Shapes.of(Item.Kind.PICTURE);
    var item = Judged.of(shape, KEY, 1, Values.of(fields)).item().orElseThrow();
    Values shown = shape.values(ItemJson.tree(item));
    assertThat(Judged.of(shape, KEY, 1, shown).item()).hasValue(item);
    fields.put("data", "no picture");
    assertThat(Judged.of(shape, KEY, 1, Values.of(fields)).errors()).containsOnlyKeys("data");
  }

  @Test
  void anAmountThatNobodyWroteIsNeverShown() {
    Values given = Values.of(Shapes.given(Item.Kind.FEES, "街道", "收费", DAY));
    Judged judged = Judged.of(Shapes.of(Item.Kind.FEES), KEY, 1, given);
    var mended = (FeeSchedule) judged.mended().orElseThrow();
    assertThat(mended.fees().getFirst().charge()).isEqualTo(new Charge.Formula(Mending.OPEN));
  }

  @Test
  void aTableComesFromLinesOrFromASpreadsheet() {
    Item item = SampleItems.notice("nanhe", "n-x", 1, "通知");
    Map<String, String> fields = new HashMap<>(shown(item).fields());
    fields.put("body[0]?", "table");
    fields.put("body[0]!table.table", "项目\t金额\n水费 | 20\n分\\|隔 ｜ 两\\n行");
    assertThat(ItemJson.tree(read(item, Values.of(fields)).item().orElseThrow()).path("body"))
        .hasToString("[{\"table\":[[\"项目\",\"金额\"],[\"水费\",\"20\"],[\"分|隔\",\"两\\n行\"]]}]");
  }

  private static Values deed(String value, Values before) {
    return Deed.of(value).orElseThrow().done(before);
  }

  private static Judged read(Item item, Values values) {
    return Judged.of(Shapes.of(item.kind()), item.key(), item.revision(), values);
  }

  private static Values shown(Item item) {
    return Shapes.of(item.kind()).values(ItemJson.tree(item));
  }

  @Test
  void nothingOfTheDemoIsKeptFromReview() throws IOException {
    for (Item item : demo()) {
      assertThat(Checks.of(item, Optional.empty(), LocalDate.of(2026, 11, 22)))
          .as(item.title())
          .noneMatch(remark -> remark.weight() == Remark.Weight.ERROR);
    }
  }

  private static List<Item> demo() throws IOException {
    try (Stream<Path> files = Files.walk(DEMO)) {
      return files
          .filter(file -> file.toString().endsWith(".json"))
          .filter(file -> !file.endsWith("units.json") && !holdsNoPicture(file))
          .map(ShapesTest::item)
          .toList();
    }
  }

  /** The picture itself lies beside it. */
  private static boolean holdsNoPicture(Path file) {
    return file.getFileName().toString().startsWith("i-");
  }

  private static Item item(Path file) {
    try {
      return ItemJson.read(Files.readAllBytes(file));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
