package openhall.kiosk.paper;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import openhall.kiosk.screen.Paper;
import openhall.kiosk.screen.Paper.Chapter;
import openhall.kiosk.screen.Paper.Fact;
import openhall.kiosk.screen.Paper.Line;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** A notice on one page of A4: answers on top, then the chapters, the code at the foot. */
record A4(Ink ink, Paper paper) {

  private static final double WIDTH = PDRectangle.A4.getWidth();
  private static final double HEIGHT = PDRectangle.A4.getHeight();
  private static final double MARGIN = 44;
  private static final double INNER = WIDTH - 2 * MARGIN;
  private static final double LARGEST = 14;
  // 五号, the smallest that Chinese offices set running text in.
  private static final double SMALLEST = 10.5;
  private static final double SMALL = 10.5;
  private static final double CODE = 128;
  private static final double GUTTER = 14;
  private static final double[] TITLES = {22, 18, 15};
  private static final double[] FIGURES = {24, 20, 17, 14};

  /** The best cut that fits. */
  List<Placed> placed() throws IOException {
    Column foot = foot();
    double room = HEIGHT - MARGIN - foot.down();
    for (Cut cut : Cut.toFit(paper, LARGEST, SMALLEST)) {
      Column body = body(cut);
      if (body.down() <= room) {
        return joined(body, foot, room);
      }
    }
    throw new IOException("No page holds " + paper.title());
  }

  private Column body(Cut cut) {
    var column = new Column(ink, MARGIN, MARGIN, INNER);
    head(column);
    facts(column);
    for (Chapter chapter : cut.of(paper)) {
      chapter(column, chapter, cut.size());
    }
    column.gap(cut.size());
    return column;
  }

  private void head(Column column) {
    Column unit = column.beside(INNER / 3, INNER * 2 / 3);
    unit.gap(3);
    unit.right(paper.unit(), Style.plain(12));
    Column name = column.beside(0, INNER / 3);
    name.text(Paper.NAME, Style.bold(16));
    column.below(name);
    column.below(unit);
    column.gap(4);
    column.rule(1.5);
    column.gap(10);
    column.centred(paper.title(), title(column));
    column.gap(8);
  }

  private Style title(Column column) {
    return DoubleStream.of(TITLES)
        .mapToObj(Style::bold)
        .filter(style -> column.lines(paper.title(), style) <= 2)
        .findFirst()
        .orElse(Style.bold(TITLES[TITLES.length - 1]));
  }

  private void facts(Column column) {
    List<Fact> facts = paper.facts();
    double width = (INNER - GUTTER * (facts.size() - 1)) / facts.size();
    var cells = new ArrayList<Column>();
    for (int i = 0; i < facts.size(); i++) {
      Column cell = column.beside(i * (width + GUTTER), width);
      fact(cell, facts.get(i));
      cells.add(cell);
    }
    cells.forEach(column::below);
    column.gap(8);
    column.rule(0.7);
  }

  private void fact(Column cell, Fact fact) {
    cell.text(fact.question(), Style.plain(SMALL));
    double size = FIGURES[FIGURES.length - 1];
    for (double candidate : FIGURES) {
      if (ink.width(fact.figure(), candidate) + ink.width(fact.unit(), SMALL) <= cell.width()) {
        size = candidate;
        break;
      }
    }
    cell.pair(fact.figure(), Style.bold(size), fact.unit(), Style.plain(SMALL));
    if (!fact.note().isEmpty()) {
      cell.text(fact.note(), Style.plain(SMALL));
    }
  }

  private static void chapter(Column column, Chapter chapter, double size) {
    column.gap(size * 0.8);
    column.heading(chapter.title(), Style.bold(size + 1));
    column.gap(size * 0.15);
    for (Line line : chapter.lines()) {
      line(column, line, size);
    }
  }

  private static void line(Column column, Line line, double size) {
    Style style = Style.plain(size);
    Style small = Style.plain(Math.max(SMALL, size - 2));
    column.detailed(line.text(), style, marked(column, line.mark(), style), line.detail(), small);
  }

  /** Sets the mark and says how far the text stands in. */
  static double marked(Column column, Paper.Mark mark, Style style) {
    return switch (mark) {
      case NONE -> 0;
      case EMPTY_BOX, TICKED_BOX -> {
        column.box(mark == Paper.Mark.TICKED_BOX, style);
        yield Column.besideBox(style);
      }
    };
  }

  /** Set from the top of a page of its own, to be moved down. */
  private Column foot() {
    var column = new Column(ink, MARGIN, 0, INNER);
    column.rule(1.5);
    column.gap(6);
    Column code = column.beside(INNER - CODE, CODE);
    code.code(paper.code(), CODE);
    code.centred(paper.codeWords(), Style.plain(SMALL));
    Column words = column.beside(0, INNER - CODE - GUTTER);
    words.gap(6);
    words.text(paper.complaint(), Style.bold(15));
    words.gap(6);
    for (String line : paper.foot()) {
      words.text(line, Style.plain(SMALL));
      words.gap(2);
    }
    column.below(words);
    column.below(code);
    return column;
  }

  private static List<Placed> joined(Column body, Column foot, double down) {
    var all = new ArrayList<>(body.placed());
    foot.placed().forEach(one -> all.add(one.lower(down)));
    return all;
  }
}
