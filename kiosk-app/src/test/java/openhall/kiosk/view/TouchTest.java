package openhall.kiosk.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javafx.event.EventType;
import javafx.geometry.Bounds;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import javafx.scene.input.TouchEvent;
import javafx.scene.input.TouchPoint;
import openhall.kiosk.screen.Event;
import openhall.kiosk.screen.Screen;
import openhall.kiosk.view.control.Millimetres;
import openhall.kiosk.view.control.Pages;
import openhall.kiosk.view.control.Touch;
import org.junit.jupiter.api.Test;

final class TouchTest {
  private static final Millimetres PANEL = Panels.ALL.getFirst();

  private final List<Event> events = new ArrayList<>();
  private final Panels.Ticks ticks = new Panels.Ticks();

  @Test
  void actsWhenTheFingerIsLifted() {
    KioskView view = showing("home");
    Fx.call(() -> send(touch(view, "tile"), MouseEvent.MOUSE_PRESSED, 10));
    assertThat(events).isEmpty();
    Fx.call(() -> send(touch(view, "tile"), MouseEvent.MOUSE_RELEASED, 10));
    assertThat(events).hasSize(1);
  }

  @Test
  void slidingOffTakesTheTouchBack() {
    KioskView view = showing("home");
    Fx.call(() -> send(touch(view, "tile"), MouseEvent.MOUSE_PRESSED, 10));
    Fx.call(() -> send(touch(view, "tile"), MouseEvent.MOUSE_DRAGGED, -50));
    Fx.call(() -> send(touch(view, "tile"), MouseEvent.MOUSE_RELEASED, -50));
    assertThat(events).isEmpty();
  }

  @Test
  void aSecondTapWithinHalfASecondDoesNothing() {
    KioskView view = showing("home");
    tap(view, "tile");
    ticks.passMillis(499);
    tap(view, "chip");
    assertThat(events).hasSize(1);
    ticks.passMillis(1);
    tap(view, "chip");
    assertThat(events).hasSize(2);
  }

  @Test
  void keysMayFollowEachOtherAtOnce() {
    KioskView view = showing("search-empty");
    Fx.call(() -> {
      view.root().lookupAll(".key").stream()
          .map(Touch.class::cast)
          .filter(key -> List.of("S", "F", "Z").contains(key.getAccessibleText()))
          .forEach(TouchTest::press);
      return true;
    });
    assertThat(events)
        .containsExactlyInAnyOrder(
            new Event.Typed("s"), new Event.Typed("f"), new Event.Typed("z"));
  }

  @Test
  void aBouncingKeyCountsOnce() {
    KioskView view = showing("search-empty");
    tap(view, "key");
    ticks.passMillis(100);
    tap(view, "key");
    ticks.passMillis(150);
    tap(view, "key");
    assertThat(events).hasSize(2);
  }

  @Test
  void aKeyboardAndAScreenReaderPressTheSame() {
    KioskView view = showing("home");
    Fx.call(() -> {
      Touch tile = touch(view, "tile");
      assertThat(tile.getAccessibleRole()).isEqualTo(AccessibleRole.BUTTON);
      javafx.event.Event.fireEvent(tile, key(KeyCode.ENTER));
      ticks.passMillis(600);
      tile.executeAccessibleAction(AccessibleAction.FIRE);
      return true;
    });
    assertThat(events).hasSize(2);
  }

  @Test
  void twentyFingersAtOnceDoNothing() {
    KioskView view = showing("home");
    Fx.call(() -> {
      for (TouchPoint.State state :
          List.of(TouchPoint.State.PRESSED, TouchPoint.State.MOVED, TouchPoint.State.RELEASED)) {
        List<TouchPoint> fingers = fingers(view, state);
        for (TouchPoint finger : fingers) {
          javafx.event.Event.fireEvent(view.root(), touched(finger, fingers));
        }
      }
      return true;
    });
    assertThat(events).isEmpty();
  }

  private static List<TouchPoint> fingers(KioskView view, TouchPoint.State state) {
    return IntStream.rangeClosed(1, 20)
        .mapToObj(i -> {
          var pick = new PickResult(view.root(), 50.0 * i, 90.0 * i);
          return new TouchPoint(
              i, state, 50.0 * i, 90.0 * i, 50.0 * i, 90.0 * i, view.root(), pick);
        })
        .toList();
  }

  private static TouchEvent touched(TouchPoint finger, List<TouchPoint> fingers) {
    EventType<TouchEvent> type =
        switch (finger.getState()) {
          case PRESSED -> TouchEvent.TOUCH_PRESSED;
          case MOVED, STATIONARY -> TouchEvent.TOUCH_MOVED;
          case RELEASED -> TouchEvent.TOUCH_RELEASED;
        };
    return new TouchEvent(type, finger, fingers, 1, false, false, false, false);
  }

  @Test
  void textFromARealKeyboardIsTyped() {
    KioskView view = showing("home");
    Fx.call(() -> {
      javafx.event.Event.fireEvent(
          view.root(),
          new KeyEvent(KeyEvent.KEY_TYPED, "残", "", KeyCode.UNDEFINED, false, false, false, false));
      javafx.event.Event.fireEvent(view.root(), key(KeyCode.BACK_SPACE));
      return true;
    });
    assertThat(events).containsExactly(new Event.Typed("残"), new Event.Erase());
  }

  @Test
  void nothingMovesAwayFromUnderAFinger() {
    KioskView view = showing("home");
    Screen next = Gallery.screen("rules");
    Fx.call(() -> {
      send(touch(view, "tile"), MouseEvent.MOUSE_PRESSED, 10);
      view.show(next);
      assertThat(view.root().lookup(".title")).isNull();
      return send(touch(view, "tile"), MouseEvent.MOUSE_RELEASED, 10);
    });
    assertThat(events).hasSize(1);
    assertThat(Fx.call(() -> view.root().lookup(".title-head") != null)).isTrue();
  }

  @Test
  void theAnswerThatOneIsThereCountsThoughASecondPassesUnderTheFinger() {
    KioskView view = showing("idle");
    var question = (Screen.IdleWarning) Gallery.screen("idle");
    Fx.call(() -> {
      Touch stay = touch(view, "stay");
      send(stay, MouseEvent.MOUSE_PRESSED, 10);
      view.show(asked(question, question.secondsLeft() - 1));
      send(stay, MouseEvent.MOUSE_RELEASED, 10);
      view.show(question.under());
      assertThat(view.root().lookup(".stay")).isNull();
      return true;
    });
    assertThat(events).containsExactly(new Event.StillHere());
  }

  @Test
  void theQuestionWhetherOneIsThereTakesNoTouchAwayThatIsUnderWay() {
    var question = (Screen.IdleWarning) Gallery.screen("idle");
    KioskView view = showing(question.under());
    Screen next = Gallery.screen("rules");
    Fx.call(() -> {
      Touch way = touch(view, "way");
      send(way, MouseEvent.MOUSE_PRESSED, 10);
      view.show(question);
      assertThat(view.root().lookup(".stay")).isNotNull();
      send(way, MouseEvent.MOUSE_RELEASED, 10);
      view.show(next);
      assertThat(view.root().lookup(".stay")).isNull();
      return true;
    });
    assertThat(events).hasSize(1);
  }

  private static Screen.IdleWarning asked(Screen.IdleWarning question, int secondsLeft) {
    return new Screen.IdleWarning(
        question.chrome(),
        question.under(),
        question.question(),
        question.words(),
        secondsLeft,
        question.stay());
  }

  @Test
  void aReleaseLeavesALongTextOpenWhereItWas() {
    KioskView view = showing("procedure");
    Screen.ProcedurePage page = (Screen.ProcedurePage) Gallery.screen("procedure");
    int open =
        Fx.call(() -> {
          ((Pages) view.root().lookup(".pages")).open(2);
          view.show(changed(page));
          settle(view);
          return ((Pages) view.root().lookup(".pages")).page();
        });
    assertThat(open).isEqualTo(2);
  }

  @Test
  void theSealIsHeldForThreeSecondsOrItIsOnlyASeal() {
    KioskView view = showing("home");
    hold(view, 2_999);
    assertThat(events).isEmpty();
    hold(view, 3_000);
    assertThat(events).containsExactly(new Event.SealHeld());
  }

  @Test
  void aPageThatCannotBeDrawnSaysSoInsteadOfLeavingTheOldOne() {
    KioskView view = showing("home");
    var page = (Screen.TakeAlong) Gallery.screen("along");
    var undrawable =
        new Screen.TakeAlong(
            page.chrome(), page.title(), page.words(), "x".repeat(9_000), page.print());
    Fx.call(() -> {
      view.show(undrawable);
      return true;
    });
    assertThat(events).singleElement().isInstanceOf(Event.NotDrawn.class);
    Fx.call(() -> {
      view.show(Gallery.screen("trouble"));
      return true;
    });
    assertThat(Fx.call(() -> view.root().lookup(".trouble-figure") != null)).isTrue();
  }

  private void hold(KioskView view, long millis) {
    Fx.call(() -> {
      Node seal = view.root().lookup(".hold");
      send(seal, MouseEvent.MOUSE_PRESSED, 10);
      ticks.passMillis(millis);
      return send(seal, MouseEvent.MOUSE_RELEASED, 10);
    });
  }

  private static Screen changed(Screen.ProcedurePage page) {
    return new Screen.ProcedurePage(
        page.chrome(), page.title(), List.of("改过"), page.answers(), page.sections(), page.along());
  }

  @Test
  void aKeyThatBouncesTypesOnceThoughThePageHasAnswered() {
    KioskView view = showing("search-empty");
    tap(view, "key");
    Screen answer = Gallery.screen("search-found");
    Fx.call(() -> {
      view.show(answer);
      settle(view);
      return true;
    });
    ticks.passMillis(199);
    tap(view, "key");
    assertThat(events).hasSize(1);
  }

  private KioskView showing(String name) {
    return showing(Gallery.screen(name));
  }

  private KioskView showing(Screen screen) {
    return Fx.call(() -> {
      var view = new KioskView(PANEL, events::add, ticks);
      view.show(screen);
      new Scene(view.root(), PANEL.width(), PANEL.height());
      settle(view);
      return view;
    });
  }

  private static void settle(KioskView view) {
    Panels.settle(view.root().getScene());
  }

  private void tap(KioskView view, String style) {
    Fx.call(() -> {
      press(touch(view, style));
      return true;
    });
  }

  private static void press(Touch touch) {
    send(touch, MouseEvent.MOUSE_PRESSED, 10);
    send(touch, MouseEvent.MOUSE_RELEASED, 10);
  }

  private static Touch touch(KioskView view, String style) {
    return (Touch) view.root().lookup("." + style);
  }

  private static boolean send(Node touch, javafx.event.EventType<MouseEvent> type, double inside) {
    Bounds bounds = touch.localToScene(touch.getLayoutBounds());
    double x = bounds.getMinX() + inside;
    double y = bounds.getMinY() + 10;
    javafx.event.Event.fireEvent(touch, Fx.finger(type, x, y));
    return true;
  }

  private static KeyEvent key(KeyCode code) {
    return new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false);
  }
}
