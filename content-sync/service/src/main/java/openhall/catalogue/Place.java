package openhall.catalogue;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import openhall.content.UnitId;

/**
 * An entry in one unit, with what the unit has done about it.
 *
 * @param exempt why the unit has no such thing; empty if it has
 * @param events on which an entry depends that is filled after each
 */
public record Place(
    Node node, UnitId unit, String exempt, List<Fill> fills, SortedSet<LocalDate> events) {

  public Place {
    fills = List.copyOf(fills);
    events = Collections.unmodifiableSortedSet(new TreeSet<>(events));
  }

  /** How one time stands on a day. */
  public Fulfilment on(Due due, LocalDate today) {
    List<Fill> of = fills.stream().filter(fill -> fill.from().equals(due.from())).toList();
    boolean lasting = node.cadence().rhythm() == Rhythm.LONG_TERM;
    Optional<Fill> done =
        of.stream()
            .filter(fill -> lasting ? fill.stands() && !fill.declares() : fill.shown().isPresent())
            .min(Comparator.comparing(Fill::declares));
    if (done.isPresent()) {
      return done.get().declares() ? Fulfilment.DECLARED : Fulfilment.FILLED;
    }
    if (today.isAfter(due.until())) {
      return Fulfilment.OVERDUE;
    }
    return of.isEmpty() ? Fulfilment.MISSING : Fulfilment.UNDER_WAY;
  }

  /** How it stands on a day: as its worst time. */
  public Fulfilment on(DueDates dates, LocalDate today) {
    if (!exempt.isEmpty()) {
      return Fulfilment.EXEMPT;
    }
    return dates.until(today, node, events).stream()
        .map(due -> on(due, today))
        .max(Comparator.naturalOrder())
        .orElse(Fulfilment.WAITING);
  }

  /** What is next: the oldest time still open, if any. */
  public Optional<Due> open(DueDates dates, LocalDate today) {
    return exempt.isEmpty()
        ? dates.until(today, node, events).stream()
            .filter(due -> on(due, today).isGap())
            .findFirst()
        : Optional.empty();
  }
}
