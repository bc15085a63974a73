package openhall.kiosk.view.control;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import javafx.scene.paint.Color;
import openhall.kiosk.screen.Settings.Theme;

/** The variables of one theme as the style sheet has them. Immutable. */
record Palette(Map<String, Color> colours) {
  private static final Pattern VARIABLE = Pattern.compile("(-oh-[a-z0-9-]+): (#[0-9A-Fa-f]{6});");

  Palette {
    colours = Map.copyOf(colours);
  }

  /** What a theme does not say it takes over from the light one. */
  static Palette of(Theme theme) {
    var colours = new HashMap<String, Color>();
    collect(".kiosk {", colours);
    switch (theme) {
      case LIGHT -> {}
      case DARK -> collect(".kiosk.dark {", colours);
      case CONTRAST -> collect(".kiosk.contrast {", colours);
    }
    return new Palette(colours);
  }

  Color get(String variable) {
    return Objects.requireNonNull(colours.get(variable), variable);
  }

  /** WCAG 2.2, 1.4.3: from 1 to 21. */
  static double contrast(Color one, Color other) {
    double a = luminance(one);
    double b = luminance(other);
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  }

  private static double luminance(Color color) {
    return 0.2126 * linear(color.getRed())
        + 0.7152 * linear(color.getGreen())
        + 0.0722 * linear(color.getBlue());
  }

  private static double linear(double channel) {
    return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
  }

  private static void collect(String selector, Map<String, Color> colours) {
    String sheet = Stylesheet.read("theme");
    int from = sheet.indexOf(selector);
    if (from < 0) {
      throw new IllegalStateException("Expected the theme " + selector);
    }
    VARIABLE
        .matcher(sheet.substring(from, sheet.indexOf('}', from)))
        .results()
        .forEach(found -> colours.put(found.group(1), Color.web(found.group(2))));
  }
}
