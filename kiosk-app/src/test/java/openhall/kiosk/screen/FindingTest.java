package openhall.kiosk.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;
import openhall.content.Procedure;
import openhall.kiosk.screen.Screen.Search;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Finding over the sample content, with the index that a kiosk has. */
final class FindingTest {
  private static final LocalDateTime NOW = LocalDateTime.of(2026, 11, 23, 9, 26);
  private static final Catalogue SAMPLE = Indexed.of(SampleCatalogue.sample());

  @ParameterizedTest
  @ValueSource(strings = {"3", "03", "3号", "3号窗口", "3 号窗口", "三号窗口", "3hck"})
  void aWindowNumberLeadsToWhatIsHandledThere(String typed) {
    Result window = typing(typed).results().getFirst().results().getFirst();
    assertThat(window.title()).isEqualTo("3 号窗口：公安户政");
    var list = (Screen.ProcedureList) Screens.screen(opened(window), SAMPLE, NOW);
    assertThat(list.rows()).isNotEmpty();
    assertThat(list.rows()).allSatisfy(row -> assertThat(row.note()).contains("3 号窗口"));
  }

  @Test
  void aWindowThatIsNotInThisHallIsNoWindow() {
    assertThat(typing("97号窗口").results())
        .noneSatisfy(group -> assertThat(group.title()).isEqualTo("窗口"));
  }

  @Test
  void theGuideLeadsByWindowAndByWhoOneIs() {
    assertThat(groups(Place.Facet.WINDOW).getFirst().title()).startsWith("2 号窗口");
    assertThat(groups(Place.Facet.AUDIENCE)).extracting(Link::title).contains("个人", "企业");
  }

  @Test
  void everyCodeFindsItsProcedureWholeAndByItsLastDigits() {
    List<Procedure> coded =
        SAMPLE.items(Procedure.class).stream().filter(p -> !code(p).isEmpty()).toList();
    assertThat(coded).isNotEmpty();
    for (Procedure procedure : coded) {
      String code = code(procedure);
      assertThat(titles(typing(code))).as(code).contains(procedure.title());
      String tail = code.substring(Math.max(0, code.length() - 6));
      assertThat(titles(typing(tail))).as(tail).contains(procedure.title());
    }
  }

  @ParameterizedTest
  @CsvSource({"身份政,身份证", "shenfemzheng,身份证", "低保证明怎么开,最低生活保障", "老人优待卡,优待"})
  void whatFindsNothingOffersTheNearestAndSomebodyToAsk(String typed, String word) {
    Search search = typing(typed);
    if (search.help().isEmpty()) {
      assertThat(titles(search)).anySatisfy(title -> assertThat(title).contains(word));
      return;
    }
    assertThat(search.results().getFirst().title()).isEqualTo("最接近的事项");
    assertThat(titles(search)).anySatisfy(title -> assertThat(title).contains(word));
    assertThat(search.help()).contains("1 号咨询台", "5832\u00A00100");
  }

  @Test
  void whatIsNearNothingLeadsToSomebodyToAsk() {
    Search search = typing("quwwvq");
    assertThat(search.advice()).startsWith("没有找到");
    assertThat(search.help()).startsWith("请到 1 号咨询台询问（").contains("电话");
  }

  @Test
  void synonymsOfStaffFindWhatTheyMean() {
    assertThat(titles(typing("困难户补助"))).contains("最低生活保障申请");
    assertThat(titles(typing("廉租房"))).contains("公共租赁住房申请");
  }

  @ParameterizedTest
  @CsvSource({"sfz,身份证", "⑦③⑨,身份证", "jzz,居住证", "⑤⑨⑨,居住证", "canjiren,残疾人"})
  void lettersAndNineKeysOfferTheWordsTheyMayMean(String typed, String word) {
    assertThat(typing(typed).typing().words()).extracting(Typing.Choice::text).contains(word);
  }

  @Test
  void aWordTakesThePlaceOfTheLettersTypedLast() {
    State state = Navigator.next(typed("sfz"), new Event.Chosen("身份证"));
    assertThat(state.typed()).isEqualTo("身份证");
    state = Navigator.next(Navigator.next(state, new Event.Typed(" bl")), new Event.Chosen("补领"));
    assertThat(state.typed()).isEqualTo("身份证 补领");
    assertThat(titles((Search) Screens.screen(state, SAMPLE, NOW))).contains("居民身份证补领");
  }

  @Test
  void otherKeysKeepWhatWasTypedAndAreLeftByOneBack() {
    State state = Navigator.next(typed("sf"), new Event.Open(new Place.Search(Place.Keys.NINE)));
    assertThat(state.typed()).isEqualTo("sf");
    assertThat(state.visits()).hasSize(2);
    assertThat(Navigator.next(state, new Event.Typed("⑨")).place())
        .isEqualTo(new Place.Search(Place.Keys.NINE));
  }

  @Test
  void whatIsTypedOnNineKeysShowsTheNumbersOfTheKeys() {
    assertThat(typing("⑦③⑨").typed()).isEqualTo("739");
  }

  @Test
  void aLongCodeShowsItsEnd() {
    assertThat(typing("1".repeat(36) + "9876").typed()).startsWith("…").endsWith("9876");
  }

  @ParameterizedTest
  @CsvSource({"sfz,身份证", "shenfenz,身份证", "身份证,身份证", "⑦③⑨,身份证", "senfenz,身份证"})
  void theReasonIsMarkedHoweverItWasTyped(String typed, String marked) {
    assertThat(results(typing(typed)))
        .anySatisfy(r -> assertThat(r.title().substring(r.from(), r.to())).isEqualTo(marked));
  }

  private static Search typing(String typed) {
    return (Search) Screens.screen(typed(typed), SAMPLE, NOW);
  }

  private static State typed(String typed) {
    return Navigator.next(State.home(200), new Event.Typed(typed));
  }

  private static State opened(Result result) {
    return Navigator.next(State.home(10), result.tap());
  }

  private static List<Result> results(Search search) {
    return search.results().stream().flatMap(group -> group.results().stream()).toList();
  }

  private static List<String> titles(Search search) {
    return results(search).stream().map(Result::title).toList();
  }

  private static List<Link> groups(Place.Facet by) {
    State state = Navigator.next(State.home(20), new Event.Open(new Place.Guide(by)));
    return ((Screen.Guide) Screens.screen(state, SAMPLE, NOW)).groups();
  }

  private static String code(Procedure procedure) {
    var codes = procedure.scope().codes();
    return Stream.of(codes.handling(), codes.task(), codes.local(), codes.catalog())
        .filter(code -> !code.isEmpty())
        .findFirst()
        .orElse("");
  }
}
