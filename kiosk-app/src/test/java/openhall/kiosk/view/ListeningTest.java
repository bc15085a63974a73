package openhall.kiosk.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.AccessibleAction;
import javafx.scene.Scene;
import javafx.scene.input.MouseEvent;
import openhall.kiosk.screen.Screen;
import openhall.kiosk.view.control.Accent;
import openhall.kiosk.view.control.Millimetres;
import openhall.kiosk.view.control.Outfit;
import openhall.kiosk.view.control.Touch;
import openhall.kiosk.view.control.Voice;
import org.junit.jupiter.api.Test;

/** Reading aloud: what is read, in which order, and what ends it. */
final class ListeningTest {
  private static final Millimetres PANEL = Panels.ALL.getFirst();

  private final Reader reader = new Reader();
  private final Panels.Ticks ticks = new Panels.Ticks();

  @Test
  void readsThePageFromItsTitleDownAndNothingAroundIt() {
    KioskView view = showing("procedure");
    listen(view);
    assertThat(reader.said)
        .startsWith("居民身份证补领")
        .containsSubsequence("费用", "40", "元/证", "多久办好", "要带什么")
        .contains("居民户口簿，已录入人口信息系统的，可以不带，纸质或电子版 · 公安机关核发，原件 1 份，已勾选")
        .doesNotContain("返回", "首页", "显示设置", "09:26");
  }

  @Test
  void whatSetsThousandsOffIsNotRead() {
    KioskView view = showing("reckon-court");
    listen(view);
    assertThat(reader.said).contains("4980071.61").noneMatch(said -> said.matches(".*\\d,\\d.*"));
  }

  @Test
  void onlyThePageThatIsOpenIsRead() {
    KioskView view = showing("procedure");
    listen(view);
    assertThat(reader.said).doesNotContain("公开单位");
  }

  @Test
  void anyTouchEndsIt() {
    KioskView view = showing("procedure");
    listen(view);
    press(view);
    assertThat(reader.speaking).isFalse();
  }

  @Test
  void theSameButtonOnlyEndsIt() {
    KioskView view = showing("procedure");
    listen(view);
    reader.said.clear();
    press(view);
    listen(view);
    assertThat(reader.said).isEmpty();
    press(view);
    listen(view);
    assertThat(reader.said).isNotEmpty();
  }

  @Test
  void leavingThePageEndsItAndAnAdvancingClockDoesNot() {
    KioskView view = showing("procedure");
    listen(view);
    show(view, Gallery.screen("idle"));
    assertThat(reader.speaking).isTrue();
    show(view, Gallery.screen("home"));
    assertThat(reader.speaking).isFalse();
  }

  @Test
  void whoHasListenedHearsTheQuestionWhetherHeIsStillThereOnce() {
    KioskView view = showing("procedure");
    listen(view);
    reader.said.clear();
    var warning = (Screen.IdleWarning) Gallery.screen("idle");
    show(view, warning);
    assertThat(reader.said).startsWith("您还在看吗？").contains("秒", "我还在看");
    reader.said.clear();
    show(
        view,
        new Screen.IdleWarning(
            warning.chrome(), warning.under(), warning.question(), warning.words(), 3, "我还在看"));
    assertThat(reader.said).as("nor counted down").isEmpty();
  }

  @Test
  void whoHasNotListenedIsNotSpokenTo() {
    KioskView view = showing("procedure");
    show(view, Gallery.screen("idle"));
    assertThat(reader.said).isEmpty();
    listen(view);
    show(view, Gallery.screen("home"));
    show(view, Gallery.screen("procedure"));
    reader.said.clear();
    show(view, Gallery.screen("idle"));
    assertThat(reader.said).as("nor whoever comes after him").isEmpty();
  }

  @Test
  void withoutAnybodyToReadThereIsNoButton() {
    reader.there = false;
    assertThat(button(showing("home"))).isNull();
  }

  private KioskView showing(String name) {
    return Fx.call(() -> {
      var view = new KioskView(PANEL, _ -> {}, ticks, new Outfit(Accent.NONE, reader));
      view.show(Gallery.screen(name));
      Panels.settle(new Scene(view.root(), PANEL.width(), PANEL.height()));
      return view;
    });
  }

  private static void show(KioskView view, Screen screen) {
    Fx.call(() -> {
      view.show(screen);
      return true;
    });
  }

  private void listen(KioskView view) {
    ticks.passMillis(1000);
    Fx.call(() -> {
      button(view).executeAccessibleAction(AccessibleAction.FIRE);
      return true;
    });
  }

  private static void press(KioskView view) {
    Fx.call(() -> {
      javafx.event.Event.fireEvent(view.root(), Fx.finger(MouseEvent.MOUSE_PRESSED, 1, 1));
      return true;
    });
  }

  @SuppressWarnings("NullAway") // Says by null that there is none.
  private static Touch button(KioskView view) {
    return view.root().lookupAll(".bar-off").stream()
        .map(Touch.class::cast)
        .filter(touch -> touch.getAccessibleText().startsWith("朗读"))
        .findFirst()
        .orElse(null);
  }

  private static final class Reader implements Voice {
    private final List<String> said = new ArrayList<>();
    private boolean there = true;
    private boolean speaking;

    @Override
    public boolean isThere() {
      return there;
    }

    @Override
    public boolean isSpeaking() {
      return speaking;
    }

    @Override
    public void say(List<String> texts) {
      said.addAll(texts);
      speaking = true;
    }

    @Override
    public void stop() {
      speaking = false;
    }
  }
}
