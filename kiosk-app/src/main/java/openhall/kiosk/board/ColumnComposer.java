package openhall.kiosk.board;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;
import openhall.content.Block;

/**
 * Sets text in columns, page after page of about equal length: in larger letters where it leaves
 * room on the glass, since more people read those from further away. Pure.
 */
final class ColumnComposer {

  /** What is tried, the largest first: no larger than the title seems. */
  private static final List<Double> LARGER = List.of(1.4, 1.2);

  /** Short entries that all break in two are harder to read, however large they are. */
  private static final double MOST_MORE_LINES = 1.3;

  // Bold is a little wider than what Lines measures.
  private static final double BOLD = 0.95;

  private final PageArea area;
  private final Ruler ruler;

  ColumnComposer(PageArea area, Ruler ruler) {
    this.area = area;
    this.ruler = ruler;
  }

  /**
   * @param above pixels that are taken below the title of each page
   */
  List<Page.Column> of(List<Block> body, double above) {
    return largest(
        above,
        size -> {
          var lines = new ArrayList<Page.Line>();
          body.forEach(block -> block(block, size, lines));
          return lines;
        });
  }

  /** Entries by their numbers. */
  List<Page.Column> numbered(List<String> entries, double above) {
    return largest(
        above,
        size -> {
          var lines = new ArrayList<Page.Line>();
          for (int i = 0; i < entries.size(); i++) {
            entry(lines, i + 1 + ". ", entries.get(i), size);
          }
          return lines;
        });
  }

  private List<Page.Column> largest(double above, DoubleFunction<List<Page.Line>> set) {
    double room = area.bodyHeight() - above;
    double usual = area.scale().body();
    List<Page.Line> lines = set.apply(usual);
    List<Page.Column> pages = split(lines, usual, room);
    for (double times : LARGER) {
      double size = Math.rint(usual * times);
      List<Page.Line> more = set.apply(size);
      if (more.size() <= lines.size() * MOST_MORE_LINES) {
        List<Page.Column> larger = inPages(more, size, pages.size());
        if (fit(larger, room)) {
          return larger;
        }
      }
    }
    return pages;
  }

  private void block(Block block, double size, List<Page.Line> lines) {
    switch (block) {
      case Block.Heading heading -> add(lines, heading.text(), true, size);
      case Block.Paragraph paragraph -> add(lines, paragraph.text(), false, size);
      case Block.Bullets bullets -> bullets.entries().forEach(e -> entry(lines, "· ", e, size));
      case Block.Table table ->
          lines.addAll(new TableSetter(area.textWidth(), size, ruler).lines(table));
    }
  }

  private void add(List<Page.Line> lines, String text, boolean strong, double size) {
    double width = strong ? area.textWidth() * BOLD : area.textWidth();
    for (String line : Lines.of(text, width, size, ruler)) {
      lines.add(Page.Line.of(line, strong, 0));
    }
  }

  /** Its mark hangs before its lines. */
  private void entry(List<Page.Line> lines, String mark, String text, double size) {
    double hang = ruler.width(mark, size, false);
    List<String> broken = Lines.of(text, area.textWidth() - hang, size, ruler);
    for (int i = 0; i < broken.size(); i++) {
      lines.add(
          i == 0
              ? Page.Line.of(mark + broken.get(i), false, 0)
              : Page.Line.of(broken.get(i), false, hang));
    }
  }

  private static List<Page.Column> split(List<Page.Line> lines, double size, double room) {
    int pages = 1;
    List<Page.Column> columns = inPages(lines, size, pages);
    while (pages < lines.size() && !fit(columns, room)) {
      columns = inPages(lines, size, ++pages);
    }
    return columns;
  }

  private static boolean fit(List<Page.Column> columns, double room) {
    return columns.stream().allMatch(column -> column.height() <= room);
  }

  /** Of about equal length, so that no last line stands alone. */
  private static List<Page.Column> inPages(List<Page.Line> lines, double size, int pages) {
    var columns = new ArrayList<Page.Column>();
    int start = 0;
    for (int left = pages; left > 1; left--) {
      int end = start + Math.ceilDiv(lines.size() - start, left);
      // A heading never stands alone at the foot of a page, and no row is parted.
      while (end > start + 1 && (lines.get(end - 1).strong() || lines.get(end).goesOn())) {
        end--;
      }
      columns.add(column(size, lines.subList(start, end)));
      start = end;
    }
    columns.add(column(size, lines.subList(start, lines.size())));
    return columns;
  }

  /** A table that goes on has its heads again. */
  private static Page.Column column(double size, List<Page.Line> lines) {
    var all = new ArrayList<>(lines.getFirst().heads());
    all.addAll(lines);
    return new Page.Column(size, all);
  }
}
