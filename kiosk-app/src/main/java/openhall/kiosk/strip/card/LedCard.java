package openhall.kiosk.strip.card;

import java.net.InetSocketAddress;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import openhall.content.BoardLimits;
import openhall.content.BoardName;
import openhall.kiosk.board.Ruler;
import openhall.kiosk.strip.Leaf;
import openhall.kiosk.strip.LedStrip;

/**
 * A network control card as the technician describes it.
 *
 * @param name how programmes and staff call it
 * @param address never resolved here: it may be a name that is known only later
 * @param width pixels of its strip, and so half as many columns of 8
 * @param letters height of its letters in pixels; a Chinese character is as wide as it is high
 */
public record LedCard(
    BoardName name,
    InetSocketAddress address,
    int width,
    int height,
    int letters,
    BoardLimits limits) {

  /** How the option is written. */
  public static final String FORM =
      "NAME=tcp://HOST:PORT,size=256x32[,letters=16][,charset=any][,characters=250]";

  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final int LEAST_LETTERS = 8;
  private static final int MOST_PORT = 65_535;
  private static final Pattern WHOLE =
      Pattern.compile("([^=]*)=tcp://([A-Za-z0-9.-]{1,253}):(\\d{1,5})(,.*)?");
  private static final Pattern SIZE = Pattern.compile("(\\d{2,5})x(\\d{2,5})");

  public LedCard {
    if (letters < LEAST_LETTERS || width < letters || height < letters) {
      throw refused(
          "这块屏放不下一个字 not even one character fits", width + "x" + height + ", letters=" + letters);
    }
    if (address.getPort() < 1 || address.getPort() > MOST_PORT) {
      throw refused("端口不对 not a port", Integer.toString(address.getPort()));
    }
  }

  /**
   * Reads the option.
   *
   * @throws IllegalArgumentException if it cannot be read; its message says why in Chinese and
   *     English
   */
  public static LedCard of(String written) {
    Matcher whole = WHOLE.matcher(written);
    if (!whole.matches() || Integer.parseInt(whole.group(3)) > MOST_PORT) {
      throw refused("控制卡应写成 a card is written like " + FORM, written);
    }
    var wishes = new Wishes(whole.group(4) == null ? "" : whole.group(4));
    return wishes.card(
        LedStrip.named(whole.group(1)),
        InetSocketAddress.createUnresolved(whole.group(2), Integer.parseInt(whole.group(3))));
  }

  /** What stands behind the address. */
  private static final class Wishes {
    private int width;
    private int height;
    private int letters = 16;
    private BoardLimits.Charset charset = BoardLimits.USUAL.charset();
    private int characters = BoardLimits.USUAL.characters();

    Wishes(String written) {
      for (String wish : written.split(",", -1)) {
        if (!wish.isEmpty()) {
          read(wish);
        }
      }
    }

    private void read(String wish) {
      String value = wish.substring(wish.indexOf('=') + 1);
      switch (wish.substring(0, Math.max(0, wish.indexOf('=')))) {
        case "size" -> size(value);
        case "letters" -> letters = number(value);
        case "characters" -> characters = number(value);
        case "charset" -> charset = charset(value);
        default -> throw refused("不认识的写法，应为 unknown, expected " + FORM, wish);
      }
    }

    private void size(String value) {
      Matcher size = SIZE.matcher(value);
      if (!size.matches()) {
        throw refused("大小应写成 a size is written like 256x32", value);
      }
      width = Integer.parseInt(size.group(1));
      height = Integer.parseInt(size.group(2));
    }

    private static int number(String value) {
      if (!value.matches("\\d{1,5}")) {
        throw refused("应为数字 should be a number", value);
      }
      return Integer.parseInt(value);
    }

    private static BoardLimits.Charset charset(String value) {
      return switch (value) {
        case "gb2312" -> BoardLimits.Charset.GB2312;
        case "any" -> BoardLimits.Charset.ANY;
        default -> throw refused("字符集只能是 gb2312 或 any charset is gb2312 or any", value);
      };
    }

    LedCard card(BoardName name, InetSocketAddress address) {
      if (width == 0) {
        throw refused("要写明大小 needs its size, " + FORM, name.value());
      }
      return new LedCard(
          name, address, width, height, letters, new BoardLimits(charset, characters));
    }
  }

  /** Reaches it by the example protocol. */
  public ControlCard.Driver driver() {
    return () -> TcpCard.connect(address, encoding(), PATIENCE);
  }

  /** Columns are half as wide as a Chinese character. */
  Leaf.Room room() {
    return new Leaf.Room(width / letters * 2, height / letters);
  }

  /** Measures in such columns. */
  static Ruler columns() {
    return (text, _, _) -> text.codePoints().map(c -> c < 0x80 ? 1 : 2).sum();
  }

  private Charset encoding() {
    return switch (limits.charset()) {
      case GB2312 -> Charset.forName("GB2312");
      case ANY -> Charset.forName("GB18030");
    };
  }

  private static IllegalArgumentException refused(String why, String written) {
    return new IllegalArgumentException(why + "：" + written);
  }
}
