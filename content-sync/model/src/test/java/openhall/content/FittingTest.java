package openhall.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What an LED strip's card cannot draw is found before a release, with another wording (5.3). */
final class FittingTest {

  private static final Fitting CARD =
      new Fitting(BoardLimits.USUAL, text -> text.replace('費', '费'));
  private static final ItemKey KEY = new ItemKey(new UnitId("nanhe"), new ItemId("n-1"));

  @Test
  void whatEveryCardCanDrawHasNoFault() {
    assertThat(CARD.faults(said("平安街道 3 号窗口（9:00—12:00），每证 20 元；电话 5832 0119·监督"))).isEmpty();
  }

  @Test
  void aCharacterOutsideTheAlphabetIsNamedWithItsPlace() {
    List<Unfit> faults = CARD.faults(said("请找刘镕办理"));
    assertThat(faults).hasSize(1);
    assertThat(faults.getFirst().fault())
        .isEqualTo(new Unfit.Unknown(7, "镕", "：请找刘镕办理", List.of()));
    assertThat(faults.getFirst().words()).isEqualTo("第 7 字“镕”（U+9555，见“：请找刘镕办理”）显示不出，请换一个说法");
  }

  @Test
  void aPersonsNameIsNeverGuessed() {
    assertThat(instead("镕")).isEmpty();
    assertThat(instead("𬭎")).isEmpty();
  }

  @Test
  void saferWordingIsOffered() {
    assertThat(instead("〇")).containsExactly("○", "零");
    assertThat(instead("費")).containsExactly("费");
    assertThat(instead("㎡")).startsWith("平方米");
    assertThat(instead("ﬁ")).containsExactly("fi");
    assertThat(CARD.faults(said("二〇二六年")).getFirst().words()).endsWith("可改为“○”或“零”");
  }

  @Test
  void theSameSignInAnotherCodeIsNoFault() {
    assertThat(CARD.faults(said("15–80 元"))).isEmpty();
    assertThat(BoardLimits.USUAL.written("15–80 元")).isEqualTo("15-80 元");
    assertThat(new BoardLimits(BoardLimits.Charset.ANY, 250).written("15–80 元"))
        .isEqualTo("15–80 元");
  }

  @Test
  void aMessageLongerThanTheCardHoldsSaysByHowMuch() {
    Unfit fault = CARD.faults(said("一".repeat(256))).getFirst();
    assertThat(fault.fault()).isEqualTo(new Unfit.TooLong(259, 250));
    assertThat(fault.words()).contains("共 259 字，最多 250 字", "写短 9 字以上");
  }

  @Test
  void aCharacterOfTwoUnitsCountsOnce() {
    var any = new Fitting(new BoardLimits(BoardLimits.Charset.ANY, 5), text -> text);
    assertThat(any.fits(sentence("𬭎𬭎"))).isTrue();
    assertThat(any.fits(sentence("𬭎𬭎𬭎"))).isFalse();
  }

  @Test
  void limitsThatNoCardHasAreRefused() {
    assertThatExceptionOfType(InvalidContent.class)
        .isThrownBy(() -> new BoardLimits(BoardLimits.Charset.GB2312, -1));
  }

  private static List<String> instead(String character) {
    return ((Unfit.Unknown) CARD.faults(said(character)).getFirst().fault()).instead();
  }

  private static String said(String words) {
    return sentence(words).whole();
  }

  private static Sentence sentence(String words) {
    return new Sentence(KEY, Sentence.Subject.NOTICE, "公告", words);
  }
}
