package openhall.kiosk.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import openhall.kiosk.screen.Settings;
import openhall.kiosk.view.control.Accent;
import openhall.kiosk.view.control.Stylesheet;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The variables of the theme: WCAG contrast, 4.5 in light and dark, 7 in high contrast. */
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
          List.of("-oh-navy-ink", "-oh-card"),
          List.of("-oh-navy-ink", "-oh-paper"),
          List.of("-oh-navy-ink", "-oh-held"),
          List.of("-oh-jade-ink", "-oh-card"),
          List.of("-oh-jade-ink", "-oh-paper"),
          List.of("-oh-jade-ink", "-oh-held"),
          List.of("-oh-jade-ink", "-oh-jade-soft"),
          List.of("-oh-seal-ink", "-oh-card"),
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
                  assertThat(contrast(pair, theme(""))).isGreaterThanOrEqualTo(4.5);
                  assertThat(contrast(pair, theme(".dark"))).isGreaterThanOrEqualTo(4.5);
                  for (String name : List.of(".contrast", ".large", ".dark.large")) {
                    assertThat(contrast(pair, theme(name))).as(name).isGreaterThanOrEqualTo(7);
                  }
                }));
  }

  @Test
  void edgesOfControlsStandOut() {
    for (String name : List.of("", ".dark", ".contrast")) {
      for (String edge : List.of("-oh-edge", "-oh-ink-2", "-oh-navy-ink")) {
        assertThat(contrast(List.of(edge, "-oh-card"), theme(name))).isGreaterThanOrEqualTo(3);
      }
    }
  }

  /**
   * A unit's colour: red, blue and green of town halls pass, what is too light is moved or refused.
   */
  @Test
  void aUnitsColourIsReadOrRefused() {
    for (String colour : List.of("#8B1A1A", "#B0121B", "#0B4F8A", "#1E5A32", "#000000")) {
      for (Settings.Theme theme : List.of(Settings.Theme.LIGHT, Settings.Theme.DARK)) {
        var changed = new HashMap<>(theme(theme == Settings.Theme.DARK ? ".dark" : ""));
        changed.putAll(variables(Accent.of(colour).style(Settings.PLAIN.with(theme))));
        assertThat(TEXT_ON_GROUND)
            .as(colour + " " + theme)
            .allSatisfy(pair -> assertThat(contrast(pair, changed)).isGreaterThanOrEqualTo(4.5));
      }
      assertThat(Accent.of(colour).style(Settings.PLAIN.with(Settings.Theme.CONTRAST))).isEmpty();
    }
    assertThatThrownBy(() -> Accent.of("#FFCC00"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("太浅");
    assertThatThrownBy(() -> Accent.of("red")).hasMessageContaining("#RRGGBB");
  }

  @Test
  void theColourThatIsOfferedInsteadWillDo() {
    String refused = assertThatThrownBy(() -> Accent.of("#E60012")).actual().getMessage();
    String offered = refused.substring(refused.indexOf("可以用 ") + 4).substring(0, 7);
    assertThat(Accent.of(offered).style(Settings.PLAIN)).contains("-oh-navy: " + offered);
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

  /** What a theme does not say it takes over from the light one. */
  private static Map<String, String> theme(String name) {
    var theme = new HashMap<>(variables(block("")));
    if (name.startsWith(".dark.")) {
      theme.putAll(variables(block(".dark")));
    }
    theme.putAll(variables(block(name)));
    return theme;
  }

  private static String block(String name) {
    int from = css().indexOf(".kiosk" + name + " {");
    return css().substring(from, css().indexOf('}', from));
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
