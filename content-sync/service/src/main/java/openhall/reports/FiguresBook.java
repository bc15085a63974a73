package openhall.reports;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import openhall.content.Item;
import openhall.content.UnitId;
import openhall.reports.store.Medium;
import openhall.reports.store.OutreachSum;
import openhall.review.steps.Quality;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** The figures of a year as a workbook, for the district's collection. */
public final class FiguresBook {

  private static final String APPLICATION = "openhall";
  private static final String VERSION = "1.0";
  private static final double WIDE = 28;
  private static final List<Object> COUNTED = List.of("新公开", "更新", "撤下");

  private final Workbook workbook;
  private final Figures figures;

  private FiguresBook(Workbook workbook, Figures figures) {
    this.workbook = workbook;
    this.figures = figures;
  }

  /**
   * Writes it; closes nothing.
   *
   * @param names of units
   * @param kinds their names
   */
  public static void write(
      OutputStream out,
      Figures figures,
      Return filledIn,
      Function<UnitId, String> names,
      Function<Item.Kind, String> kinds)
      throws IOException {
    try (var workbook = new Workbook(out, APPLICATION, VERSION)) {
      new FiguresBook(workbook, figures).sheets(filledIn, names, kinds);
    }
  }

  private void sheets(
      Return filledIn, Function<UnitId, String> names, Function<Item.Kind, String> kinds) {
    var byKind = new ArrayList<List<Object>>();
    for (Item.Kind kind : Item.Kind.values()) {
      List<Object> row = row(kinds.apply(kind), figures.of(kind));
      row.add(figures.standing().getOrDefault(kind, 0L));
      byKind.add(row);
    }
    sheet("主动公开", heads("类别", List.of("年末有效")), byKind);
    sheet("按目录", heads("一级目录", List.of()), rows(figures.classes(), Function.identity()));
    sheet("按单位", heads("单位", List.of()), rows(figures.units(), names));
    var months = new ArrayList<List<Object>>();
    for (int month = 0; month < figures.months().size(); month++) {
      months.add(List.of(month + 1 + " 月", figures.months().get(month)));
    }
    sheet("按月", List.of("月份", "公开和更新"), months);
    sheet("渠道", List.of("渠道", "次数", "份数", "人数", "件数"), channels());
    sheet("审核质量", List.of("审核", "次数"), judged(figures.judged()));
    var lines = new ArrayList<List<Object>>();
    for (ReportLine line : ReportLine.values()) {
      lines.add(List.of(line.part().title(), line.label(), said(line, filledIn.of(line))));
    }
    sheet("填报", List.of("部分", "项目", "填报"), lines);
  }

  private List<List<Object>> channels() {
    var rows = new ArrayList<List<Object>>();
    for (Channel channel : Channel.values()) {
      rows.add(List.of(channel.label(), "", channel.of(figures.kinds()), "", ""));
    }
    for (Medium medium : Medium.values()) {
      OutreachSum sum = figures.of(medium);
      rows.add(List.of(medium.label(), sum.times(), sum.pieces(), sum.people(), sum.cases()));
    }
    return rows;
  }

  private static List<List<Object>> judged(Judged judged) {
    var rows = new ArrayList<List<Object>>();
    rows.add(List.of("批准", judged.approved()));
    rows.add(List.of("退回", judged.returned()));
    for (Quality quality : Quality.values()) {
      rows.add(List.of(quality.label(), judged.of(quality)));
    }
    rows.add(List.of("只写了原因", judged.unsaid()));
    return rows;
  }

  private static Object said(ReportLine line, String text) {
    return line.part().counted() && !text.isEmpty() ? (Object) Long.valueOf(text) : text;
  }

  private static <K> List<List<Object>> rows(Map<K, Counts> counts, Function<K, String> name) {
    return counts.entrySet().stream()
        .<List<Object>>map(each -> row(name.apply(each.getKey()), each.getValue()))
        .toList();
  }

  private static List<Object> row(String name, Counts counts) {
    return new ArrayList<>(List.of(name, counts.fresh(), counts.changed(), counts.removed()));
  }

  private static List<Object> heads(String first, List<Object> last) {
    var heads = new ArrayList<Object>(List.of(first));
    heads.addAll(COUNTED);
    heads.addAll(last);
    return heads;
  }

  private void sheet(String name, List<?> heads, List<? extends List<?>> rows) {
    Worksheet sheet = workbook.newWorksheet(name);
    sheet.freezePane(0, 1);
    sheet.width(0, WIDE);
    row(sheet, 0, heads);
    sheet.range(0, 0, 0, heads.size() - 1).style().bold().set();
    for (int i = 0; i < rows.size(); i++) {
      row(sheet, i + 1, rows.get(i));
    }
  }

  private static void row(Worksheet sheet, int at, List<?> cells) {
    for (int i = 0; i < cells.size(); i++) {
      switch (cells.get(i)) {
        case Number number -> sheet.value(at, i, number);
        case Object text -> sheet.value(at, i, text.toString());
      }
    }
  }
}
