package openhall.kiosk.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.List;
import openhall.content.ItemId;
import openhall.content.ItemKey;
import org.junit.jupiter.api.Test;

/** Traditional is made of the Simplified text, says so, and changes nothing but what is read. */
final class TraditionalTest {
  private static final SampleCatalogue SAMPLE = SampleCatalogue.sample();
  private static final LocalDateTime NOW = LocalDateTime.of(2026, 11, 23, 9, 26);
  private static final ItemKey CARD =
      new ItemKey(SampleCatalogue.PINGAN, new ItemId("p-idcard-replace"));
  private static final Settings TRADITIONAL = Settings.PLAIN.with(Language.TRADITIONAL);

  @Test
  void contentAndInterfaceAreConverted() {
    var page = (Screen.ProcedurePage) page(TRADITIONAL);
    assertThat(page.title()).isEqualTo("居民身份證補領");
    assertThat(page.answers()).extracting(Answer::question).contains("費用", "多久辦好", "去哪裏");
    assertThat(page.sections().getFirst().title()).isEqualTo("要帶什麼");
  }

  @Test
  void everyPageSaysWhichTextCounts() {
    assertThat(page(TRADITIONAL).chrome().remark()).isEqualTo("繁體由系統轉換，以簡體為準");
    assertThat(page(Settings.PLAIN).chrome().remark()).isEmpty();
  }

  @Test
  void aTouchMeansTheSameInBothScripts() {
    assertThat(ticks(TRADITIONAL)).isEqualTo(ticks(Settings.PLAIN)).isNotEmpty();
  }

  @Test
  void aCharacterWithTwoFormsIsChosenByItsWord() {
    assertThat(Traditional.of("头发")).isEqualTo("頭髮");
    assertThat(Traditional.of("发放")).isEqualTo("發放");
    assertThat(Traditional.of("皇后以后")).isEqualTo("皇后以後");
  }

  @Test
  void marksInATitleStayWhereTheyAre() {
    for (String phrase : Tongue.English.phrases().keySet()) {
      assertThat(Traditional.of(phrase)).hasSameSizeAs(phrase);
    }
  }

  @Test
  void whatIsConvertedStaysSoWhenItIsConvertedAgain() {
    for (String phrase : Tongue.English.phrases().keySet()) {
      String once = Traditional.of(phrase);
      assertThat(Traditional.of(once)).isEqualTo(once);
    }
  }

  private static Screen page(Settings settings) {
    State state = Navigator.next(State.home(10), new Event.Set(settings));
    return Screens.screen(Navigator.next(state, new Event.Open(new Place.Page(CARD))), SAMPLE, NOW);
  }

  private static List<Event> ticks(Settings settings) {
    return ((Screen.ProcedurePage) page(settings))
        .sections().getFirst().parts().stream().map(part -> ((Part.Check) part).tap()).toList();
  }
}
