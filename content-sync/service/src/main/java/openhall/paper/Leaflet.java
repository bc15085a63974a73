package openhall.paper;

import java.util.ArrayList;
import java.util.List;
import openhall.pages.PublicPage;

/** 信息折页 (D14): A4 across, folded in three; what does not fit goes on with a second sheet. */
public final class Leaflet {

  private static final double MARGIN = 24;
  private static final double PANEL = Press.A4_ACROSS.getWidth() / 3;
  private static final double BOTTOM = Press.A4_ACROSS.getHeight() - 44;
  private static final double SIZE = 12;

  private Leaflet() {}

  public static byte[] of(Subject subject, Fonts fonts) {
    Imprint imprint = subject.imprint();
    String title = "办事折页 " + subject.page().title();
    try (var press = new Press(fonts, title, imprint.released(), imprint.draft())) {
      try (var panels = new Panels(press)) {
        Flow flow = new Flow(press, panels::next);
        cover(flow, subject);
        flow.turn();
        new Chapters(flow, SIZE).set(subject.page());
        close(flow, subject);
      }
      return press.bytes();
    }
  }

  private static void cover(Flow flow, Subject subject) {
    PublicPage page = subject.page();
    Press press = flow.press();
    Frame frame = flow.frame();
    frame.canvas().bar(frame.x() - MARGIN, 0, PANEL, 14, Tint.JADE);
    flow.room(30);
    flow.paragraph("办事指南", Style.bold(14).in(Tint.JADE), 0);
    Style title = Style.bold(28).in(Tint.NAVY);
    title = Flow.fitting(press, page.title(), title, frame.width(), 4, 28, 24, 20, 17);
    flow.heading("H1", page.title(), title, 0);
    flow.gap(6);
    flow.paragraph(page.organ(), Style.soft(12), 0);
    flow.gap(16);
    new Answers(flow, page.answers()).set(2);
    subject
        .imprint()
        .page()
        .ifPresent(link -> {
          double top = flow.room(118);
          Frame here = flow.frame();
          here.canvas().code(here.x() + (here.width() - 100) / 2, top, 100, link);
          here.canvas()
              .aside(here.x() + (here.width() - 77) / 2, top + 112, "扫码看最新内容", Style.soft(11));
        });
  }

  private static void close(Flow flow, Subject subject) {
    flow.gap(14);
    if (!subject.page().phone().isEmpty()) {
      flow.paragraph("投诉监督电话　" + subject.page().phone(), Style.bold(14).in(Tint.SEAL), 0);
    }
    subject.page().foot().stream().skip(1).forEach(line -> flow.paragraph(line, Style.soft(11), 0));
    flow.paragraph(subject.imprint().said(), Style.soft(9), 0);
    String missing = flow.press().missing();
    if (!missing.isEmpty()) {
      flow.paragraph(missing, Style.plain(10.5).in(Tint.SEAL), 0);
    }
  }

  /** In the order of reading: cover, the three inside, the flap, the back. */
  private static final class Panels implements AutoCloseable {
    private final Press press;
    private final List<Canvas> open = new ArrayList<>();
    private final List<Frame> waiting = new ArrayList<>();

    Panels(Press press) {
      this.press = press;
    }

    Frame next() {
      if (waiting.isEmpty()) {
        close();
        Canvas outside = sheet();
        Canvas inside = sheet();
        waiting.addAll(
            List.of(
                panel(outside, 2),
                panel(inside, 0),
                panel(inside, 1),
                panel(inside, 2),
                panel(outside, 0),
                panel(outside, 1)));
      }
      return waiting.removeFirst();
    }

    private Canvas sheet() {
      Canvas canvas = press.page(Press.A4_ACROSS);
      open.add(canvas);
      canvas.dashed(PANEL, 0, PANEL, canvas.height());
      canvas.dashed(2 * PANEL, 0, 2 * PANEL, canvas.height());
      return canvas;
    }

    private static Frame panel(Canvas canvas, int place) {
      return new Frame(canvas, place * PANEL + MARGIN, 34, PANEL - 2 * MARGIN, BOTTOM);
    }

    @Override
    public void close() {
      open.forEach(Canvas::close);
      open.clear();
    }
  }
}
