package openhall.kiosk.device;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import javafx.geometry.Rectangle2D;
import javafx.scene.robot.Robot;
import javafx.stage.Window;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells from the pixels of the display whether a picture is black or stands still. It stands still
 * if at some place the program draws something else than before, such as another minute of the
 * clock, and the pixels there are the same; a page on which nothing changes says nothing. What a
 * first look finds is believed only after a second. FX thread only, but for {@link #sight}.
 */
public final class Gaze {

  private static final Logger LOG = LoggerFactory.getLogger(Gaze.class);
  private static final Pattern CLOCK = Pattern.compile("(?<!\\d)\\d{1,2}:\\d{2}(?!\\d)");

  /** So many rows are read at once: enough for the head of a page, too few to be felt. */
  private static final int ROWS = 64;

  /** By so much the parts of one colour may differ. */
  private static final int SHADE = 8;

  private final Supplier<? extends List<? extends Window>> windows;
  private final Supplier<? extends Map<Rectangle2D, ?>> gliding;
  private final BooleanSupplier dark;
  private Map<Rectangle2D, Glimpse> before = Map.of();
  private volatile Sight sight = Sight.UNKNOWN;

  /** What was drawn at a place, and a hash of its pixels. */
  private record Glimpse(Object state, int pixels) {}

  /**
   * @param windows in which pictures are to be seen
   * @param gliding where something moves there by other ways than the scene's, and how far it is
   * @param dark whether nothing is meant to be seen
   */
  public Gaze(
      Supplier<? extends List<? extends Window>> windows,
      Supplier<? extends Map<Rectangle2D, ?>> gliding,
      BooleanSupplier dark) {
    this.windows = windows;
    this.gliding = gliding;
    this.dark = dark;
  }

  /** What was seen last. Any thread. */
  public Sight sight() {
    return sight;
  }

  /** Looks; returns whether it takes a second look to know. */
  public boolean look() {
    return watching(() -> {
      Map<Rectangle2D, Glimpse> now = glimpses();
      boolean doubtful = stands(now) || isBlack();
      if (!doubtful) {
        believe(Sight.SEEN, now);
      }
      return doubtful;
    });
  }

  /** Looks again, and believes it. */
  public void lookAgain() {
    boolean _ =
        watching(() -> {
          Map<Rectangle2D, Glimpse> now = glimpses();
          if (isBlack()) {
            believe(Sight.BLACK, before);
          } else if (stands(now)) {
            believe(Sight.FROZEN, before);
          } else {
            believe(Sight.SEEN, now);
          }
          return false;
        });
  }

  private boolean watching(BooleanSupplier look) {
    try {
      if (dark.getAsBoolean() || shown().isEmpty()) {
        believe(dark.getAsBoolean() ? Sight.RESTING : Sight.UNKNOWN, Map.of());
        return false;
      }
      return look.getAsBoolean();
    } catch (RuntimeException e) {
      LOG.debug("The display does not tell what stands on it", e);
      believe(Sight.UNKNOWN, Map.of());
      return false;
    }
  }

  private void believe(Sight seen, Map<Rectangle2D, Glimpse> from) {
    if (seen.isBad() && seen != sight) {
      LOG.error("屏幕上看不到画面，或画面不动 the display is {}", seen);
    }
    before = from;
    sight = seen;
  }

  private List<? extends Window> shown() {
    return windows.get().stream().filter(Window::isShowing).toList();
  }

  /** Somewhere the program draws something else than then, and the pixels are those of then. */
  private boolean stands(Map<Rectangle2D, Glimpse> now) {
    return now.entrySet().stream()
        .anyMatch(each -> {
          Glimpse then = before.get(each.getKey());
          return then != null
              && !then.state().equals(each.getValue().state())
              && then.pixels() == each.getValue().pixels();
        });
  }

  /** Without places of one colour, such as a band between two sentences: they look alike. */
  private Map<Rectangle2D, Glimpse> glimpses() {
    var glimpses = new HashMap<Rectangle2D, Glimpse>();
    states()
        .forEach((place, state) -> {
          int[] pixels = pixels(place);
          if (!isOneColour(pixels, pixels[0])) {
            glimpses.put(place, new Glimpse(state, Arrays.hashCode(pixels)));
          }
        });
    return Map.copyOf(glimpses);
  }

  private Map<Rectangle2D, Object> states() {
    var states = new HashMap<Rectangle2D, Object>(gliding.get());
    for (SceneReader.Seen seen : SceneReader.read(shown())) {
      if (CLOCK.matcher(seen.text()).find()) {
        var place =
            new Rectangle2D(
                Math.floor(seen.left()),
                Math.floor(seen.top()),
                Math.ceil(seen.width()),
                Math.ceil(seen.height()));
        states.put(place, seen.text());
      }
    }
    return states;
  }

  private boolean isBlack() {
    return shown().stream()
        .anyMatch(window -> !SceneReader.read(List.of(window)).isEmpty() && isOneColour(window));
  }

  /** Reads no further than to the first row that has a second colour. */
  private static boolean isOneColour(Window window) {
    int height = (int) window.getHeight();
    int first = 0;
    for (int top = 0; top < height; top += ROWS) {
      int[] pixels =
          pixels(
              new Rectangle2D(
                  window.getX(),
                  window.getY() + top,
                  window.getWidth(),
                  Math.min(ROWS, height - top)));
      first = top == 0 ? pixels[0] : first;
      if (!isOneColour(pixels, first)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isOneColour(int[] pixels, int colour) {
    return Arrays.stream(pixels).allMatch(pixel -> isLike(pixel, colour));
  }

  private static boolean isLike(int one, int other) {
    return Math.abs((one >> 16 & 0xFF) - (other >> 16 & 0xFF)) <= SHADE
        && Math.abs((one >> 8 & 0xFF) - (other >> 8 & 0xFF)) <= SHADE
        && Math.abs((one & 0xFF) - (other & 0xFF)) <= SHADE;
  }

  private static int[] pixels(Rectangle2D place) {
    return DisplayPicture.pixels(new Robot().getScreenCapture(null, place, false));
  }
}
