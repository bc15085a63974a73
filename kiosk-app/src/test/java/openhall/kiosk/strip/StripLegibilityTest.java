package openhall.kiosk.strip;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Pane;
import openhall.kiosk.board.present.Glide;
import openhall.kiosk.strip.Ink.Run;
import openhall.kiosk.view.Fx;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Letters as large as the pixels allow, none cut, each in view long enough (5.3). */
final class StripLegibilityTest {

  private static final String HIGHEST_AND_LOWEST = "国警（〔薹鬱gjpqy·、。";
  private static final double LEAST_SHARE = 0.72;
  private static final int BLACK = 0xFF000000;

  static final List<String> STRIPS = StripPictures.STRIPS;

  @ParameterizedTest
  @FieldSource("STRIPS")
  void noCharacterIsCut(String written) {
    LedStrip strip = LedStrip.of(written);
    int high = strip.lineHeight();
    int[] rows = Fx.call(() -> inkedRows(Ink.of(strip), HIGHEST_AND_LOWEST, 3 * high, high));
    assertThat(rows[0]).as("first row").isGreaterThanOrEqualTo(high);
    assertThat(rows[1]).as("last row").isLessThan(2 * high);
  }

  @ParameterizedTest
  @FieldSource("STRIPS")
  void aCharacterFillsItsLine(String written) {
    LedStrip strip = LedStrip.of(written);
    int high = strip.lineHeight();
    int[] rows = Fx.call(() -> inkedRows(Ink.of(strip), "国", 3 * high, high));
    assertThat(rows[1] - rows[0] + 1.0).isGreaterThanOrEqualTo(LEAST_SHARE * high);
  }

  @ParameterizedTest
  @FieldSource("STRIPS")
  void aWordStaysInViewForEightSecondsAndMovesByWholePixels(String written) {
    Glide glide = Fx.call(() -> new Drawn(LedStrip.of(written), Drawn.PLAIN).glide(0));
    assertThat(glide.window().width() / glide.speed().pixelsASecond()).isGreaterThanOrEqualTo(8);
    assertThat(glide.speed().pixels()).isPositive();
  }

  @ParameterizedTest
  @FieldSource("STRIPS")
  void everyLineOfAPageIsWhole(String written) {
    LedStrip strip = LedStrip.of(written);
    var drawn = Fx.call(() -> new Drawn(strip, Drawn.PLAIN));
    List<Leaf> leaves =
        Fx.call(() -> new PagedManner(drawn.view(), strip, drawn.ink()).leaves(drawn.round(0)));
    assertThat(leaves).isNotEmpty();
    for (Leaf leaf : leaves) {
      assertThat(leaf.lines()).hasSizeLessThanOrEqualTo(strip.lines());
      for (String line : leaf.lines()) {
        int width = Fx.call(() -> drawn.ink().typeface().width(line));
        assertThat(width).as(line).isLessThanOrEqualTo(strip.place().width());
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"320x32", "320x32,lines=2", "512x64,lines=2", "512x48,dots"})
  void whereLettersAreDotsEveryPixelIsOnOrOff(String size) {
    LedStrip strip = LedStrip.of("dots=" + size + ",colours=amber");
    assertThat(Fx.call(() -> Ink.of(strip).typeface().inDots())).as("fonts-unifont").isTrue();
    WritableImage picture = Fx.call(() -> new Drawn(strip, Drawn.PLAIN).gliding(0, 100));
    assertThat(colours(picture)).containsExactlyInAnyOrder(BLACK, 0xFFFFB000);
  }

  @ParameterizedTest
  @ValueSource(strings = {"red", "green"})
  void aStripOfOneColourNeedsNoOther(String colour) {
    LedStrip strip = LedStrip.of("one=512x64,lines=1,smooth,colours=" + colour);
    int other = colour.equals("red") ? 0x00FFFF : 0xFF00FF;
    for (var day : List.of(Drawn.PLAIN, Drawn.COLD)) {
      WritableImage picture = Fx.call(() -> new Drawn(strip, day).gliding(0, 100));
      assertThat(colours(picture)).hasSizeGreaterThan(1).allMatch(pixel -> (pixel & other) == 0);
    }
  }

  /** The pictures stay there, to be looked at. */
  @ParameterizedTest
  @FieldSource("STRIPS")
  void everySceneIsDrawnAndNoneIsDark(String written) throws Exception {
    LedStrip strip = LedStrip.of(written);
    Map<String, WritableImage> scenes = StripPictures.scenes(strip);
    StripPictures.write(Path.of("target/scenes"), strip, scenes);
    assertThat(scenes).containsKeys("glide", "urgent", "page-0");
    assertThat(scenes.values())
        .allSatisfy(scene -> {
          assertThat(scene.getWidth()).isEqualTo(strip.place().width());
          assertThat(scene.getHeight()).isEqualTo(strip.place().height());
          assertThat(colours(scene)).contains(BLACK).hasSizeGreaterThan(1);
        });
  }

  @Test
  void inAnEmergencyALabelShinesBesideTheWords() {
    LedStrip strip = LedStrip.of("door=512x64");
    var calm = Fx.call(() -> new Drawn(strip, Drawn.PLAIN).glide(0).window());
    var urgent = Fx.call(() -> new Drawn(strip, Drawn.COLD).glide(0).window());
    assertThat(calm.left()).isZero();
    assertThat(urgent.left()).isPositive();
    assertThat(urgent.left() + urgent.width()).isEqualTo(512);
  }

  /** The first and the last row with anything on, of words whose line begins at {@code top}. */
  private static int[] inkedRows(Ink ink, String words, int height, int top) {
    var line = ink.line(List.of(new Run(words, "words")), 0, 0);
    Pane ground = ink.ground(line.end(), height);
    line.pieces().forEach(piece -> piece.setY(piece.getY() + top));
    ground.getChildren().addAll(line.pieces());
    int[] pixels = pixels(Drawn.picture(ground, line.end(), height));
    var rows = new TreeSet<Integer>();
    for (int i = 0; i < pixels.length; i++) {
      if (pixels[i] != BLACK) {
        rows.add(i / line.end());
      }
    }
    return new int[] {rows.first(), rows.last()};
  }

  private static Set<Integer> colours(WritableImage picture) {
    var colours = new TreeSet<Integer>();
    for (int pixel : pixels(picture)) {
      colours.add(pixel);
    }
    return colours;
  }

  private static int[] pixels(WritableImage picture) {
    int width = (int) picture.getWidth();
    int height = (int) picture.getHeight();
    var pixels = new int[width * height];
    picture
        .getPixelReader()
        .getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
    return pixels;
  }
}
