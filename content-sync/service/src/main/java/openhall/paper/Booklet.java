package openhall.paper;

import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDPage;
import org.jspecify.annotations.Nullable;

/**
 * 汇编 (C7, D14): many items in one book on A4, with a cover, a table of contents, bookmarks, and the
 * code of each item at the foot of its pages.
 */
public final class Booklet {

  private static final double MARGIN = 60;
  private static final double FOOT = 62;
  private static final double SIZE = 12.5;
  private static final double NUMBER = 46;

  private record Entry(String title, int number, PDPage page) {}

  private Booklet() {}

  /**
   * The book.
   *
   * @param name such as 制度汇编
   * @param subjects in the order of the book, at least one
   */
  public static byte[] of(String name, String unit, List<Subject> subjects, Fonts fonts) {
    Imprint imprint = FeeBoard.joint(subjects);
    try (var press = new Press(fonts, unit + " " + name, imprint.released(), imprint.draft())) {
      cover(press, name, unit, imprint);
      var entries = new ArrayList<Entry>();
      for (Subject subject : subjects) {
        try (var body = new Body(press, subject.imprint())) {
          entries.add(entry(press, body, subject));
        }
      }
      contents(press, entries);
      return press.bytes();
    }
  }

  private static Entry entry(Press press, Body body, Subject subject) {
    Flow flow = new Flow(press, body::next);
    String title = subject.page().title();
    PDPage page = flow.frame().canvas().page();
    int number = press.pages() - 1;
    press.bookmark(title, page);
    Style style = Style.bold(22).in(Tint.NAVY);
    style = Flow.fitting(press, title, style, flow.frame().width(), 2, 22, 19, 16);
    flow.heading("H1", title, style, 0);
    flow.paragraph(subject.page().organ(), Style.soft(12), 0);
    flow.gap(10);
    if (!subject.page().answers().isEmpty()) {
      new Answers(flow, subject.page().answers()).set(4);
    }
    new Chapters(flow, SIZE).set(subject.page());
    return new Entry(title, number, page);
  }

  private static void cover(Press press, String name, String unit, Imprint imprint) {
    try (Canvas canvas = press.page(Press.A4)) {
      double width = canvas.width() - 2 * MARGIN;
      canvas.bar(0, 0, 26, canvas.height(), Tint.JADE);
      double y = 250;
      y = centred(press, canvas, y, width, unit, Style.soft(22), "P");
      y = centred(press, canvas, y + 16, width, name, Style.bold(48).in(Tint.NAVY), "H1");
      centred(press, canvas, y + 24, width, imprint.version(), Style.soft(13), "P");
      centred(press, canvas, canvas.height() - 120, width, how(imprint), Style.soft(12), "P");
    }
  }

  private static String how(Imprint imprint) {
    return imprint.draft()
        ? "草稿，没有公布"
        : imprint
            .check()
            .map(at -> "每项下面都有核验码，在 " + at.replaceFirst("^https?://", "") + " 可以核对是否仍然有效。")
            .orElse("每项下面都有核验码，告诉窗口，可知是否仍然有效。");
  }

  private static double centred(
      Press press, Canvas canvas, double y, double width, String text, Style style, String tag) {
    var place = new Flow.Place(MARGIN, y, width, true);
    return Flow.block(press, canvas, place, text, style, press.element(tag));
  }

  /** Set last, when the pages are known, and put behind the cover. */
  private static void contents(Press press, List<Entry> entries) {
    PDPage first = press.at(1);
    try (var pages = new Ahead(press, first)) {
      Flow flow = new Flow(press, pages::next);
      flow.heading("H1", "目录", Style.bold(24).in(Tint.NAVY), 0);
      flow.gap(10);
      for (Entry entry : entries) {
        line(flow, entry);
      }
      String missing = press.missing();
      if (!missing.isEmpty()) {
        flow.gap(10);
        flow.paragraph(missing, Style.plain(12).in(Tint.SEAL), 0);
      }
    }
  }

  private static void line(Flow flow, Entry entry) {
    Style style = Style.plain(13);
    double width = flow.frame().width() - NUMBER;
    double top = flow.room(flow.tall(entry.title(), style, width) + 2);
    Frame frame = flow.frame();
    Press press = flow.press();
    var tag = press.element("P");
    var place = new Flow.Place(frame.x(), top, width, false);
    double bottom = Flow.block(press, frame.canvas(), place, entry.title(), style, tag);
    String number = Integer.toString(entry.number());
    double base = bottom - style.leading() + style.size() * 0.95;
    double right = press.ink().width(number, style.size());
    frame.canvas().words(frame.x() + frame.width() - right, base, number, style, tag);
    frame.canvas().bar(frame.x(), bottom, frame.width(), 0.5, Tint.LINE);
    frame.canvas().link(frame.x(), top, frame.width(), bottom - top, entry.page());
  }

  /** The pages of one item, each with its number and the item's code. */
  private static final class Body implements AutoCloseable {
    private final Press press;
    private final Imprint imprint;
    private final Sheaf sheaf;

    Body(Press press, Imprint imprint) {
      this.press = press;
      this.imprint = imprint;
      this.sheaf = new Sheaf(press, Press.A4, MARGIN, FOOT);
    }

    Frame next() {
      Frame frame = sheaf.next();
      Feet.foot(press, frame.canvas(), MARGIN, imprint, Integer.toString(press.pages() - 1));
      return frame;
    }

    @Override
    public void close() {
      sheaf.close();
    }
  }

  /** Pages before the first of the text. */
  private static final class Ahead implements AutoCloseable {
    private final Press press;
    private final PDPage first;
    private @Nullable Canvas open;

    Ahead(Press press, PDPage first) {
      this.press = press;
      this.first = first;
    }

    Frame next() {
      close();
      Canvas canvas = press.pageBefore(first, Press.A4);
      open = canvas;
      return new Frame(
          canvas, MARGIN, MARGIN, canvas.width() - 2 * MARGIN, canvas.height() - MARGIN);
    }

    @Override
    public void close() {
      if (open != null) {
        open.close();
        open = null;
      }
    }
  }
}
