package openhall.console;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import openhall.accounts.Right;
import openhall.console.sheet.Words;
import openhall.content.Item;
import openhall.content.UnitId;
import openhall.reports.Channel;
import openhall.reports.Counts;
import openhall.reports.Figures;
import openhall.reports.ReportLine;
import openhall.reports.Return;
import openhall.reports.store.Outreach;
import openhall.web.Form;

/**
 * The figures of a year, and what people add to them.
 *
 * @param unit of which they are, with all below it; empty for all that the reader sees
 * @param filledIn what that unit has filled in
 * @param typed just now, with something wrong in it
 * @param error what is wrong with it, or empty
 */
public record FiguresPage(
    Chrome chrome,
    Figures figures,
    List<Integer> years,
    UnitTree tree,
    Optional<UnitId> unit,
    List<Outreach> outreach,
    Return filledIn,
    Form typed,
    String error) {

  private static final int MOST_BARS = 12;

  /**
   * A bar of a chart.
   *
   * @param share of the longest one, in percent
   */
  public record Bar(String label, long value, long share) {}

  public FiguresPage {
    years = List.copyOf(years);
    outreach = List.copyOf(outreach);
  }

  public List<Bar> months() {
    var bars = new ArrayList<Bar>();
    long longest = figures.months().stream().mapToLong(Long::longValue).max().orElse(0);
    for (int month = 0; month < figures.months().size(); month++) {
      bars.add(bar(month + 1 + " 月", figures.months().get(month), longest));
    }
    return bars;
  }

  public List<Bar> classes() {
    return bars(figures.classes(), Function.identity());
  }

  public List<Bar> units() {
    return bars(figures.units(), tree::name);
  }

  public List<Item.Kind> kinds() {
    return List.of(Item.Kind.values());
  }

  public List<Channel> channels() {
    return List.of(Channel.values());
  }

  public static String name(Item.Kind kind) {
    return Words.kind(kind);
  }

  /** Whether the reader may add to the figures of the chosen unit. */
  public boolean adds() {
    return unit.filter(chosen -> chrome.may(Right.DRAFT, chosen)).isPresent();
  }

  public boolean removes(Outreach told) {
    return chrome.may(Right.DRAFT, told.unit());
  }

  public boolean has(UnitId each) {
    return unit.filter(each::equals).isPresent();
  }

  /** What stands in a line of the report: what was typed, whatever it is, or what is filled in. */
  public String said(ReportLine line) {
    return typed.has(line.code()) ? typed.exact(line.code()) : filledIn.of(line);
  }

  /** What does not add up in what was filled in, in words; empty if it does. */
  public String doubt() {
    long unaccounted = filledIn.unaccounted();
    return unaccounted == 0
        ? ""
        : "申请的收与办对不上：上年结转与新收之和，比各种处理结果与结转下年之和%s %d 件。请核对。"
            .formatted(unaccounted > 0 ? "多" : "少", Math.abs(unaccounted));
  }

  private static <K> List<Bar> bars(Map<K, Counts> counts, Function<K, String> name) {
    long longest = counts.values().stream().mapToLong(Counts::shown).max().orElse(0);
    return counts.entrySet().stream()
        .map(each -> bar(name.apply(each.getKey()), each.getValue().shown(), longest))
        .sorted(Comparator.comparingLong(Bar::value).reversed())
        .limit(MOST_BARS)
        .toList();
  }

  private static Bar bar(String label, long value, long longest) {
    return new Bar(label, value, longest == 0 ? 0 : value * 100 / longest);
  }
}
