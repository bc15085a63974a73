package openhall.paper;

import openhall.pages.PublicPage;
import openhall.pages.PublicPage.Chapter;
import openhall.pages.PublicPage.Line;

/** The chapters of a public page, in running text of one size. */
record Chapters(Flow flow, double size) {

  static final String MATERIALS = "要带什么";

  void set(PublicPage page) {
    page.chapters().forEach(this::chapter);
  }

  void chapter(Chapter chapter) {
    if (!chapter.title().isEmpty()) {
      flow.gap(size * 0.9);
      flow.titled(chapter.title(), Style.bold(size + 2).in(Tint.NAVY));
      flow.gap(size * 0.25);
    }
    for (Line line : chapter.lines()) {
      line(line, chapter.title().equals(MATERIALS));
    }
  }

  private void line(Line line, boolean toTick) {
    Style style = Style.plain(size);
    Style small = Style.soft(Math.max(10.5, size - 1.5));
    flow.need(style.leading() + (line.detail().isEmpty() ? 0 : small.leading()));
    if (toTick) {
      flow.boxed(line.text(), style);
    } else {
      flow.paragraph(line.text(), style, 0);
    }
    if (!line.detail().isEmpty()) {
      flow.paragraph(line.detail(), small, toTick ? size * 1.45 : size);
    }
    flow.gap(size * 0.2);
  }
}
