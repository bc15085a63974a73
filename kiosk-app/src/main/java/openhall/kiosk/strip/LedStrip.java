package openhall.kiosk.strip;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import openhall.content.BoardName;
import openhall.content.InvalidContent;
import openhall.content.Problem;
import openhall.kiosk.board.present.Box;
import org.jspecify.annotations.Nullable;

/**
 * An LED strip (条屏) that shows a part of the desktop: its pixels and what they can do.
 *
 * @param name how programmes and staff call it
 * @param place of its pixels on the desktop
 * @param lines one or two
 * @param still whether its words stand in pages; otherwise they glide
 */
public record LedStrip(
    BoardName name, Box place, int lines, Colours colours, Lettering lettering, boolean still) {

  /** How the option is written. */
  public static final String FORM = "NAME=WxH+X+Y[,lines=2][,colours=amber][,dots|smooth][,still]";

  private static final Pattern WHOLE =
      Pattern.compile("([^=]*)=(\\d{2,5})x(\\d{2,5})(?:\\+(\\d{1,5})\\+(\\d{1,5}))?(.*)");
  private static final int MOST_LINES = 2;
  private static final int LEAST_LINE = 16;

  /** The colours of its diodes. */
  public enum Colours {
    RED("red", "单红"),
    AMBER("amber", "单黄"),
    GREEN("green", "单绿"),
    DUAL("dual", "红绿黄双基色"),
    FULL("full", "全彩");

    private final String word;
    private final String zh;

    Colours(String word, String zh) {
      this.word = word;
      this.zh = zh;
    }

    public String word() {
      return word;
    }

    /** For people: every word there is, with its meaning. */
    public static String words() {
      return Arrays.stream(values())
          .map(colours -> colours.word + " " + colours.zh)
          .collect(Collectors.joining("、"));
    }
  }

  /** How letters are drawn; by itself, in dots where a line has few pixels. */
  public enum Lettering {
    AS_FITS,
    DOTS,
    SMOOTH
  }

  public LedStrip {
    if (lines < 1 || lines > MOST_LINES) {
      throw refused("行数只能是 1 或 2 lines must be 1 or 2", Integer.toString(lines));
    }
    if (place.height() / lines < LEAST_LINE) {
      throw refused(
          "每行至少 %d 像素高 a line needs %d pixels".formatted(LEAST_LINE, LEAST_LINE),
          place.width() + "x" + place.height());
    }
    if (place.width() < place.height()) {
      throw refused("条屏应当横着 a strip is wider than high", place.width() + "x" + place.height());
    }
  }

  /**
   * Reads the option.
   *
   * @throws IllegalArgumentException if it cannot be read; its message says why in Chinese and
   *     English
   */
  public static LedStrip of(String written) {
    Matcher whole = WHOLE.matcher(written);
    if (!whole.matches()) {
      throw refused("条屏应写成 a strip is written like " + FORM, written);
    }
    var place =
        new Box(
            number(whole.group(4)),
            number(whole.group(5)),
            number(whole.group(2)),
            number(whole.group(3)));
    var strip =
        new LedStrip(named(whole.group(1)), place, 1, Colours.FULL, Lettering.AS_FITS, false);
    for (String wish : whole.group(6).split(",", -1)) {
      strip = wish.isEmpty() ? strip : strip.with(wish);
    }
    return strip;
  }

  /** Two of the same name, or over one another, would be one that nobody can tell apart. */
  public static void apart(List<LedStrip> strips) {
    var before = new ArrayList<LedStrip>();
    for (LedStrip strip : strips) {
      for (LedStrip other : before) {
        if (other.name.equals(strip.name)) {
          throw refused("条屏的名称重复 two strips have the same name", strip.name.value());
        }
        if (other.place.overlaps(strip.place)) {
          throw refused("两块条屏的位置重叠 two strips overlap", other.name + "、" + strip.name);
        }
      }
      before.add(strip);
    }
  }

  /**
   * The name, as the option has it.
   *
   * @throws IllegalArgumentException if it is none
   */
  public static BoardName named(String written) {
    try {
      return new BoardName(written);
    } catch (InvalidContent e) {
      Problem why = e.problems().getFirst();
      throw new IllegalArgumentException(why.zh() + " " + why.en() + "：" + written, e);
    }
  }

  /** Height of one line, in pixels. */
  int lineHeight() {
    return place.height() / lines;
  }

  private LedStrip with(String wish) {
    int equals = wish.indexOf('=');
    String value = wish.substring(equals + 1);
    return switch (equals < 0 ? wish : wish.substring(0, equals)) {
      case "lines" -> new LedStrip(name, place, lines(value), colours, lettering, still);
      case "colours", "colors" ->
          new LedStrip(name, place, lines, coloured(value), lettering, still);
      case "dots" -> new LedStrip(name, place, lines, colours, Lettering.DOTS, still);
      case "smooth" -> new LedStrip(name, place, lines, colours, Lettering.SMOOTH, still);
      case "still" -> new LedStrip(name, place, lines, colours, lettering, true);
      default -> throw refused("不认识的写法，应为 unknown, expected " + FORM, wish);
    };
  }

  private static int lines(String value) {
    if (!value.matches("\\d{1,2}")) {
      throw refused("行数只能是 1 或 2 lines must be 1 or 2", value);
    }
    return Integer.parseInt(value);
  }

  private static Colours coloured(String value) {
    return Arrays.stream(Colours.values())
        .filter(colours -> colours.word().equals(value))
        .findFirst()
        .orElseThrow(
            () -> refused("没有这种颜色，可用 unknown colours, known are " + Colours.words(), value));
  }

  private static int number(@Nullable String digits) {
    return digits == null ? 0 : Integer.parseInt(digits);
  }

  private static IllegalArgumentException refused(String why, String written) {
    return new IllegalArgumentException(why + "：" + written);
  }
}
