package openhall.kiosk.board.timetable;

import static openhall.kiosk.board.timetable.Programmes.always;
import static openhall.kiosk.board.timetable.Programmes.head;
import static openhall.kiosk.board.timetable.Programmes.hours;
import static openhall.kiosk.board.timetable.Programmes.programme;
import static openhall.kiosk.board.timetable.Programmes.quiet;
import static openhall.kiosk.board.timetable.Programmes.turn;
import static openhall.kiosk.board.timetable.Programmes.valid;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import openhall.content.BoardName;
import openhall.content.Period;
import openhall.content.Programme;
import openhall.content.Scene;
import openhall.content.UnitId;
import openhall.content.When;
import openhall.content.Zone;
import org.junit.jupiter.api.Test;

/** Which scene is due, and when the next one is (D1). */
final class TimetableTest {

  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
  // China has no summer time now; it had from 1986 to 1991, and other places have.
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final BoardName BOARD = new BoardName("hall-1");
  private static final Scene CLOCK = new Scene.Clock();
  private static final Scene CALLS = new Scene.Calls();

  @Test
  void aBoardWithoutAProgrammeComposesItself() {
    Due due = new Timetable(List.of(), BOARD, CHINA).at(at(CHINA, "2026-11-22T09:00"));
    assertThat(due.programme()).isEmpty();
    assertThat(due.parts()).isEmpty();
  }

  @Test
  void aProgrammeOfAnotherBoardIsPassedOver() {
    Programme other = programme("b-1", "hall-2", 9, always(CLOCK));
    assertThat(scenes(table(other), "2026-11-22T09:00")).isEmpty();
  }

  @Test
  void theHighestPriorityRulesThenWhoNamesTheBoardThenTheNearestUnitThenTheFirstId() {
    Programme all = programme("b-2", "", 0, always(CLOCK));
    Programme named = programme("b-3", "hall-1", 0, always(CALLS));
    Programme higher = programme("b-4", "", 1, always(new Scene.Ticker(List.of())));
    Programme district =
        programme("b-1", "", 0, always(CALLS))
            .withHead(head(new UnitId("nanhe"), "b-1", Period.ALWAYS));
    Programme second = programme("b-5", "", 0, always(CALLS));
    assertThat(ruling(all, named, higher)).isEqualTo("b-4");
    assertThat(ruling(all, named)).isEqualTo("b-3");
    assertThat(ruling(district, all)).isEqualTo("b-2");
    assertThat(ruling(second, all)).isEqualTo("b-2");
  }

  @Test
  void aProgrammeThatHoldsFromADayRulesFromItsMidnight() {
    Programme pilot =
        valid(programme("b-1", "hall-1", 5, always(CALLS)), "2026-12-01", "2026-12-02");
    Timetable table = table(pilot, programme("b-2", "", 0, always(CLOCK)));
    assertThat(scenes(table, "2026-11-30T23:59")).containsExactly(CLOCK);
    assertThat(until(table, "2026-11-30T12:00")).isEqualTo("2026-12-01T00:00");
    assertThat(scenes(table, "2026-12-01T00:00")).containsExactly(CALLS);
    assertThat(until(table, "2026-12-01T00:00")).isEqualTo("2026-12-03T00:00");
    assertThat(scenes(table, "2026-12-03T00:00")).containsExactly(CLOCK);
  }

  @Test
  void ofOverlappingTimesTheHigherPriorityPlaysAndThenTheOtherAgain() {
    Zone.Turn day = turn(CLOCK, 0, hours("08:00", "18:00"));
    Zone.Turn noon = turn(CALLS, 1, hours("11:30", "13:30"));
    Timetable table = table(programme("b-1", "", 0, day, noon));
    assertThat(until(table, "2026-11-23T08:00")).isEqualTo("2026-11-23T11:30");
    assertThat(scenes(table, "2026-11-23T11:30")).containsExactly(CALLS);
    assertThat(until(table, "2026-11-23T11:30")).isEqualTo("2026-11-23T13:30");
    assertThat(scenes(table, "2026-11-23T13:30")).containsExactly(CLOCK);
    assertThat(scenes(table, "2026-11-23T18:00")).isEmpty();
    assertThat(until(table, "2026-11-23T18:00")).isEqualTo("2026-11-24T08:00");
  }

  @Test
  void hoursThatPassMidnightBelongToTheDayTheyBeginOn() {
    When.Hours night = hours("22:00", "06:00").hours();
    When fridays =
        new When(Period.ALWAYS, Set.of(DayOfWeek.FRIDAY), When.Days.ANY, night, List.of());
    Timetable table = table(programme("b-1", "", 0, turn(CLOCK, 0, fridays)));
    assertThat(scenes(table, "2026-11-20T22:00")).containsExactly(CLOCK);
    assertThat(scenes(table, "2026-11-21T05:59")).containsExactly(CLOCK);
    assertThat(until(table, "2026-11-20T23:00")).isEqualTo("2026-11-21T06:00");
    assertThat(scenes(table, "2026-11-20T05:00")).isEmpty();
    assertThat(scenes(table, "2026-11-21T22:00")).isEmpty();
    assertThat(until(table, "2026-11-21T06:00")).isEqualTo("2026-11-27T22:00");
  }

  @Test
  void holidaysAreOffAndMadeUpWeekendsAreWorkedOn() {
    When working = new When(Period.ALWAYS, Set.of(), When.Days.WORKING, When.Hours.ALL, List.of());
    Timetable table = table(programme("b-1", "", 0, turn(CLOCK, 0, working)));
    assertThat(until(table, "2026-09-30T12:00")).isEqualTo("2026-10-01T00:00");
    assertThat(scenes(table, "2026-10-05T12:00")).as("Monday in the holidays").isEmpty();
    assertThat(until(table, "2026-10-05T12:00")).isEqualTo("2026-10-08T00:00");
    assertThat(scenes(table, "2026-10-10T12:00")).as("Saturday worked on").containsExactly(CLOCK);
    assertThat(scenes(table, "2026-10-11T12:00")).isEmpty();
  }

  @Test
  void anExceptedDayIsLeftOut() {
    List<LocalDate> monday = List.of(LocalDate.of(2026, 11, 23));
    When but = new When(Period.ALWAYS, Set.of(), When.Days.ANY, When.Hours.ALL, monday);
    Timetable table = table(programme("b-1", "", 0, turn(CLOCK, 0, but)));
    assertThat(until(table, "2026-11-22T10:00")).isEqualTo("2026-11-23T00:00");
    assertThat(scenes(table, "2026-11-23T10:00")).isEmpty();
    assertThat(until(table, "2026-11-23T10:00")).isEqualTo("2026-11-24T00:00");
  }

  @Test
  void theTwentyNinthOfFebruaryIsADayLikeAnyOther() {
    Programme leap = valid(programme("b-1", "", 0, always(CLOCK)), "2028-02-29", "2028-02-29");
    assertThat(scenes(table(leap), "2028-02-29T12:00")).containsExactly(CLOCK);
    assertThat(until(table(leap), "2028-02-28T12:00")).isEqualTo("2028-02-29T00:00");
    assertThat(until(table(leap), "2028-02-29T12:00")).isEqualTo("2028-03-01T00:00");
  }

  @Test
  void anHourThatTheSpringLeavesOutNeverPlays() {
    Timetable table = berlin(turn(CLOCK, 0, hours("02:15", "02:45")));
    Due before = table.at(at(BERLIN, "2027-03-28T01:59"));
    assertThat(before.parts()).isEmpty();
    assertThat(before.until()).isEqualTo(at(BERLIN, "2027-03-29T02:15"));
  }

  @Test
  void whatBeginsInTheHourThatTheSpringLeavesOutBeginsWhenTheClockIsSet() {
    Timetable table = berlin(turn(CLOCK, 0, hours("02:30", "08:00")));
    Instant set = Instant.parse("2027-03-28T01:00:00Z");
    assertThat(table.at(at(BERLIN, "2027-03-28T01:00")).until()).isEqualTo(set);
    assertThat(table.at(set).parts()).isNotEmpty();
  }

  @Test
  void anHourThatTheAutumnHasTwicePlaysTwice() {
    Timetable table = berlin(turn(CLOCK, 0, hours("02:00", "02:30")));
    Due first = table.at(Instant.parse("2026-10-25T00:00:00Z"));
    assertThat(first.parts()).isNotEmpty();
    assertThat(first.until()).isEqualTo(Instant.parse("2026-10-25T00:30:00Z"));
    Due between = table.at(Instant.parse("2026-10-25T00:45:00Z"));
    assertThat(between.parts()).isEmpty();
    assertThat(between.until()).isEqualTo(Instant.parse("2026-10-25T01:00:00Z"));
    assertThat(table.at(Instant.parse("2026-10-25T01:15:00Z")).parts()).isNotEmpty();
  }

  @Test
  void panelsAreOffInQuietHours() {
    Timetable table = table(quiet(programme("b-1", "", 0, always(CLOCK)), hours("22:00", "06:30")));
    Due night = table.at(at(CHINA, "2026-11-22T23:00"));
    assertThat(night.quiet()).isTrue();
    assertThat(night.until()).isEqualTo(at(CHINA, "2026-11-23T06:30"));
    assertThat(table.at(night.until()).quiet()).isFalse();
  }

  @Test
  void theNextChangeIsNeverMissedHoweverOneAsks() {
    Timetable table =
        table(
            programme(
                "b-1",
                "",
                0,
                turn(CLOCK, 0, hours("22:00", "06:00")),
                turn(CALLS, 2, hours("05:00", "05:30"), hours("23:30", "00:30"))));
    Instant from = at(CHINA, "2026-11-20T00:00");
    for (int minute = 0; minute < 2 * 24 * 60; minute += 5) {
      Instant now = from.plusSeconds(60L * minute);
      Due due = table.at(now);
      assertThat(due.until()).isAfter(now);
      assertThat(table.at(due.until().minusSeconds(1)).shows(due)).as("%s", now).isTrue();
      assertThat(table.at(due.until()).shows(due)).as("%s", now).isFalse();
    }
  }

  @Test
  void anEmergencyHasTheBoardAtOnceAndThenAgainAndAgain() {
    Instant since = at(CHINA, "2026-11-22T09:00");
    Duration reading = Duration.ofSeconds(40);
    assertThat(Emergency.takes(since, since, reading)).isTrue();
    assertThat(Emergency.takes(since, since.plusSeconds(79), reading)).isTrue();
    assertThat(Emergency.takes(since, since.plusSeconds(80), reading)).isFalse();
    assertThat(Emergency.takes(since, since.plusSeconds(600), reading)).isTrue();
    assertThat(Emergency.takes(since, since.plusSeconds(640), reading)).isFalse();
  }

  private static Timetable table(Programme... programmes) {
    return new Timetable(List.of(programmes), BOARD, CHINA);
  }

  private static Timetable berlin(Zone.Turn turn) {
    return new Timetable(List.of(programme("b-1", "", 0, turn)), BOARD, BERLIN);
  }

  private static String ruling(Programme... programmes) {
    Due due = table(programmes).at(at(CHINA, "2026-11-22T09:00"));
    return due.programme().orElseThrow().id().value();
  }

  private static List<Scene> scenes(Timetable table, String local) {
    return table.at(at(CHINA, local)).parts().stream()
        .flatMap(part -> part.turns().stream())
        .map(Zone.Turn::scene)
        .toList();
  }

  private static String until(Timetable table, String local) {
    return LocalDateTime.ofInstant(table.at(at(CHINA, local)).until(), CHINA).toString();
  }

  private static Instant at(ZoneId zone, String local) {
    return LocalDateTime.parse(local).atZone(zone).toInstant();
  }
}
