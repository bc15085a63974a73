package openhall.desk;

import com.github.houbb.opencc4j.util.ZhConverterUtil;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import openhall.content.BoardLimits;
import openhall.content.FeeSchedule;
import openhall.content.Fitting;
import openhall.content.Item;
import openhall.content.Notice;
import openhall.content.OneLine;
import openhall.content.Programme;
import openhall.content.Scene;
import openhall.content.Sentence;
import openhall.content.Unfit;
import openhall.content.UnitId;

/**
 * What strips could not show of an item that waits for a release: they would leave the line out.
 *
 * @param programme of these strips
 */
public record Misfit(Programme programme, Item item, List<Unfit> faults) {

  public Misfit {
    faults = List.copyOf(faults);
  }

  static List<Misfit> of(
      Collection<Programme> programmes, List<Comparison> updates, LocalDate today) {
    var found = new ArrayList<Misfit>();
    for (Programme programme : programmes) {
      Optional<BoardLimits> limits =
          programme.limits().filter(_ -> !programme.head().valid().to().isBefore(today));
      limits.ifPresent(card -> {
        var fitting = new Fitting(card, ZhConverterUtil::toSimple);
        for (Comparison update : updates) {
          List<Unfit> faults =
              said(programme, update, today)
                  .distinct()
                  .flatMap(line -> fitting.faults(line).stream())
                  .toList();
          if (!faults.isEmpty()) {
            found.add(new Misfit(programme, update.after().item(), faults));
          }
        }
      });
    }
    return found;
  }

  /** Everything that these strips will say of it, also on days to come. */
  private static Stream<String> said(Programme programme, Comparison update, LocalDate today) {
    Item item = update.after().item();
    if (item instanceof Programme own) {
      return own.key().equals(programme.key()) ? sentences(own) : Stream.of();
    }
    UnitId here = programme.key().unit();
    UnitId there = item.key().unit();
    if (!here.isWithin(there) && !there.isWithin(here)) {
      return Stream.of();
    }
    return Stream.concat(Stream.of(today), days(item).filter(day -> day.isAfter(today)))
        .flatMap(day -> lines(here, update, day));
  }

  private static Stream<String> lines(UnitId here, Comparison update, LocalDate day) {
    var line = new OneLine(here, (_, id) -> Optional.ofNullable(update.named().get(id)), day);
    return line.of(update.after().item()).stream().map(Sentence::whole);
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

  private static Stream<String> sentences(Programme programme) {
    return programme.zones().stream()
        .flatMap(zone -> zone.turns().stream())
        .flatMap(
            turn -> turn.scene() instanceof Scene.Ticker(var own) ? own.stream() : Stream.of());
  }
}
