package openhall.console;

import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import openhall.content.Item;
import openhall.web.Refused;

/** Draws what screens would show of an item that nobody has approved. Any thread. */
@FunctionalInterface
public interface ScreenPreview {

  /** A screen of the usual size. */
  enum Screen {
    TOUCH,
    BOARD;

    static Optional<Screen> named(String written) {
      return Arrays.stream(values()).filter(each -> each.wireName().equals(written)).findFirst();
    }

    public String wireName() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * Has the screen drawn.
   *
   * @param release which the public has now
   * @param items the one to be seen, and after it those that it names
   * @return a PNG; nothing where such a screen has no page for it
   * @throws Refused if nobody draws
   */
  Optional<byte[]> draw(Screen screen, long release, LocalDateTime now, List<Item> items);
}
