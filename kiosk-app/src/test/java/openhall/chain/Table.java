package openhall.chain;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Figures as people read them: in columns, a Chinese character as wide as two letters. */
final class Table {

  private static final List<String> HEAD =
      List.of(
          "指标 figure",
          "值 value",
          "单位 unit",
          "次数 n",
          "最小 min",
          "中位 median",
          "最大 max",
          "目标 goal",
          "达到 met",
          "说明 note");
  private static final int FIRST_WIDE_CHARACTER = 0x2E80;

  private Table() {}

  static String of(List<Figure> figures) {
    var rows = new ArrayList<>(List.of(HEAD));
    figures.forEach(figure -> rows.add(row(figure)));
    var text = new StringBuilder();
    for (List<String> row : rows) {
      var line = new StringBuilder();
      for (int column = 0; column < row.size(); column++) {
        line.append(pad(row.get(column), width(rows, column))).append("  ");
      }
      text.append(line.toString().stripTrailing()).append('\n');
    }
    return text.toString();
  }

  private static List<String> row(Figure figure) {
    Measure measure = figure.measure();
    return List.of(
        measure.figure(),
        number(figure.value()),
        measure.unit(),
        Integer.toString(figure.n()),
        number(figure.min()),
        number(figure.median()),
        number(figure.max()),
        measure.goal(),
        figure.met() ? "是 yes" : "否 no",
        figure.note());
  }

  private static String number(double value) {
    if (value == Math.rint(value)) {
      return String.format(Locale.ROOT, "%.0f", value);
    }
    return String.format(Locale.ROOT, Math.abs(value) < 10 ? "%.2f" : "%.1f", value);
  }

  private static String pad(String text, int width) {
    return text + " ".repeat(width - width(text));
  }

  private static int width(List<List<String>> rows, int column) {
    return rows.stream().mapToInt(row -> width(row.get(column))).max().orElse(0);
  }

  private static int width(String text) {
    return text.codePoints().map(c -> c < FIRST_WIDE_CHARACTER ? 1 : 2).sum();
  }
}
