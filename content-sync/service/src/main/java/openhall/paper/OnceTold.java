package openhall.paper;

import java.util.Optional;
import openhall.pages.PublicPage;

/** 一次性告知单 (H7): all that a resident has to know, in type that can be read at 70, on A4. */
public final class OnceTold {

  private static final String NAME = "一次性告知单";
  private static final double MARGIN = 42;
  private static final double FOOT = 56;
  private static final double LARGEST = 13;
  // 小四, the smallest that somebody of 70 should have to read.
  private static final double SMALLEST = 12;
  private static final double CODE = 92;

  private OnceTold() {}

  /** On one page if the text need not get smaller than can be read for that. */
  public static byte[] of(Subject subject, Fonts fonts) {
    return sized(subject, fonts, LARGEST, 1)
        .or(() -> sized(subject, fonts, SMALLEST, 1))
        .or(() -> sized(subject, fonts, LARGEST, Integer.MAX_VALUE))
        .orElseThrow();
  }

  private static Optional<byte[]> sized(Subject subject, Fonts fonts, double size, int most) {
    Imprint imprint = subject.imprint();
    String title = NAME + " " + subject.page().title();
    try (var press = new Press(fonts, title, imprint.released(), imprint.draft())) {
      try (var pages = new Sheaf(press, Press.A4, MARGIN, FOOT)) {
        set(subject, pages.flow(), size);
      }
      if (press.pages() > most) {
        return Optional.empty();
      }
      Feet.numbered(press, MARGIN, imprint);
      return Optional.of(press.bytes());
    }
  }

  private static void set(Subject subject, Flow flow, double size) {
    PublicPage page = subject.page();
    head(subject, flow);
    if (!page.answers().isEmpty()) {
      new Answers(flow, page.answers()).set(4);
    }
    var chapters = new Chapters(flow, size);
    chapters.set(page);
    flow.gap(size);
    closing(page, flow);
  }

  private static void head(Subject subject, Flow flow) {
    Frame frame = flow.frame();
    boolean coded = subject.imprint().page().isPresent();
    double width = frame.width() - (coded ? CODE + 12 : 0);
    double top = flow.down();
    var press = flow.press();
    var place = new Flow.Place(frame.x(), top, width, false);
    double down =
        Flow.block(
            press, frame.canvas(), place, NAME, Style.bold(15).in(Tint.JADE), press.element("P"));
    String title = subject.page().title();
    Style style =
        Flow.fitting(press, title, Style.bold(26).in(Tint.NAVY), width, 2, 26, 22, 19, 17);
    place = new Flow.Place(frame.x(), down + 4, width, false);
    down = Flow.block(press, frame.canvas(), place, title, style, press.element("H1"));
    place = new Flow.Place(frame.x(), down + 4, width, false);
    down =
        Flow.block(
            press,
            frame.canvas(),
            place,
            subject.page().organ(),
            Style.soft(12),
            press.element("P"));
    subject.imprint().page().ifPresent(link -> code(frame, top, link));
    flow.room(Math.max(down - top, coded ? CODE + 14 : 0) + 8);
  }

  private static void code(Frame frame, double top, String link) {
    double x = frame.x() + frame.width() - CODE;
    frame.canvas().code(x, top - 8, CODE, link);
    frame.canvas().aside(x + 10, top + CODE - 2, "扫码看最新内容", Style.soft(10.5));
  }

  private static void closing(PublicPage page, Flow flow) {
    if (!page.phone().isEmpty()) {
      flow.need(40);
      flow.rule(0.8, Tint.LINE);
      flow.gap(8);
      flow.paragraph("投诉监督电话　" + page.phone(), Style.bold(16).in(Tint.SEAL), 0);
    }
    flow.paragraph("材料齐全的，当场收下；缺什么，请工作人员一次说清。", Style.plain(12), 0);
    page.foot().stream().skip(1).forEach(line -> flow.paragraph(line, Style.soft(12), 0));
    String missing = flow.press().missing();
    if (!missing.isEmpty()) {
      flow.paragraph(missing, Style.plain(12).in(Tint.SEAL), 0);
    }
  }
}
