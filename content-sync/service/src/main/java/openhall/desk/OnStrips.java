package openhall.desk;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import openhall.authoring.Revision;
import openhall.content.Item;
import openhall.content.OneLine;
import openhall.content.Programme;
import openhall.content.Sentence;

/**
 * What a release would change on strips, of what their own items say.
 *
 * @param programme of these strips
 * @param gone sentences that they say now and then no longer
 * @param come sentences that they do not say now
 */
public record OnStrips(Programme programme, List<String> gone, List<String> come) {

  public OnStrips {
    gone = List.copyOf(gone);
    come = List.copyOf(come);
  }

  static List<OnStrips> of(
      Coming now, Coming then, List<Comparison> updates, List<Revision> removed, LocalDate today) {
    return then.programmes().stream()
        .filter(programme -> !programme.limits().isEmpty())
        .filter(programme -> !programme.head().valid().to().isBefore(today))
        .map(programme -> {
          Stream<Item> before =
              Stream.concat(
                      updates.stream().map(Comparison::before).flatMap(Optional::stream),
                      removed.stream())
                  .map(Revision::item);
          Set<String> gone = said(programme, now, before, today);
          Set<String> come =
              said(programme, then, updates.stream().map(u -> u.after().item()), today);
          return new OnStrips(programme, without(gone, come), without(come, gone));
        })
        .filter(strips -> !strips.gone().isEmpty() || !strips.come().isEmpty())
        .toList();
  }

  private static Set<String> said(
      Programme programme, Coming known, Stream<Item> items, LocalDate today) {
    return items
        .filter(item -> isSaid(programme, item))
        .flatMap(item -> {
          LocalDate from = item.head().valid().from();
          LocalDate day = from.isAfter(today) ? from : today;
          return new OneLine(programme.key().unit(), known::named, day).of(item).stream();
        })
        .map(Sentence::whole)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** Whether these strips say that item at all. */
  static boolean isSaid(Programme programme, Item item) {
    return item instanceof Programme
        ? item.key().equals(programme.key())
        : OnScreens.shows(programme.key().unit(), item.key().unit());
  }

  private static List<String> without(Set<String> all, Set<String> others) {
    return all.stream().filter(words -> !others.contains(words)).toList();
  }
}
