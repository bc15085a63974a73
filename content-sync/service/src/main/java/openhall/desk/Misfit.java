package openhall.desk;

import com.github.houbb.opencc4j.util.ZhConverterUtil;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import openhall.content.BoardLimits;
import openhall.content.FeeSchedule;
import openhall.content.Fitting;
import openhall.content.Item;
import openhall.content.Notice;
import openhall.content.OneLine;
import openhall.content.Programme;
import openhall.content.Sentence;
import openhall.content.Unfit;
import openhall.content.UnitId;

/**
 * What strips could not show of an item that waits for a release, or of one that is public already
 * if their programme waits for it: they would leave the line out.
 *
 * @param programme of these strips
 */
public record Misfit(Programme programme, Item item, List<Unfit> faults) {

  public Misfit {
    faults = List.copyOf(faults);
  }

  static List<Misfit> of(Coming coming, LocalDate today) {
    return coming.programmes().stream()
        .filter(programme -> !programme.head().valid().to().isBefore(today))
        .flatMap(programme ->
            programme.limits().stream().flatMap(card -> of(programme, card, coming, today)))
        .toList();
  }

  private static Stream<Misfit> of(
      Programme programme, BoardLimits card, Coming coming, LocalDate today) {
    var fitting = new Fitting(card, ZhConverterUtil::toSimple);
    Collection<Item> asked = coming.updates(programme.key()) ? coming.all() : coming.updates();
    return asked.stream()
        .map(item ->
            new Misfit(
                programme,
                item,
                said(programme, item, coming, today)
                    .distinct()
                    .flatMap(line -> fitting.faults(line).stream())
                    .toList()))
        .filter(misfit -> !misfit.faults().isEmpty());
  }

  /** Everything that these strips will say of it, also on days to come. */
  private static Stream<String> said(
      Programme programme, Item item, Coming coming, LocalDate today) {
    if (!OnStrips.isSaid(programme, item)) {
      return Stream.of();
    }
    UnitId here = programme.key().unit();
    return Stream.concat(Stream.of(today), days(item).filter(day -> day.isAfter(today)))
        .map(day -> new OneLine(here, coming::named, day))
        .flatMap(line -> line.of(item).stream())
        .map(Sentence::whole);
  }

  /** The days from which on it says something else. */
  private static Stream<LocalDate> days(Item item) {
    var days = new TreeSet<LocalDate>();
    days.add(item.head().valid().from());
    if (item instanceof Notice notice) {
      days.add(notice.publicity().from());
    }
    if (item instanceof FeeSchedule schedule) {
      schedule.fees().forEach(fee -> days.add(fee.valid().from()));
    }
    return days.stream();
  }
}
