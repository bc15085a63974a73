package openhall.kiosk.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import openhall.kiosk.screen.Settings;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What is far too long, too much or nearly empty is legible, whole and inside the glass, too. */
final class ExtremesTest {

  @TestFactory
  Stream<DynamicTest> noItemBreaksItsPage() {
    return Panels.ALL.stream()
        .flatMap(mm ->
            Stream.of(Settings.Size.values())
                .flatMap(size ->
                    Extremes.screens(Panels.room(mm), Settings.PLAIN.with(size)).entrySet().stream()
                        .map(entry ->
                            DynamicTest.dynamicTest(
                                "%s, %s at %s".formatted(entry.getKey(), size, Panels.name(mm)),
                                () ->
                                    assertThat(
                                            Fx.call(() -> Inspection.faults(mm, entry.getValue())))
                                        .isEmpty()))));
  }
}
