package openhall.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import openhall.content.Holidays;
import openhall.content.InvalidContent;
import openhall.content.ItemId;
import openhall.content.ItemKey;
import openhall.content.Period;
import openhall.content.UnitId;
import org.junit.jupiter.api.Test;

/** When something is due, and how it stands (T1–T5, A7). */
final class DueDatesTest {

  private static final UnitId DISTRICT = new UnitId("nanhe");
  private static final UnitId STREET = new UnitId("nanhe/pingan");
  private static final SortedSet<LocalDate> NEVER = new TreeSet<>();

  private static final Holidays NATIONAL_DAY =
      new Holidays(
          List.of(new Period(day("2026-10-01"), day("2026-10-07"))), List.of(day("2026-10-10")));

  private final DueDates plain = new DueDates(new Workdays(Holidays.NONE));
  private final DueDates holidays = new DueDates(new Workdays(NATIONAL_DAY));

  @Test
  void aQuarterIsDueSoManyWorkdaysAfterItsEnd() {
    Node node = node(Rhythm.QUARTERLY, 3, "2026-07-01");
    assertThat(plain.until(day("2026-09-30"), node, NEVER)).isEmpty();
    assertThat(plain.until(day("2026-10-01"), node, NEVER))
        .containsExactly(new Due(day("2026-07-01"), day("2026-10-01"), day("2026-10-05")));
  }

  @Test
  void holidaysAreNotCountedAndMovedWorkdaysAre() {
    Node node = node(Rhythm.QUARTERLY, 3, "2026-07-01");
    // 8 and 9 October are a Thursday and a Friday; Saturday the 10th is worked on
    assertThat(holidays.until(day("2026-10-01"), node, NEVER))
        .extracting(Due::until)
        .containsExactly(day("2026-10-10"));
  }

  @Test
  void februaryOfALeapYearEndsOnThe29th() {
    assertThat(Rhythm.MONTHLY.period(day("2028-02-29")))
        .isEqualTo(new Period(day("2028-02-01"), day("2028-02-29")));
    Node node = node(Rhythm.MONTHLY, 0, "2028-02-29");
    assertThat(plain.until(day("2028-02-29"), node, NEVER)).isEmpty();
    assertThat(plain.until(day("2028-03-01"), node, NEVER))
        .containsExactly(new Due(day("2028-02-01"), day("2028-03-01"), day("2028-02-29")));
  }

  @Test
  void theYearEndsForAllRhythmsAtOnce() {
    for (Rhythm rhythm :
        List.of(Rhythm.YEARLY, Rhythm.HALF_YEARLY, Rhythm.QUARTERLY, Rhythm.MONTHLY)) {
      Node node = node(rhythm, 1, "2026-12-31");
      assertThat(plain.until(day("2026-12-31"), node, NEVER)).as("%s", rhythm).isEmpty();
      assertThat(plain.until(day("2027-01-01"), node, NEVER))
          .as("%s", rhythm)
          .extracting(Due::until)
          .containsExactly(day("2027-01-01"));
    }
  }

  @Test
  void periodsHaveTheNamesThatPeopleUse() {
    assertThat(Rhythm.QUARTERLY.name(day("2026-07-01"))).isEqualTo("2026年第3季度");
    assertThat(Rhythm.HALF_YEARLY.name(day("2026-07-01"))).isEqualTo("2026年下半年");
    assertThat(Rhythm.MONTHLY.name(day("2026-12-01"))).isEqualTo("2026年12月");
    assertThat(Rhythm.YEARLY.name(day("2026-01-01"))).isEqualTo("2026年");
  }

  @Test
  void whatStandsForLongIsDueOnce() {
    Node node = node(Rhythm.LONG_TERM, 20, "2026-01-01");
    assertThat(plain.until(day("2025-12-31"), node, NEVER)).isEmpty();
    assertThat(plain.until(day("2030-01-01"), node, NEVER)).hasSize(1);
  }

  @Test
  void eachEventIsDueForItself() {
    Node node = node(Rhythm.ON_EVENT, 5, "2026-01-01");
    var events = new TreeSet<>(List.of(day("2025-12-31"), day("2026-02-27"), day("2026-03-01")));
    assertThat(plain.until(day("2026-02-28"), node, events))
        .containsExactly(new Due(day("2026-02-27"), day("2026-02-27"), day("2026-03-06")));
  }

  @Test
  void anEndedEntryAsksForNoLaterPeriods() {
    Node node = ended(node(Rhythm.MONTHLY, 0, "2026-01-01"), "2026-02-10");
    assertThat(plain.until(day("2026-12-31"), node, NEVER))
        .extracting(Due::from)
        .containsExactly(day("2026-01-01"), day("2026-02-01"));
  }

  @Test
  void anOldCatalogueIsBounded() {
    Node node = node(Rhythm.MONTHLY, 0, "1990-01-01");
    List<Due> dues = plain.until(day("2026-12-31"), node, NEVER);
    assertThat(dues).hasSize(DueDates.MOST);
    assertThat(dues.getLast().from()).isEqualTo(day("2026-11-01"));
  }

  @Test
  void isMissingThenUnderWayThenOverdueThenFilled() {
    Node node = node(Rhythm.QUARTERLY, 3, "2026-07-01");
    assertThat(on(node, "2026-09-30")).isEqualTo(Fulfilment.WAITING);
    assertThat(on(node, "2026-10-05")).isEqualTo(Fulfilment.MISSING);
    assertThat(on(node, "2026-10-05", fill(false, false))).isEqualTo(Fulfilment.UNDER_WAY);
    assertThat(on(node, "2026-10-06", fill(false, false))).isEqualTo(Fulfilment.OVERDUE);
    assertThat(on(node, "2026-10-06", fill(false, true))).isEqualTo(Fulfilment.FILLED);
  }

  @Test
  void aDeclarationCountsOnlyOnceItIsReleased() {
    Node node = node(Rhythm.QUARTERLY, 3, "2026-07-01");
    assertThat(on(node, "2026-10-06", fill(true, false))).isEqualTo(Fulfilment.OVERDUE);
    assertThat(on(node, "2026-10-06", fill(true, true))).isEqualTo(Fulfilment.DECLARED);
  }

  @Test
  void whatStandsForLongMustStandNow() {
    Node node = node(Rhythm.LONG_TERM, 0, "2026-07-01");
    Fill withdrawn =
        new Fill(day("2026-07-01"), item(), "x", false, Optional.of(day("2026-07-01")), false);
    assertThat(on(node, "2026-07-02", withdrawn)).isEqualTo(Fulfilment.OVERDUE);
  }

  @Test
  void isForUnitsBelowOnItsLevelsAndForNeighboursNever() {
    Node node = node(Rhythm.MONTHLY, 0, "2026-01-01");
    assertThat(node.isFor(STREET)).isTrue();
    assertThat(node.isFor(DISTRICT)).isFalse();
    assertThat(node.isFor(new UnitId("nanhe/pingan/dongjie"))).isFalse();
    assertThat(node.isFor(new UnitId("other/pingan"))).isFalse();
  }

  @Test
  void limitsThatNobodyMeansAreRefused() {
    assertThatThrownBy(() -> new Cadence(Rhythm.MONTHLY, 251)).isInstanceOf(InvalidContent.class);
    assertThatThrownBy(() -> new Cadence(Rhythm.MONTHLY, -1)).isInstanceOf(InvalidContent.class);
  }

  @Test
  void coverageIsWholeOnlyIfNothingIsOpen() {
    List<Fulfilment> most = new ArrayList<>(Collections.nCopies(999, Fulfilment.FILLED));
    most.add(Fulfilment.OVERDUE);
    most.add(Fulfilment.EXEMPT);
    Tally tally = Tally.of(STREET, most);
    assertThat(tally.demanded()).isEqualTo(1000);
    assertThat(tally.coverage()).isEqualTo(99);
    assertThat(Tally.of(STREET, List.of()).coverage()).isEqualTo(100);
  }

  private Fulfilment on(Node node, String today, Fill... fills) {
    return new Place(node, STREET, "", List.of(fills), NEVER).on(plain, day(today));
  }

  private static Fill fill(boolean declares, boolean shown) {
    return new Fill(
        day("2026-07-01"),
        item(),
        "x",
        declares,
        shown ? Optional.of(day("2026-10-06")) : Optional.empty(),
        shown);
  }

  private static ItemKey item() {
    return new ItemKey(STREET, new ItemId("n-a"));
  }

  private static Node node(Rhythm rhythm, int workdays, String from) {
    return new Node(
        1,
        DISTRICT,
        new Demand("财务公开", "财务收支", "", "条例", "", Optional.empty(), Set.of(2)),
        Access.ACTIVE,
        new Cadence(rhythm, workdays),
        new Duties("财政所", "", "", ""),
        "第3次常务会议",
        new Period(day(from), LocalDate.MAX));
  }

  private static Node ended(Node node, String last) {
    return new Node(
        node.id(),
        node.unit(),
        node.demand(),
        node.access(),
        node.cadence(),
        node.duties(),
        node.decision(),
        new Period(node.term().from(), day(last)));
  }

  private static LocalDate day(String iso) {
    return LocalDate.parse(iso);
  }
}
