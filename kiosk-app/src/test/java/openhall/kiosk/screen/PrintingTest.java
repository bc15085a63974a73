package openhall.kiosk.screen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDateTime;
import java.util.Optional;
import openhall.content.ItemId;
import openhall.content.ItemKey;
import org.junit.jupiter.api.Test;

/** D25: what a resident sees of the printer, and what goes into it. */
final class PrintingTest {

  private static final SampleCatalogue SAMPLE = SampleCatalogue.sample();
  private static final LocalDateTime NOW = LocalDateTime.of(2026, 11, 23, 9, 26);
  private static final ItemKey CARD =
      new ItemKey(SampleCatalogue.PINGAN, new ItemId("p-idcard-replace"));
  private static final Equipment PRINTER = new Equipment(Optional.of(PaperFormat.A4), "");

  @Test
  void thereIsNoButtonWithoutAPrinter() {
    State state = along(Equipment.NONE);
    assertThat(screen(state).print()).isEmpty();
    assertThat(Navigator.next(state, new Event.Print(CARD))).isEqualTo(state);
  }

  @Test
  void oneTouchAsksForOneSheet() {
    State asked = Navigator.next(along(PRINTER), new Event.Print(CARD));
    assertThat(asked.isPrinting()).isTrue();
    assertThat(offer(asked).button()).isEmpty();
    assertThat(Navigator.next(asked, new Event.Print(CARD))).isEqualTo(asked);
  }

  @Test
  void troubleIsToldInWordsWithWhatToDoInstead() {
    State failed = after(new Printing.Failed(PrintTrouble.NO_PAPER));
    assertThat(offer(failed).words()).isEqualTo("打印机没有纸了，这一份不再打印。请用手机拍下二维码，或请到 1 号咨询台询问。");
    assertThat(offer(failed).button()).isEqualTo("再试一次");
  }

  @Test
  void whoHasPrintedTooMuchIsNotOfferedMore() {
    assertThat(offer(after(new Printing.Failed(PrintTrouble.TOO_MANY))).button()).isEmpty();
  }

  @Test
  void theAnswerFindsItsPageAlsoBehindAnother() {
    State away =
        Navigator.next(
            Navigator.next(along(PRINTER), new Event.Print(CARD)),
            new Event.Open(new Place.Hotlines()));
    State answered = Navigator.next(away, new Event.Printed(CARD, new Printing.Out()));
    assertThat(offer(Navigator.next(answered, new Event.Back())).words()).startsWith("打印好了");
  }

  @Test
  void theNextPersonFindsNothingOfIt() {
    State done = after(new Printing.Out());
    State next = done;
    for (int second = 0; second < Navigator.WARN_AFTER + Navigator.ANSWER_WITHIN; second++) {
      next = Navigator.next(next, new Event.SecondPassed());
    }
    assertThat(next).isEqualTo(State.home(new Room(10, false), PRINTER));
    State late = Navigator.next(next, new Event.Printed(CARD, new Printing.Out()));
    assertThat(late).isEqualTo(next);
  }

  @Test
  void theSheetHoldsWhatTheScreenSaysAndMarksWhatIsTicked() {
    State ticked = Navigator.next(along(PRINTER), new Event.Tick(CARD, "居民户口簿"));
    Paper paper = Screens.paper(CARD, ticked, SAMPLE, NOW).orElseThrow();
    assertThat(paper.title()).isEqualTo("居民身份证补领");
    assertThat(paper.facts())
        .extracting(Paper.Fact::question)
        .containsExactly("费用", "多久办好", "跑几次", "去哪里");
    assertThat(paper.chapters().getFirst().lines())
        .extracting(Paper.Line::mark)
        .startsWith(Paper.Mark.TICKED_BOX, Paper.Mark.EMPTY_BOX);
    assertThat(paper.foot()).anyMatch(line -> line.contains("以窗口答复为准"));
    assertThat(paper.code()).isEqualTo(screen(ticked).code());
  }

  @Test
  void theCodeLeadsToThePublicPageWhereThereIsOne() {
    var known = new Equipment(Optional.empty(), "https://open.nanhe.example.gov.cn");
    assertThat(screen(along(known)).code())
        .isEqualTo("https://open.nanhe.example.gov.cn/p/nanhe/pingan/p-idcard-replace");
    assertThatThrownBy(() -> new Equipment(Optional.empty(), "open.nanhe"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static State after(Printing printing) {
    State asked = Navigator.next(along(PRINTER), new Event.Print(CARD));
    return Navigator.next(asked, new Event.Printed(CARD, printing));
  }

  private static State along(Equipment has) {
    return Navigator.next(
        State.home(new Room(10, false), has), new Event.Open(new Place.Along(CARD)));
  }

  private static PrintOffer offer(State state) {
    return screen(state).print().orElseThrow();
  }

  private static Screen.TakeAlong screen(State state) {
    return (Screen.TakeAlong) Screens.screen(state, SAMPLE, NOW);
  }
}
