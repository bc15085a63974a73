package openhall.kiosk.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Stream;
import openhall.content.ItemId;
import openhall.content.ItemKey;
import org.junit.jupiter.api.Test;

final class NavigatorTest {
  private static final ItemKey CARD =
      new ItemKey(SampleCatalogue.PINGAN, new ItemId("p-idcard-renew"));
  private static final Event GUIDE = new Event.Open(new Place.Guide(Place.Facet.DEPARTMENT));
  private static final Event.Tick BOOKLET = new Event.Tick(CARD, "居民户口簿");

  @Test
  void backLeadsTheWayOneCame() {
    State state = after(GUIDE, new Event.Open(new Place.Page(CARD)), new Event.Back());
    assertThat(state.place()).isEqualTo(new Place.Guide(Place.Facet.DEPARTMENT));
    assertThat(Navigator.next(state, new Event.Back()).place()).isEqualTo(new Place.Home());
  }

  @Test
  void backAtHomeStaysAtHome() {
    assertThat(after(new Event.Back())).isEqualTo(State.home(10));
  }

  @Test
  void backReturnsToThePageOfTheListThatWasOpen() {
    State state =
        after(GUIDE, new Event.TurnTo(2), new Event.Open(new Place.Page(CARD)), new Event.Back());
    assertThat(state.page()).isEqualTo(2);
  }

  @Test
  void choosingAnotherTabIsNotAStepToGoBack() {
    State state =
        after(GUIDE, new Event.Open(new Place.Guide(Place.Facet.THEME)), new Event.Back());
    assertThat(state.place()).isEqualTo(new Place.Home());
  }

  @Test
  void typingAnywhereOpensTheSearch() {
    State state = after(GUIDE, new Event.Typed("s"), new Event.Typed("fz"));
    assertThat(state.place()).isEqualTo(new Place.Search());
    assertThat(state.typed()).isEqualTo("sfz");
  }

  @Test
  void hanTextFromAnInputMethodIsTyped() {
    assertThat(after(new Event.Typed("残疾人"), new Event.Erase()).typed()).isEqualTo("残疾");
  }

  @Test
  void aRareCharacterIsErasedWhole() {
    assertThat(after(new Event.Typed("𠮷祥"), new Event.Erase(), new Event.Erase()).typed())
        .isEmpty();
  }

  @Test
  void typedTextHasALimitAndNoControlCharacters() {
    assertThat(after(new Event.Typed("a\u0007\n" + "b".repeat(500))).typed())
        .hasSize(40)
        .startsWith("ab");
  }

  @Test
  void goingHomeForgetsTypedText() {
    assertThat(after(new Event.Typed("dibao"), new Event.Home()).typed()).isEmpty();
  }

  @Test
  void tickingTwiceUnticks() {
    assertThat(after(BOOKLET).ticks()).containsExactly(BOOKLET);
    assertThat(after(BOOKLET, BOOKLET).ticks()).isEmpty();
  }

  @Test
  void ticksSurviveANewReleaseAndAWayBack() {
    State state = after(BOOKLET, GUIDE, new Event.ReleaseActivated(), new Event.Back());
    assertThat(state.ticks()).containsExactly(BOOKLET);
  }

  @Test
  void warnsAfterSixtySecondsAndGivesTwentyToAnswer() {
    State state = idle(after(GUIDE), 59);
    assertThat(Navigator.warning(state)).isZero();
    assertThat(Navigator.warning(idle(state, 1))).isEqualTo(20);
    assertThat(Navigator.warning(idle(state, 20))).isEqualTo(1);
  }

  @Test
  void idleForgetsTypedTextAndTicks() {
    State state =
        after(
            new Event.Typed("dibao"),
            BOOKLET,
            new Event.Set(Settings.PLAIN.with(Settings.Size.LARGE)));
    State left = idle(state, 80);
    assertThat(left).isEqualTo(State.home(10));
    assertThat(left.typed()).isEmpty();
    assertThat(left.ticks()).isEqualTo(Set.of());
    assertThat(left.settings()).isEqualTo(Settings.PLAIN);
  }

  @Test
  void anyTouchStartsTheIdleTimeAgainAsOftenAsOneLikes() {
    State state = after(GUIDE);
    for (int i = 0; i < 30; i++) {
      state = Navigator.next(idle(state, 79), new Event.StillHere());
      assertThat(state.place()).isEqualTo(new Place.Guide(Place.Facet.DEPARTMENT));
      assertThat(Navigator.warning(state)).isZero();
    }
  }

  @Test
  void typingResetsTheIdleTime() {
    State state = Navigator.next(idle(after(new Event.Typed("d")), 59), new Event.Typed("b"));
    assertThat(Navigator.warning(idle(state, 59))).isZero();
  }

  @Test
  void aReleaseDoesNotCountAsATouch() {
    State state = Navigator.next(idle(after(GUIDE), 70), new Event.ReleaseActivated());
    assertThat(Navigator.warning(state)).isEqualTo(10);
  }

  @Test
  void anUntouchedHomeNeverWarnsAndNeverChanges() {
    assertThat(idle(State.home(10), 10_000)).isEqualTo(State.home(10));
  }

  @Test
  void settingsLeftAtHomeAreForgottenWithoutAsking() {
    State state = after(new Event.Set(Settings.PLAIN.with(Settings.Theme.CONTRAST)));
    assertThat(Navigator.warning(idle(state, 59))).isZero();
    assertThat(idle(state, 60)).isEqualTo(State.home(10));
  }

  @Test
  void aLongWayKeepsHomeAtItsStart() {
    State state = State.home(10);
    for (int i = 0; i < 200; i++) {
      state = Navigator.next(state, GUIDE);
      state = Navigator.next(state, new Event.Open(new Place.Rules()));
    }
    assertThat(state.visits()).hasSizeLessThanOrEqualTo(40);
    assertThat(state.visits().getFirst().place()).isEqualTo(new Place.Home());
  }

  @Test
  void aNewerReleaseWaitsUntilThePageIsLeft() {
    State reading = after(GUIDE, new Event.ReleaseOffered(), BOOKLET);
    assertThat(reading.news()).isPositive();
    for (Event leaving :
        new Event[] {
          new Event.Back(),
          new Event.Home(),
          new Event.TurnTo(1),
          new Event.Typed("s"),
          new Event.Open(new Place.Rules()),
          new Event.ShowNews()
        }) {
      assertThat(Navigator.next(reading, leaving).news()).as(leaving.toString()).isZero();
    }
  }

  @Test
  void aNewerReleaseDoesNotWaitForever() {
    State reading = after(GUIDE, new Event.ReleaseOffered());
    for (int i = 0; i < 5; i++) {
      reading = Navigator.next(idle(reading, 59), new Event.StillHere());
    }
    assertThat(reading.news()).isPositive();
    assertThat(idle(reading, 4).news()).isPositive();
    assertThat(idle(reading, 6).news()).isZero();
    assertThat(idle(reading, 6).place()).isEqualTo(new Place.Guide(Place.Facet.DEPARTMENT));
  }

  @Test
  void onlyTheSealLeadsToTheStaffsDoorAndOnlyTheDoorInside() {
    StaffReport report = new StaffReport(java.util.List.of());
    assertThat(after(new Event.Open(new Place.StaffDoor())).place()).isEqualTo(new Place.Home());
    assertThat(after(new Event.Open(new Place.Staff(report))).place()).isEqualTo(new Place.Home());
    assertThat(after(new Event.DoorAnswered(new Door.Open(report))).place())
        .isEqualTo(new Place.Home());
    assertThat(after(new Event.SealHeld()).place()).isEqualTo(new Place.StaffDoor());
    assertThat(after(new Event.SealHeld(), new Event.DoorAnswered(new Door.Open(report))).place())
        .isEqualTo(new Place.Staff(report));
  }

  @Test
  void whatIsTypedAtTheDoorIsNotSearchedForAndIsForgotten() {
    State door = after(new Event.SealHeld(), new Event.Typed("4"), new Event.Typed("x"));
    assertThat(door.door().digits()).isEqualTo("4");
    assertThat(door.typed()).isEmpty();
    assertThat(Navigator.next(door, new Event.Erase()).door().digits()).isEmpty();
    State knocked = Navigator.next(door, new Event.Knock());
    assertThat(knocked.door().checking()).isTrue();
    assertThat(Navigator.next(knocked, new Event.Typed("8")).door().digits()).isEqualTo("4");
    State refused = Navigator.next(knocked, new Event.DoorAnswered(new Door.Shut(30, true)));
    assertThat(refused.door().digits()).isEmpty();
    assertThat(Navigator.next(refused, new Event.Typed("8")).door().digits()).isEmpty();
    assertThat(Navigator.next(idle(refused, 30), new Event.Typed("8")).door().digits())
        .isEqualTo("8");
    assertThat(idle(door, 80)).isEqualTo(State.home(10));
  }

  @Test
  void whoTypesBeforeTheLockHasSpokenLosesNothing() {
    State typed = after(new Event.SealHeld(), new Event.Typed("4"));
    State ready = Navigator.next(typed, new Event.DoorAnswered(new Door.Shut(0, false)));
    assertThat(ready.door().digits()).isEqualTo("4");
    State waits = Navigator.next(typed, new Event.DoorAnswered(new Door.Shut(30, false)));
    assertThat(waits.door().digits()).isEmpty();
  }

  @Test
  void theStaffScreenClosesItselfAndAnAnswerThatComesLateOpensNothing() {
    StaffReport report = new StaffReport(java.util.List.of());
    Event open = new Event.DoorAnswered(new Door.Open(report));
    State inside = after(new Event.SealHeld(), open);
    State left = idle(inside, 80);
    assertThat(left).isEqualTo(State.home(10));
    assertThat(Navigator.next(left, open)).isEqualTo(State.home(10));
    assertThat(Navigator.next(inside, new Event.Back()).place()).isEqualTo(new Place.Home());
  }

  @Test
  void aBlankedScreenForgetsWhatWasTypedAndNothingLeadsAway() {
    State typed =
        after(
            new Event.Typed("shenfenzheng"),
            new Event.Set(Settings.PLAIN.with(Settings.Size.LARGE)));
    State blank = Navigator.next(typed, new Event.Blanked(true));
    assertThat(blank.typed()).isEmpty();
    assertThat(blank.place()).isEqualTo(new Place.Blank());
    assertThat(blank.settings()).isEqualTo(Settings.PLAIN);
    for (Event event :
        new Event[] {
          new Event.Open(new Place.Search()),
          new Event.Open(new Place.Home()),
          new Event.Typed("a"),
          new Event.Set(Settings.PLAIN.with(Settings.Size.LARGE)),
          new Event.Back(),
          new Event.Home(),
          new Event.ReleaseOffered(),
          new Event.ShowNews()
        }) {
      assertThat(Navigator.next(blank, event)).as("%s", event).isEqualTo(blank);
    }
    assertThat(idle(blank, 200)).isEqualTo(blank);
    assertThat(Navigator.next(blank, new Event.Blanked(true))).isEqualTo(blank);
    assertThat(Navigator.next(blank, new Event.Blanked(false))).isEqualTo(State.home(10));
  }

  @Test
  void staffComeInWhileTheScreenIsBlankAndTheirWayOutLeadsBackToTheBlankPage() {
    StaffReport report = new StaffReport(java.util.List.of());
    State blank = after(new Event.Blanked(true));
    State door = Navigator.next(blank, new Event.SealHeld());
    assertThat(Navigator.next(door, new Event.Typed("4")).door().digits()).isEqualTo("4");
    State inside = Navigator.next(door, new Event.DoorAnswered(new Door.Open(report)));
    assertThat(inside.place()).isEqualTo(new Place.Staff(report));
    assertThat(Navigator.next(inside, new Event.Open(new Place.Search()))).isEqualTo(inside);
    assertThat(Navigator.next(inside, new Event.Home()).place()).isEqualTo(new Place.Blank());
    assertThat(idle(inside, 80)).isEqualTo(blank);
  }

  private static State after(Event... events) {
    return Stream.of(events).reduce(State.home(10), Navigator::next, (a, _) -> a);
  }

  private static State idle(State state, int seconds) {
    State next = state;
    for (int i = 0; i < seconds; i++) {
      next = Navigator.next(next, new Event.SecondPassed());
    }
    return next;
  }
}
