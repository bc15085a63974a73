package openhall.kiosk.board.timetable;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import openhall.content.BoardName;
import openhall.content.Catalogue;
import openhall.content.Disclosure;
import openhall.content.Head;
import openhall.content.Holidays;
import openhall.content.ItemId;
import openhall.content.ItemKey;
import openhall.content.Period;
import openhall.content.Programme;
import openhall.content.Scene;
import openhall.content.UnitId;
import openhall.content.When;
import openhall.content.Zone;

/** Programmes of one street, and what they are made of. */
public final class Programmes {

  private static final UnitId STREET = new UnitId("nanhe/pingan");
  private static final Holidays NATIONAL_DAY =
      new Holidays(
          List.of(new Period(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 7))),
          List.of(LocalDate.of(2026, 10, 10)));

  private Programmes() {}

  /**
   * One that has the whole board.
   *
   * @param board empty for all
   */
  public static Programme programme(String id, String board, int priority, Zone.Turn... turns) {
    return new Programme(
        head(STREET, id, Period.ALWAYS),
        board.isEmpty() ? List.of() : List.of(new BoardName(board)),
        priority,
        Optional.empty(),
        List.of(new Zone(Zone.Share.WHOLE, List.of(turns))),
        List.of(),
        NATIONAL_DAY);
  }

  /** The same with the panels off in those hours. */
  public static Programme quiet(Programme p, When hours) {
    return new Programme(
        p.head(), p.boards(), p.priority(), p.limits(), p.zones(), List.of(hours), p.holidays());
  }

  /** The same from one day to another. */
  public static Programme valid(Programme p, String from, String to) {
    var days = new Period(LocalDate.parse(from), LocalDate.parse(to));
    return p.withHead(head(STREET, p.key().id().value(), days));
  }

  public static Zone.Turn always(Scene scene) {
    return turn(scene, 0);
  }

  public static Zone.Turn turn(Scene scene, int priority, When... when) {
    return new Zone.Turn(scene, List.of(when), 1, priority);
  }

  /** Every day from one time to another. */
  public static When hours(String from, String to) {
    var hours = new When.Hours(LocalTime.parse(from), LocalTime.parse(to));
    return new When(Period.ALWAYS, Set.of(), When.Days.ANY, hours, List.of());
  }

  public static Head head(UnitId unit, String id, Period valid) {
    return new Head(
        new ItemKey(unit, new ItemId(id)),
        1,
        "播放单",
        "便民服务中心主任",
        new Catalogue("播放单", "", "", "平安街道"),
        new Head.Dates(LocalDate.of(2026, 1, 1), Optional.empty()),
        Disclosure.PUBLIC_LONG_TERM,
        valid,
        List.of(),
        "");
  }
}
