package openhall.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import openhall.chain.Rig.Told;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Text that glides over a board, seen from outside on a real X server. */
final class GlidingTest {

  private static final Duration LIMIT = Duration.ofSeconds(60);
  private static final Duration PAUSE = Duration.ofMillis(100);
  private static final Duration GLANCE = Duration.ofMillis(500);
  private static final int WIDTH = 1920;
  private static final int HEIGHT = 1080;
  private static final int LEFT = 300;
  private static final int LINE = 1018;
  private static final int SEEN = 1600;
  private static final int MOST_STEP = 400;
  private static final double STRIP_IN_MEGABYTES = 6;

  @TempDir private Path dir;
  private Display display;

  @BeforeEach
  void open() {
    display = Display.open(dir.resolve("display"), WIDTH, HEIGHT);
  }

  @AfterEach
  void close() {
    display.close();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 1777})
  void bothPresentersPutTheSamePixelsOnTheGlass(int gone) {
    BufferedImage direct;
    try (Rig rig = rig(new Told("table", 0, gone, Rig.DIRECT))) {
      direct = standing(rig);
    }
    try (Rig rig = rig(new Told("table", 0, gone, Rig.JAVAFX))) {
      assertThat(rig.process().alive()).isTrue();
      assertThat(Wait.happens(LIMIT, PAUSE, () -> same(direct, display.picture())))
          .as("the same pixels")
          .isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {Rig.DIRECT, Rig.JAVAFX})
  void textMovesByWholePixelsAndStaysAsItIs(String by) {
    try (Rig rig = rig(new Told("ticker", 2, 0, by))) {
      assertThat(rig.process().alive()).isTrue();
      assertThat(Wait.happens(LIMIT, PAUSE, this::hasMovedByEvenPixels)).isTrue();
    }
  }

  @Test
  void itGoesOnAfterAnotherResolutionAndAfterThePlugWasPulled() {
    try (Rig rig = rig(new Told("ticker", 2, 0, Rig.DIRECT))) {
      display.resize(1280, 720);
      display.unplug();
      display.resize(WIDTH, HEIGHT);
      assertThat(Wait.happens(LIMIT, PAUSE, this::moves)).isTrue();
      rig.movedBy(Rig.DIRECT);
    }
  }

  @Test
  void itComesBackWithAnotherWindow() {
    try (Rig rig = rig(new Told("ticker", 2, 0, Rig.DIRECT))) {
      rig.tell("hide");
      rig.tell("show");
      assertThat(Wait.happens(LIMIT, PAUSE, this::moves)).isTrue();
      rig.movedBy(Rig.DIRECT);
    }
  }

  @Test
  void whatIsNoLongerShownIsFreedInTheServerToo() {
    try (Rig rig = rig(new Told("ticker", 2, 0, Rig.DIRECT))) {
      IntStream.range(0, 5).forEach(_ -> rig.tell("again"));
      double before = display.gauge().own();
      IntStream.range(0, 30).forEach(_ -> rig.tell("again"));
      rig.tell("empty");
      rig.tell("again");
      assertThat(Wait.happens(LIMIT, PAUSE, this::moves)).isTrue();
      assertThat(display.gauge().own() - before).isLessThan(2 * STRIP_IN_MEGABYTES);
    }
  }

  @Test
  void javafxMovesItWhereThereIsNoX11() {
    var told = new Told("strip", 1, 0, Rig.DIRECT);
    try (Rig rig = Rig.start(dir, "", told, "-Dglass.platform=Headless")) {
      rig.movedBy(Rig.JAVAFX);
    }
  }

  @Test
  void javafxMovesItWhereAPixelIsNoWholeNumber() {
    try (Display coarse = Display.open(dir.resolve("coarse"), WIDTH, HEIGHT, 16);
        Rig rig = Rig.start(dir, coarse.name(), new Told("ticker", 2, 0, Rig.DIRECT))) {
      rig.movedBy(Rig.JAVAFX);
      assertThat(rig.process().said()).contains("depth 16");
    }
  }

  private Rig rig(Told told) {
    return Rig.start(dir, display.name(), told).movedBy(told.by());
  }

  private boolean moves() {
    return new FrameWatch(display.live(LEFT, LINE, SEEN)).watch(GLANCE).size() > 2;
  }

  /** What is on the glass when it no longer changes. */
  private BufferedImage standing(Rig rig) {
    BufferedImage[] last = {display.picture()};
    boolean stands =
        Wait.happens(
            LIMIT,
            GLANCE,
            () -> {
              BufferedImage now = display.picture();
              boolean so = same(now, last[0]) && inked(now);
              last[0] = now;
              return so;
            });
    assertThat(stands).as(rig.process().said()).isTrue();
    return last[0];
  }

  private static boolean inked(BufferedImage picture) {
    int[] line = picture.getRGB(LEFT, LINE, SEEN, 1, null, 0, SEEN);
    return Arrays.stream(line).distinct().count() > 2;
  }

  private static boolean same(BufferedImage a, BufferedImage b) {
    return Arrays.equals(all(a), all(b));
  }

  private static int[] all(BufferedImage picture) {
    int width = picture.getWidth();
    return picture.getRGB(0, 0, width, picture.getHeight(), null, 0, width);
  }

  /** Whether a later look is an earlier one that has moved to the left. */
  private boolean hasMovedByEvenPixels() {
    int[] before = display.pixels(LEFT, LINE, SEEN, 1);
    boolean moved =
        Wait.happens(
            GLANCE,
            Duration.ofMillis(1),
            () -> !Arrays.equals(before, display.pixels(LEFT, LINE, SEEN, 1)));
    int[] now = display.pixels(LEFT, LINE, SEEN, 1);
    OptionalInt step =
        IntStream.rangeClosed(1, MOST_STEP)
            .filter(by -> Arrays.equals(now, 0, SEEN - by, before, by, SEEN))
            .findFirst();
    return moved && step.isPresent() && step.getAsInt() % 2 == 0;
  }
}
