package openhall.kiosk.view.control;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.scene.paint.Color;
import openhall.kiosk.screen.Settings;
import openhall.kiosk.screen.Settings.Theme;

/**
 * A unit's own colour in place of the navy that the kiosk is drawn in. White upon it, and itself as
 * words on every ground, stand out by 4.5 to 1 (WCAG 2.2, 1.4.3), in large type by 7; high contrast
 * keeps its own. Immutable.
 */
public final class Accent {
  /** The kiosk as it is drawn. */
  public static final Accent NONE = new Accent(Optional.empty());

  private static final double LEAST = 4.5;
  private static final double LEAST_LARGE = 7;
  private static final double STEP = 0.01;
  private static final int STEPS = 1000;
  private static final Pattern WRITTEN = Pattern.compile("#[0-9A-Fa-f]{6}");
  private static final List<String> GROUNDS = List.of("-oh-card", "-oh-paper", "-oh-held");

  private final Optional<Color> colour;

  private Accent(Optional<Color> colour) {
    this.colour = colour;
  }

  /**
   * The colour as it is written in #RRGGBB.
   *
   * @throws IllegalArgumentException with a message for staff when it is written otherwise, or
   *     cannot be read; then it names the nearest that can
   */
  public static Accent of(String written) {
    if (!WRITTEN.matcher(written).matches()) {
      throw new IllegalArgumentException("颜色应写成 #RRGGBB 的形式 is written like #16324F：" + written);
    }
    Color colour = Color.web(written);
    if (!legible(colour, LEAST)) {
      throw new IllegalArgumentException(
          "颜色 %s 太浅，上面的白字看不清，可以用 %s too light for white words, the nearest that will do is %s"
              .formatted(written, hex(darkened(colour, LEAST)), hex(darkened(colour, LEAST))));
    }
    return new Accent(Optional.of(colour));
  }

  /** The variables that change, as a style of the root; empty when none do. */
  public String style(Settings settings) {
    double least = settings.large() ? LEAST_LARGE : LEAST;
    return switch (settings.theme()) {
      case LIGHT -> colour.map(own -> style(darkened(own, least), darkened(own, least))).orElse("");
      case DARK -> colour.map(own -> style(ground(own, least), lightened(own, least))).orElse("");
      case CONTRAST -> "";
    };
  }

  private static String style(Color ground, Color ink) {
    return "-oh-navy: %s; -oh-navy-deep: %s; -oh-navy-ink: %s; -oh-on-navy-2: #FFFFFF;"
        .formatted(hex(ground), hex(ground.deriveColor(0, 1, 0.75, 1)), hex(ink));
  }

  private static boolean legible(Color colour, double least) {
    return Palette.contrast(colour, Color.WHITE) >= least && onAll(Theme.LIGHT, colour, least);
  }

  /** The same hue, as much darker as it must be. */
  private static Color darkened(Color colour, double least) {
    return towards(Color.BLACK, colour, c -> legible(c, least));
  }

  /** With white words upon it. */
  private static Color ground(Color colour, double least) {
    return towards(Color.BLACK, colour, c -> Palette.contrast(c, Color.WHITE) >= least);
  }

  /** As words on dark grounds, as much lighter as it must be. */
  private static Color lightened(Color colour, double least) {
    return towards(Color.WHITE, colour, c -> onAll(Theme.DARK, c, least));
  }

  private static Color towards(Color end, Color colour, Predicate<Color> enough) {
    return Stream.iterate(colour, c -> c.interpolate(end, STEP))
        .limit(STEPS)
        .filter(enough)
        .findFirst()
        .orElse(end);
  }

  private static boolean onAll(Theme theme, Color ink, double least) {
    Palette palette = Palette.of(theme);
    return GROUNDS.stream().allMatch(g -> Palette.contrast(ink, palette.get(g)) >= least);
  }

  private static String hex(Color colour) {
    return "#%02X%02X%02X"
        .formatted(byteOf(colour.getRed()), byteOf(colour.getGreen()), byteOf(colour.getBlue()))
        .toUpperCase(Locale.ROOT);
  }

  private static int byteOf(double channel) {
    return (int) Math.round(channel * 255);
  }
}
