package openhall.kiosk.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import openhall.kiosk.screen.Screen;
import openhall.kiosk.screen.Settings;
import openhall.kiosk.screen.Settings.Size;
import openhall.kiosk.screen.Settings.Theme;
import openhall.kiosk.view.control.Accent;
import openhall.kiosk.view.control.Millimetres;
import openhall.kiosk.view.control.Outfit;
import openhall.kiosk.view.control.Voice;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What is painted stands out, in every theme, in large type and in a unit's colour. */
final class ContrastTest {
  /** So dense that the strokes of the smallest text reach their full colour. */
  private static final Millimetres PANEL = new Millimetres(4.03, 1080, 1920);

  /** One that lies, and as dense. */
  private static final Millimetres LYING = new Millimetres(5.56, 1920, 1080);

  private static final Outfit PLAIN = new Outfit(Accent.NONE, Voice.NONE);

  /** Each has a control that the others have not. */
  private static final List<String> SCREENS =
      List.of(
          "home",
          "guide-department",
          "procedure",
          "along-printer",
          "fee-board",
          "rule",
          "notice",
          "result",
          "department",
          "hall",
          "hotlines",
          "search-found",
          "search-none",
          "search-nine",
          "staff-door",
          "news",
          "display",
          "trouble",
          "idle");

  @TestFactory
  Stream<DynamicTest> whatIsPaintedStandsOut() {
    return Stream.of(Theme.values())
        .flatMap(theme ->
            Stream.of(Size.values())
                .flatMap(size -> tests(PANEL, Settings.PLAIN.with(theme).with(size), PLAIN)));
  }

  @TestFactory
  Stream<DynamicTest> soItDoesOnAPanelThatLies() {
    return Stream.of(
            Settings.PLAIN,
            Settings.PLAIN.with(Theme.CONTRAST).with(Size.LARGE),
            Settings.PLAIN.with(Theme.DARK).with(Size.LARGEST))
        .flatMap(settings -> tests(LYING, settings, PLAIN));
  }

  @TestFactory
  Stream<DynamicTest> soItDoesInAUnitsColour() {
    return Stream.of("#8B1A1A", "#1E5A32")
        .map(colour -> new Outfit(Accent.of(colour), Voice.NONE))
        .flatMap(outfit ->
            Stream.of(Theme.LIGHT, Theme.DARK)
                .flatMap(theme -> tests(PANEL, Settings.PLAIN.with(theme), outfit)));
  }

  @Test
  void wordsThatAreTooPaleAreFound() {
    assertThat(faults("home", "-oh-ink-2: #9A9A9A;")).anyMatch(fault -> fault.contains("项"));
  }

  @Test
  void whiteWordsOnAColourThatIsTooLightAreFound() {
    assertThat(faults("home", "-oh-navy: #FFCC00;")).anyMatch(fault -> fault.contains("办事指南"));
  }

  @Test
  void buttonsWithoutAnEdgeOrASignAreFound() {
    assertThat(faults("home", "-oh-edge: #E2DCCF;"))
        .anyMatch(fault -> fault.contains("by its edge") && fault.contains("结果公开"));
  }

  private static List<String> faults(String name, String style) {
    return Fx.call(() -> {
      Panels.Shown shown = Panels.show(PANEL, Gallery.screen(name), PLAIN);
      shown.view().root().setStyle(style);
      Panels.settle(shown.scene());
      return Contrasts.faults(shown, Settings.PLAIN);
    });
  }

  private static Stream<DynamicTest> tests(Millimetres mm, Settings settings, Outfit outfit) {
    Map<String, Screen> screens = Gallery.screens(Panels.room(mm), settings);
    return SCREENS.stream()
        .filter(screens::containsKey)
        .map(name ->
            DynamicTest.dynamicTest(
                "%s, %s, %s, %s at %s"
                    .formatted(
                        name,
                        settings.theme(),
                        settings.size(),
                        outfit.accent().style(settings),
                        Panels.name(mm)),
                () -> {
                  Screen screen = Objects.requireNonNull(screens.get(name), name);
                  assertThat(
                          Fx.call(
                              () -> Contrasts.faults(Panels.show(mm, screen, outfit), settings)))
                      .isEmpty();
                }));
  }
}
