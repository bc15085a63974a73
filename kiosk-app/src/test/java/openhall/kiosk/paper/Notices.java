package openhall.kiosk.paper;

import java.time.LocalDateTime;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import openhall.content.ItemId;
import openhall.content.ItemKey;
import openhall.content.Procedure;
import openhall.kiosk.screen.Event;
import openhall.kiosk.screen.Navigator;
import openhall.kiosk.screen.Paper;
import openhall.kiosk.screen.Paper.Chapter;
import openhall.kiosk.screen.Paper.Line;
import openhall.kiosk.screen.Paper.Mark;
import openhall.kiosk.screen.SampleCatalogue;
import openhall.kiosk.screen.Screens;
import openhall.kiosk.screen.State;

/** Once-told notices to set and to print: real ones, and one that is far too long. */
public final class Notices {

  private static final SampleCatalogue SAMPLE = SampleCatalogue.sample();
  private static final LocalDateTime NOW = LocalDateTime.of(2026, 11, 23, 9, 26);
  private static final ItemKey CARD =
      new ItemKey(SampleCatalogue.PINGAN, new ItemId("p-idcard-replace"));

  private Notices() {}

  /** 居民身份证补领, with the household register ticked. */
  public static Paper card() {
    return of(CARD, Navigator.next(State.home(10), new Event.Tick(CARD, "居民户口簿")));
  }

  static List<Paper> all() {
    return SAMPLE.items(Procedure.class).stream()
        .map(procedure -> of(procedure.key(), State.home(10)))
        .toList();
  }

  /** Forty things to bring, each with a name of 110 characters. */
  static Paper endless() {
    Paper card = card();
    List<Line> lines =
        IntStream.rangeClosed(1, 40)
            .mapToObj(i -> new Line(Mark.EMPTY_BOX, "第" + i + "项" + "材料名称".repeat(27), "说明"))
            .toList();
    return new Paper(
        card.unit(),
        "特别长的事项名称".repeat(13),
        card.facts(),
        List.of(
            new Chapter("要带的材料", lines),
            new Chapter("办理步骤", Collections.nCopies(30, new Line(Mark.NONE, "一步", "")))),
        card.code(),
        card.codeWords(),
        card.complaint(),
        card.foot());
  }

  static Paper saying(String text) {
    Paper card = card();
    return new Paper(
        card.unit(),
        card.title(),
        card.facts(),
        List.of(new Chapter("要带的材料", List.of(new Line(Mark.NONE, text, "")))),
        card.code(),
        card.codeWords(),
        card.complaint(),
        card.foot());
  }

  private static Paper of(ItemKey key, State state) {
    return Screens.paper(key, state, SAMPLE, NOW).orElseThrow();
  }
}
