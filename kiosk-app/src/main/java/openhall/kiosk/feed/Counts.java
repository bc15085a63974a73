package openhall.kiosk.feed;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import openhall.content.InvalidContent;
import openhall.content.ItemId;
import openhall.content.ItemKey;
import openhall.content.UnitId;

/**
 * How often items were opened on each of the last days. Numbers of days, nothing else: not when on
 * a day, not by whom, not what together with what. One thread.
 */
final class Counts {

  /** Older days are forgotten. */
  static final int DAYS = 28;

  /** A day remembers no more items than this. */
  static final int ITEMS_A_DAY = 300;

  /** What fewer people opened is not told: it may have been one of them. */
  static final int FEWEST = 3;

  private static final double HALF_LIFE = 7;

  private final TreeMap<LocalDate, Map<ItemKey, Integer>> days = new TreeMap<>();

  void opened(ItemKey key, LocalDate day) {
    add(key, day, 1);
    // A day that has not come is from a clock that was wrong.
    days.tailMap(day, false).clear();
    days.headMap(day.minusDays(DAYS), true).clear();
  }

  /**
   * The items opened most before {@code today}, most first, recent days counting more. Today does
   * not count, so that nobody sees what the person before looked at.
   */
  List<ItemKey> ranking(LocalDate today) {
    var openings = new HashMap<ItemKey, Integer>();
    var weights = new HashMap<ItemKey, Double>();
    days.headMap(today)
        .forEach((day, counts) -> {
          double weight = Math.pow(0.5, ChronoUnit.DAYS.between(day, today) / HALF_LIFE);
          counts.forEach((key, count) -> {
            openings.merge(key, count, Integer::sum);
            weights.merge(key, weight * count, Double::sum);
          });
        });
    return weights.entrySet().stream()
        .filter(entry -> openings.getOrDefault(entry.getKey(), 0) >= FEWEST)
        .sorted(
            Map.Entry.<ItemKey, Double>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey)
        .toList();
  }

  /** One line for each day and item: day, unit, id, count. */
  String written() {
    var text = new StringBuilder();
    days.forEach((day, counts) ->
        counts.entrySet().stream()
            .sorted(Map.Entry.comparingByKey(Comparator.naturalOrder()))
            .forEach(entry ->
                text.append(day)
                    .append(' ')
                    .append(entry.getKey().unit().path())
                    .append(' ')
                    .append(entry.getKey().id().value())
                    .append(' ')
                    .append(entry.getValue())
                    .append('\n')));
    return text.toString();
  }

  /** What {@link #written} wrote; a line that says nothing is passed over. */
  static Counts read(List<String> lines) {
    var counts = new Counts();
    for (String line : lines) {
      String[] words = line.split(" ", -1);
      if (words.length == 4) {
        try {
          counts.add(
              new ItemKey(new UnitId(words[1]), new ItemId(words[2])),
              LocalDate.parse(words[0]),
              Math.max(0, Integer.parseInt(words[3])));
        } catch (DateTimeException | InvalidContent | NumberFormatException damaged) {
          // Half a line is all that a broken disk costs here.
        }
      }
    }
    return counts;
  }

  private void add(ItemKey key, LocalDate day, int count) {
    Map<ItemKey, Integer> counts = days.computeIfAbsent(day, _ -> new HashMap<>());
    if (counts.containsKey(key) || counts.size() < ITEMS_A_DAY) {
      counts.merge(key, count, Integer::sum);
    }
  }
}
