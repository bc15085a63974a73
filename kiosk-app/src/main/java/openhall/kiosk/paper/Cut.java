package openhall.kiosk.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import openhall.kiosk.screen.Paper;
import openhall.kiosk.screen.Paper.Chapter;
import openhall.kiosk.screen.Paper.Line;

/**
 * How much of a notice is set, and how large: a page that does not hold everything in large type
 * holds it in smaller type, then without details, then fewer lines, and says so.
 *
 * @param size of the running text, in points
 * @param materials lines of the first chapter at most, which is what to bring
 * @param others lines of every other chapter at most
 */
record Cut(double size, boolean details, int materials, int others) {

  private static final int ALL = Integer.MAX_VALUE;
  private static final int FEW = 3;

  /** From the best to the least, for a page of fixed height. */
  static List<Cut> toFit(Paper paper, double largest, double smallest) {
    int most = paper.chapters().stream().mapToInt(c -> c.lines().size()).max().orElse(0);
    Stream<Cut> whole = sizes(largest, smallest).mapToObj(size -> new Cut(size, true, ALL, ALL));
    Stream<Cut> bare =
        sizes(Math.min(largest, smallest + 2), smallest)
            .mapToObj(size -> new Cut(size, false, ALL, ALL));
    Stream<Cut> fewer =
        IntStream.iterate(most, lines -> lines > 0, lines -> lines - 1)
            .mapToObj(lines -> new Cut(smallest, false, lines, Math.min(lines, FEW)));
    return Stream.of(whole, bare, fewer).flatMap(cuts -> cuts).toList();
  }

  private static DoubleStream sizes(double largest, double smallest) {
    return DoubleStream.iterate(largest, size -> size >= smallest, size -> size - 0.5);
  }

  List<Chapter> of(Paper paper) {
    var chapters = new ArrayList<Chapter>();
    for (Chapter chapter : paper.chapters()) {
      chapters.add(shortened(chapter, chapters.isEmpty() ? materials : others));
    }
    return chapters;
  }

  private Chapter shortened(Chapter chapter, int most) {
    int left = chapter.lines().size() - most;
    var lines = new ArrayList<Line>();
    for (Line line : left > 0 ? chapter.lines().subList(0, most) : chapter.lines()) {
      lines.add(details ? line : new Line(line.mark(), line.text(), ""));
    }
    if (left > 0) {
      lines.add(new Line(Paper.Mark.NONE, "还有 " + left + " 项没有印在这里，请看自助屏或问窗口", ""));
    }
    return new Chapter(chapter.title(), lines);
  }
}
