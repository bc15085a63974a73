package openhall.kiosk.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.paint.Color;
import openhall.kiosk.screen.Screen;
import openhall.kiosk.view.control.Stylesheet;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The variables of the theme: WCAG contrast, 4.5 as it is, 7 in high contrast. */
final class PaletteTest {
  private static final Pattern VARIABLE = Pattern.compile("(-oh-[a-z0-9-]+): (#[0-9A-Fa-f]{6});");

  private static final List<List<String>> TEXT_ON_GROUND =
      List.of(
          List.of("-oh-ink", "-oh-paper"),
          List.of("-oh-ink", "-oh-card"),
          List.of("-oh-ink", "-oh-held"),
          List.of("-oh-ink", "-oh-gold-soft"),
          List.of("-oh-ink-2", "-oh-paper"),
          List.of("-oh-ink-2", "-oh-card"),
          List.of("-oh-ink-2", "-oh-gold-soft"),
          List.of("-oh-ink-2", "-oh-held"),
          List.of("-oh-navy", "-oh-card"),
          List.of("-oh-jade", "-oh-card"),
          List.of("-oh-jade", "-oh-paper"),
          List.of("-oh-jade", "-oh-jade-soft"),
          List.of("-oh-seal", "-oh-card"),
          List.of("-oh-on-navy", "-oh-navy"),
          List.of("-oh-on-navy", "-oh-navy-deep"),
          List.of("-oh-on-navy-2", "-oh-navy"),
          List.of("-oh-on-navy-2", "-oh-navy-deep"),
          List.of("-oh-on-navy", "-oh-jade"),
          List.of("-oh-on-jade", "-oh-jade"),
          List.of("-oh-on-jade-2", "-oh-jade"),
          List.of("-oh-on-seal", "-oh-seal"));

  @TestFactory
  Stream<DynamicTest> textStandsOutFromItsGround() {
    return TEXT_ON_GROUND.stream()
        .map(pair ->
            DynamicTest.dynamicTest(
                pair.toString(),
                () -> {
                  assertThat(contrast(pair, plain())).isGreaterThanOrEqualTo(4.5);
                  assertThat(contrast(pair, strong())).isGreaterThanOrEqualTo(7);
                }));
  }

  @Test
  void edgesOfControlsStandOut() {
    assertThat(contrast(List.of("-oh-edge", "-oh-card"), plain())).isGreaterThanOrEqualTo(3);
    assertThat(contrast(List.of("-oh-ink-2", "-oh-card"), plain())).isGreaterThanOrEqualTo(3);
  }

  @Test
  void headlinesAreReallyBold() {
    Screen home = Gallery.screen("home");
    List<String> faces =
        Fx.call(() ->
            Panels.show(Panels.ALL.getFirst(), home).all(Label.class).stream()
                .filter(label -> label.getStyleClass().contains("question-title"))
                .map(label -> label.getFont().getFamily() + " " + label.getFont().getStyle())
                .toList());
    assertThat(faces).containsExactly("Noto Sans CJK SC Bold");
  }

  private static double contrast(List<String> pair, Map<String, String> theme) {
    double a = luminance(theme, pair.get(0));
    double b = luminance(theme, pair.get(1));
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  }

  private static double luminance(Map<String, String> theme, String variable) {
    Color color = Color.web(Objects.requireNonNull(theme.get(variable), variable));
    return 0.2126 * linear(color.getRed())
        + 0.7152 * linear(color.getGreen())
        + 0.0722 * linear(color.getBlue());
  }

  private static double linear(double channel) {
    return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
  }

  private static Map<String, String> plain() {
    return variables(css().substring(0, css().indexOf(".contrast {")));
  }

  private static Map<String, String> strong() {
    var theme = new HashMap<>(plain());
    theme.putAll(variables(css().substring(css().indexOf(".contrast {"))));
    return theme;
  }

  private static Map<String, String> variables(String css) {
    var found = new HashMap<String, String>();
    VARIABLE.matcher(css).results().forEach(m -> found.put(m.group(1), m.group(2)));
    return found;
  }

  private static String css() {
    try (InputStream in =
        Objects.requireNonNull(Stylesheet.class.getResourceAsStream("theme.css"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
