package openhall.reports;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import openhall.content.Item;
import openhall.content.UnitId;
import openhall.reports.store.Medium;
import openhall.reports.store.OutreachSum;
import openhall.reports.store.Tally;

/**
 * What was disclosed in a year (R2, R3).
 *
 * @param months January to December: what was shown for the first time or anew
 * @param standing items before the public at the end of the year, or now while it lasts
 */
public record Figures(
    int year,
    Counts all,
    List<Long> months,
    Map<Item.Kind, Counts> kinds,
    Map<String, Counts> classes,
    Map<UnitId, Counts> units,
    Map<Item.Kind, Long> standing,
    Map<Medium, OutreachSum> outreach,
    Judged judged) {

  private static final int MONTHS = 12;

  public Figures {
    months = List.copyOf(months);
    standing = Map.copyOf(standing);
    outreach = Map.copyOf(outreach);
  }

  static Figures of(
      int year,
      List<Tally> tallies,
      ZoneId zone,
      Map<Item.Kind, Long> standing,
      Map<Medium, OutreachSum> outreach,
      Judged judged) {
    return new Figures(
        year,
        sum(tallies.stream().map(Counts::of).toList()),
        months(tallies, zone),
        by(tallies, Tally::kind),
        new TreeMap<>(by(tallies, tally -> first(tally.entry()))),
        new TreeMap<>(by(tallies, Tally::unit)),
        standing,
        outreach,
        judged);
  }

  public Counts of(Item.Kind kind) {
    return kinds.getOrDefault(kind, Counts.NONE);
  }

  public OutreachSum of(Medium medium) {
    return outreach.getOrDefault(medium, OutreachSum.NONE);
  }

  /** How many by all means outside this system, people who took part, cases handled (R8). */
  public OutreachSum outside() {
    return outreach.values().stream()
        .reduce(
            OutreachSum.NONE,
            (a, b) ->
                new OutreachSum(
                    a.times() + b.times(),
                    a.pieces() + b.pieces(),
                    a.people() + b.people(),
                    a.cases() + b.cases()));
  }

  private static List<Long> months(List<Tally> tallies, ZoneId zone) {
    Map<Integer, Counts> months =
        by(tallies, tally -> LocalDate.ofInstant(tally.released(), zone).getMonthValue());
    return IntStream.rangeClosed(1, MONTHS)
        .mapToObj(month -> months.getOrDefault(month, Counts.NONE).shown())
        .toList();
  }

  /** The first level of a class; the others are too many for a chart. */
  private static String first(String entry) {
    int slash = entry.indexOf('/');
    return slash < 0 ? entry : entry.substring(0, slash);
  }

  private static <K> Map<K, Counts> by(List<Tally> tallies, Function<Tally, K> key) {
    return tallies.stream().collect(Collectors.toMap(key, Counts::of, Counts::plus));
  }

  private static Counts sum(Collection<Counts> counts) {
    return counts.stream().reduce(Counts.NONE, Counts::plus);
  }
}
