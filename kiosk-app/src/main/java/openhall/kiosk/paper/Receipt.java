package openhall.kiosk.paper;

import java.util.List;
import openhall.kiosk.screen.Paper;
import openhall.kiosk.screen.Paper.Chapter;
import openhall.kiosk.screen.Paper.Fact;
import openhall.kiosk.screen.Paper.Line;

/** A notice on a roll of 80 mm: everything below each other, in one size of type. */
record Receipt(Ink ink, Paper paper) {

  static final int WIDTH_MM = 80;

  private static final double MM = 72 / 25.4;
  private static final double EDGE = 4 * MM;
  private static final double WIDTH = (WIDTH_MM - 8) * MM;
  private static final double LONGEST = 600 * MM;
  private static final double SIZE = 12;
  private static final double SMALL = 10.5;
  private static final double CODE = 56 * MM;

  /** The whole notice, or on a very long one less of it. */
  Column column() {
    List<Cut> cuts = Cut.toFit(paper, SIZE, SIZE);
    for (Cut cut : cuts) {
      Column set = set(cut);
      if (set.down() <= LONGEST) {
        return set;
      }
    }
    return set(cuts.getLast());
  }

  private Column set(Cut cut) {
    var column = new Column(ink, EDGE, EDGE, WIDTH);
    column.centred(paper.unit(), Style.plain(SMALL));
    column.centred(Paper.NAME, Style.bold(15));
    column.gap(4);
    column.rule(1.5);
    column.gap(6);
    column.centred(paper.title(), Style.bold(17));
    column.gap(6);
    paper.facts().forEach(fact -> fact(column, fact));
    cut.of(paper).forEach(chapter -> chapter(column, chapter));
    foot(column);
    return column;
  }

  private static void fact(Column column, Fact fact) {
    column.pair(
        fact.question() + "　", Style.plain(SIZE), fact.figure() + fact.unit(), Style.bold(SIZE));
    if (!fact.note().isEmpty()) {
      column.text(fact.note(), Style.plain(SMALL), SIZE);
    }
  }

  private static void chapter(Column column, Chapter chapter) {
    column.gap(6);
    column.rule(0.7);
    column.gap(5);
    column.heading(chapter.title(), Style.bold(13));
    column.gap(2);
    for (Line line : chapter.lines()) {
      Style style = Style.plain(SIZE);
      double indent = A4.marked(column, line.mark(), style);
      column.detailed(line.text(), style, indent, line.detail(), Style.plain(SMALL));
      column.gap(2);
    }
  }

  private void foot(Column column) {
    column.gap(6);
    column.rule(1.5);
    column.gap(6);
    column.text(paper.complaint(), Style.bold(13));
    column.gap(4);
    column.code(paper.code(), CODE);
    column.centred(paper.codeWords(), Style.plain(SMALL));
    column.gap(6);
    for (String line : paper.foot()) {
      column.text(line, Style.plain(SMALL));
    }
    column.gap(8 * MM);
  }
}
