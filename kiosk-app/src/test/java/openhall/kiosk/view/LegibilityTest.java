package openhall.kiosk.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Stream;
import openhall.kiosk.screen.Screen;
import openhall.kiosk.screen.Settings;
import openhall.kiosk.view.control.Millimetres;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every screen on every panel in every size of type: large enough to read and to hit, whole, and
 * inside the glass.
 */
final class LegibilityTest {

  @TestFactory
  Stream<DynamicTest> everyScreenIsLegibleOnEveryPanel() {
    return Panels.ALL.stream()
        .flatMap(mm ->
            Stream.of(Settings.Size.values())
                .flatMap(size -> tests(mm, Settings.PLAIN.with(size))));
  }

  private static Stream<DynamicTest> tests(Millimetres mm, Settings settings) {
    return Gallery.screens(Panels.room(mm), settings).entrySet().stream()
        .filter(entry -> mm.tall() || !entry.getKey().startsWith("low"))
        .map(entry -> test(mm, entry));
  }

  private static DynamicTest test(Millimetres mm, Map.Entry<String, Screen> entry) {
    return DynamicTest.dynamicTest(
        "%s, %s at %s"
            .formatted(
                entry.getKey(), entry.getValue().chrome().settings().size(), Panels.name(mm)),
        () -> assertThat(Fx.call(() -> Inspection.faults(mm, entry.getValue()))).isEmpty());
  }
}
