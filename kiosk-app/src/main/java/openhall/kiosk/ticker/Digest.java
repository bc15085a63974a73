package openhall.kiosk.ticker;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import openhall.content.FeeSchedule;
import openhall.content.Hall;
import openhall.content.Item;
import openhall.content.Notice;
import openhall.content.OneLine;
import openhall.content.Procedure;
import openhall.content.Rule;
import openhall.content.Sentence;
import openhall.content.Sentence.Subject;
import openhall.content.Zone;
import openhall.kiosk.board.timetable.Due;
import openhall.kiosk.board.timetable.Round;
import openhall.kiosk.screen.Catalogue;
import openhall.kiosk.screen.Nearest;

/**
 * What a display of single lines says on a day without anybody's help: an emergency first and alone
 * (C45); else notices in their period, whom to complain to, procedures, rules and fees (D1). Pure.
 *
 * @param notices those that end soonest first
 * @param rest procedures, rules and fees, evenly mixed
 */
public record Digest(
    List<Sentence> emergencies,
    List<Sentence> notices,
    List<Sentence> hotlines,
    List<Sentence> rest) {

  public static final Digest NOTHING = new Digest(List.of(), List.of(), List.of(), List.of());

  public Digest {
    emergencies = List.copyOf(emergencies);
    notices = List.copyOf(notices);
    hotlines = List.copyOf(hotlines);
    rest = List.copyOf(rest);
  }

  /**
   * The same by a programme, which chooses what takes the place of all but emergencies; one of
   * which no line can be made changes nothing. In its quiet hours only emergencies are left (C45).
   */
  public static Digest of(Catalogue catalogue, LocalDate day, Due due) {
    Digest itself = of(catalogue, day);
    if (due.quiet()) {
      return itself.onlyUrgent();
    }
    List<Zone.Turn> turns = due.parts().stream().flatMap(part -> part.turns().stream()).toList();
    return due.programme()
        .map(programme -> new Selection(itself, programme, turns).digest())
        .filter(chosen -> !chosen.equals(itself.onlyUrgent()))
        .orElse(itself);
  }

  public static Digest of(Catalogue catalogue, LocalDate day) {
    var nearest = new Nearest(catalogue);
    var line = new OneLine(catalogue.unit(), nearest::named, day);
    Map<Subject, List<Sentence>> by = new EnumMap<>(Subject.class);
    for (Subject subject : Subject.values()) {
      by.put(subject, new ArrayList<>());
    }
    spoken(catalogue, nearest.hall(day))
        .flatMap(item -> line.of(item).stream())
        .forEach(sentence -> by.getOrDefault(sentence.subject(), List.of()).add(sentence));
    return new Digest(
        of(by, Subject.EMERGENCY),
        of(by, Subject.NOTICE),
        of(by, Subject.HOTLINE),
        Round.of(List.of(of(by, Subject.FEE), of(by, Subject.GUIDE), of(by, Subject.RULE))));
  }

  public boolean isUrgent() {
    return !emergencies.isEmpty();
  }

  /** Also what has to wait for the end of an emergency. */
  public Stream<Sentence> everything() {
    return Stream.of(emergencies, notices, hotlines, rest).flatMap(Collection::stream);
  }

  /** The same without the sentences that do not fit somewhere. */
  public Digest only(Predicate<Sentence> fits) {
    return new Digest(
        emergencies.stream().filter(fits).toList(),
        notices.stream().filter(fits).toList(),
        hotlines.stream().filter(fits).toList(),
        rest.stream().filter(fits).toList());
  }

  private Digest onlyUrgent() {
    return new Digest(emergencies, List.of(), List.of(), List.of());
  }

  private static List<Sentence> of(Map<Subject, List<Sentence>> by, Subject subject) {
    return by.getOrDefault(subject, List.of());
  }

  /** Every hall but the nearest is somebody else's. */
  private static Stream<Item> spoken(Catalogue catalogue, Optional<Hall> hall) {
    Stream<Notice> notices =
        catalogue.items(Notice.class).stream()
            .sorted(
                Comparator.comparing((Notice notice) -> notice.publicity().to())
                    .thenComparing(Notice::key));
    return Stream.of(
            notices,
            hall.stream(),
            catalogue.items(FeeSchedule.class).stream(),
            catalogue.items(Procedure.class).stream(),
            catalogue.items(Rule.class).stream())
        .flatMap(items -> items);
  }
}
