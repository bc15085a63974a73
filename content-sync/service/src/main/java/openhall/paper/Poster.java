package openhall.paper;

import java.util.List;
import java.util.Optional;
import openhall.pages.PublicPage;
import openhall.pages.PublicPage.Chapter;
import openhall.pages.PublicPage.Line;

/** 上墙公示 (D18): a procedure with its flow chart on A3, to be read from a metre away. */
public final class Poster {

  private static final double MARGIN = 64;
  private static final double FOOT = 70;
  private static final double[] SIZES = {20, 18, 16, 14.5};
  private static final double ARROW = 22;
  private static final double PAD = 12;
  private static final String STEPS = "怎么办";

  private Poster() {}

  public static byte[] of(Subject subject, Fonts fonts) {
    for (double size : SIZES) {
      Optional<byte[]> one = sized(subject, fonts, size, 1);
      if (one.isPresent()) {
        return one.get();
      }
    }
    return sized(subject, fonts, SIZES[1], Integer.MAX_VALUE).orElseThrow();
  }

  private static Optional<byte[]> sized(Subject subject, Fonts fonts, double size, int most) {
    Imprint imprint = subject.imprint();
    String title = "办事流程 " + subject.page().title();
    try (var press = new Press(fonts, title, imprint.released(), imprint.draft())) {
      try (var pages = new Sheaf(press, Press.A3, MARGIN, FOOT)) {
        set(pages.flow(), subject, size);
      }
      if (press.pages() > most) {
        return Optional.empty();
      }
      Feet.numbered(press, MARGIN, imprint);
      return Optional.of(press.bytes());
    }
  }

  private static void set(Flow flow, Subject subject, double size) {
    PublicPage page = subject.page();
    flow.paragraph(page.organ(), Style.soft(18), 0);
    Style title = Style.bold(52).in(Tint.NAVY);
    title =
        Flow.fitting(flow.press(), page.title(), title, flow.frame().width(), 2, 52, 42, 34, 28);
    flow.heading("H1", page.title(), title, 0);
    flow.gap(18);
    new Answers(flow, page.answers()).set(4);
    var chapters = new Chapters(flow, size);
    for (Chapter chapter : page.chapters()) {
      if (chapter.title().equals(STEPS)) {
        chart(flow, chapter, size);
      } else if (List.of("要带什么", "什么情况可以办", "收费依据与减免", "去哪里办").contains(chapter.title())) {
        chapters.chapter(chapter);
      }
    }
    closing(flow, subject, size);
  }

  private static void chart(Flow flow, Chapter chapter, double size) {
    flow.gap(size);
    flow.titled("办理流程", Style.bold(size + 4).in(Tint.NAVY));
    flow.gap(size * 0.4);
    List<Line> lines = chapter.lines();
    for (int i = 0; i < lines.size(); i++) {
      boolean goesOn = i + 1 < lines.size() && lines.get(i + 1).text().matches("\\d+\\. .*");
      step(flow, lines.get(i), size, goesOn);
    }
  }

  private static void step(Flow flow, Line line, double size, boolean goesOn) {
    Style name = Style.bold(size);
    Style detail = Style.soft(size - 4);
    double width = flow.frame().width() - 2 * PAD - 8;
    double tall =
        flow.tall(line.text(), name, width) + flow.tall(line.detail(), detail, width) + 2 * PAD;
    if (tall + ARROW > flow.frame().bottom() - flow.frame().top()) {
      flow.paragraph(line.text(), name, 0);
      flow.paragraph(line.detail(), detail, 0);
      return;
    }
    double top = flow.room(tall);
    Frame frame = flow.frame();
    frame.canvas().panel(frame.x(), top, frame.width(), tall, Tint.PALE_JADE, Tint.JADE);
    var place = new Flow.Place(frame.x() + PAD + 4, top + PAD, width, false);
    var tag = flow.press().element("P");
    double y = Flow.block(flow.press(), frame.canvas(), place, line.text(), name, tag);
    place = new Flow.Place(frame.x() + PAD + 4, y, width, false);
    Flow.block(flow.press(), frame.canvas(), place, line.detail(), detail, tag);
    if (goesOn && flow.down() + ARROW < frame.bottom()) {
      double from = flow.room(ARROW);
      frame.canvas().arrowDown(frame.x() + 40, from + 1, from + ARROW - 1);
    } else {
      flow.gap(6);
    }
  }

  private static void closing(Flow flow, Subject subject, double size) {
    flow.gap(size);
    String phone = subject.page().phone();
    double width = flow.frame().width();
    if (subject.imprint().page().isPresent()) {
      double top = flow.room(110);
      Frame frame = flow.frame();
      frame.canvas().code(frame.x() + width - 110, top, 110, subject.imprint().page().get());
      Style style = Style.bold(size).in(Tint.SEAL);
      var place = new Flow.Place(frame.x(), top + 24, width - 130, false);
      String said = (phone.isEmpty() ? "" : "投诉监督电话　" + phone + "\n") + "扫码看全部内容和最新内容";
      Flow.block(flow.press(), frame.canvas(), place, said, style, flow.press().element("P"));
    } else if (!phone.isEmpty()) {
      flow.paragraph("投诉监督电话　" + phone, Style.bold(size).in(Tint.SEAL), 0);
    }
    String missing = flow.press().missing();
    if (!missing.isEmpty()) {
      flow.paragraph(missing, Style.plain(12).in(Tint.SEAL), 0);
    }
  }
}
