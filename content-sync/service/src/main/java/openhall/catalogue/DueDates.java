package openhall.catalogue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import openhall.content.Period;

/** When an entry has to be filled: by the calendar, or after each event (T1–T5). */
public final class DueDates {

  /** Older ones are the archive's: two years of months. */
  static final int MOST = 24;

  private final Workdays workdays;

  public DueDates(Workdays workdays) {
    this.workdays = workdays;
  }

  /**
   * All that can be filled up to a day, the oldest first.
   *
   * @param events the days on which something happened
   */
  public List<Due> until(LocalDate day, Node node, SortedSet<LocalDate> events) {
    List<Due> all =
        switch (node.cadence().rhythm()) {
          case LONG_TERM -> once(day, node);
          case YEARLY, HALF_YEARLY, QUARTERLY, MONTHLY -> periods(day, node);
          case ON_EVENT ->
              events.stream()
                  .filter(event -> node.holds(event) && !event.isAfter(day))
                  .map(event -> due(node, event, event, event))
                  .toList();
        };
    return all.subList(Math.max(0, all.size() - MOST), all.size());
  }

  private List<Due> once(LocalDate day, Node node) {
    LocalDate first = node.term().from();
    return first.isAfter(day) ? List.of() : List.of(due(node, first, first, first));
  }

  /** The period in which the entry begins counts, and the last one that ends before it does. */
  private List<Due> periods(LocalDate day, Node node) {
    var dues = new ArrayList<Due>();
    Rhythm rhythm = node.cadence().rhythm();
    LocalDate earliest = rhythm.period(day).from().minusYears(MOST);
    LocalDate start = earliest.isAfter(node.term().from()) ? earliest : node.term().from();
    Period period = rhythm.period(start);
    while (period.to().isBefore(day) && !period.from().isAfter(node.term().to())) {
      dues.add(due(node, period.from(), period.to().plusDays(1), period.to()));
      period = rhythm.period(period.to().plusDays(1));
    }
    return dues;
  }

  private Due due(Node node, LocalDate from, LocalDate known, LocalDate counted) {
    return new Due(from, known, workdays.after(counted, node.cadence().workdays()));
  }
}
