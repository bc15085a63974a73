package openhall.kiosk.board.timetable;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import openhall.content.BoardName;
import openhall.content.Programme;
import openhall.content.When;
import openhall.content.Zone;

/**
 * What one board shows at any instant, by the programmes of a release (D1). Pure: the same instant
 * always gives the same. Times are those of the wall's clock in {@code zone}, whatever it does in
 * the nights when it is set forward or back.
 */
public final class Timetable {

  private static final Duration AHEAD = Duration.ofDays(8);

  private final List<Programme> programmes;
  private final WallClock clock;

  /**
   * @param programmes of the board's unit and those above
   */
  public Timetable(List<Programme> programmes, BoardName board, ZoneId zone) {
    this.programmes =
        programmes.stream().filter(p -> p.isFor(board)).sorted(ruling(board)).toList();
    this.clock = new WallClock(zone, this.programmes.stream().flatMap(Timetable::hours).toList());
  }

  /** What is due at that time of the wall's clock, without saying until when. */
  public Due at(LocalDateTime local) {
    return at(local, Instant.MAX);
  }

  /** What is due then. */
  public Due at(Instant now) {
    Due due = at(clock.local(now), now.plus(AHEAD));
    return new Due(due.programme(), due.parts(), due.quiet(), change(now, due));
  }

  private Instant change(Instant now, Due due) {
    for (Instant next : clock.marks(now, AHEAD)) {
      if (!at(clock.local(next), next).shows(due)) {
        return next;
      }
    }
    return due.until();
  }

  private Due at(LocalDateTime local, Instant until) {
    Optional<Programme> rules =
        programmes.stream().filter(p -> p.head().valid().contains(local.toLocalDate())).findFirst();
    return rules
        .map(p -> new Due(Optional.of(p.key()), parts(p, local), isQuiet(p, local), until))
        .orElse(Due.byItself(until));
  }

  private static List<Due.Part> parts(Programme programme, LocalDateTime local) {
    return programme.zones().stream()
        .map(zone -> new Due.Part(zone.share(), playing(zone, programme, local)))
        .filter(part -> !part.turns().isEmpty())
        .toList();
  }

  private static List<Zone.Turn> playing(Zone zone, Programme programme, LocalDateTime local) {
    List<Zone.Turn> possible =
        zone.turns().stream().filter(turn -> isTime(turn.when(), programme, local)).toList();
    int highest = possible.stream().mapToInt(Zone.Turn::priority).max().orElse(0);
    return possible.stream().filter(turn -> turn.priority() == highest).toList();
  }

  private static boolean isTime(List<When> when, Programme programme, LocalDateTime local) {
    return when.isEmpty() || when.stream().anyMatch(w -> w.contains(local, programme.holidays()));
  }

  private static boolean isQuiet(Programme programme, LocalDateTime local) {
    return programme.quiet().stream().anyMatch(w -> w.contains(local, programme.holidays()));
  }

  private static Comparator<Programme> ruling(BoardName board) {
    Predicate<Programme> named = programme -> programme.boards().contains(board);
    return Comparator.comparingInt(Programme::priority)
        .thenComparing(named::test)
        .thenComparingInt(programme -> programme.key().unit().lineage().size())
        .reversed()
        .thenComparing(Programme::key);
  }

  private static Stream<When.Hours> hours(Programme programme) {
    Stream<When> shown =
        programme.zones().stream().flatMap(z -> z.turns().stream()).flatMap(t -> t.when().stream());
    return Stream.concat(shown, programme.quiet().stream()).map(When::hours);
  }
}
