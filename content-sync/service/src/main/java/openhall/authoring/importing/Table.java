package openhall.authoring.importing;

import java.util.List;

/** A table with headings of its own: a list from the office, or a guide by its sections. */
public record Table(String sheet, List<String> headings, List<Line> lines) {

  /** No table is longer, in lines. */
  static final int LONGEST = 20_000;

  /** No table is wider, in columns. */
  static final int WIDEST = 200;

  public Table {
    headings = List.copyOf(headings);
    lines = List.copyOf(lines);
    if (lines.size() > LONGEST) {
      throw new Unreadable(
          "超过 " + LONGEST + " 行，请拆成几个文件", "more than " + LONGEST + " rows; split the file");
    }
    if (headings.size() > WIDEST) {
      throw new Unreadable("超过 " + WIDEST + " 列", "more than " + WIDEST + " columns");
    }
  }

  /**
   * A line of it.
   *
   * @param number as the file counts
   * @param cells under the headings, empty where nothing is written
   */
  public record Line(int number, List<String> cells) {
    public Line {
      cells = List.copyOf(cells);
    }

    String cell(int column) {
      return column < cells.size() ? cells.get(column) : "";
    }
  }

  /** The first thing that is written in a column, for whoever must tell what it is. */
  public String example(int column) {
    return lines.stream()
        .map(line -> line.cell(column))
        .filter(cell -> !cell.isBlank())
        .findFirst()
        .orElse("");
  }
}
