package openhall.kiosk.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.PixelReader;
import javafx.scene.paint.Color;
import openhall.kiosk.board.present.Box;
import openhall.kiosk.board.present.Glide;
import openhall.kiosk.board.present.Strip;
import openhall.kiosk.board.present.Strips;
import openhall.kiosk.view.Fx;
import org.junit.jupiter.api.Test;

final class SentencesTest {

  private static final Color GROUND = Color.web("#A5281F");
  private static final int GROUND_PIXEL = 0xFFA5281F;

  @Test
  void theGroundIsThereToTheEndOfTheLongestBand() {
    List<String> sentences = Collections.nCopies(60, "关于调整居民生活用水价格的公告（12月1日至12月31日）");
    var band = new Sentences(new Box(0, 0, 1732, 126), 52);
    List<Color> corners = Fx.call(() -> corners(band.glide(sentences).orElseThrow().strip()));
    assertThat(corners).hasSizeGreaterThan(64).containsOnly(GROUND);
  }

  @Test
  void whatIsInViewGlidesOutPixelByPixelAndNothingFollowsIt() {
    var band = new Sentences(new Box(0, 0, 600, 60), 40);
    List<String> sentences = List.of("甲乙丙丁戊己庚辛壬癸公告", "第二句话在后面跟着来", "三");
    Glide running = Fx.call(() -> band.glide(sentences).orElseThrow());
    for (long travelled : new long[] {0, 333, 1234, 5000}) {
      Glide ending = Fx.call(() -> band.ending(sentences, running, travelled));
      assertThat(Fx.call(() -> seen(ending, travelled)))
          .isEqualTo(Fx.call(() -> seen(running, travelled)));
      assertThat(band.isOver(ending, travelled)).isFalse();
      long over = travelled;
      while (!band.isOver(ending, over) && over < travelled + 5000) {
        over += 20;
      }
      long gone = over;
      assertThat(band.isOver(ending, gone)).isTrue();
      assertThat(Fx.call(() -> seen(ending, gone))).containsOnly(GROUND_PIXEL);
    }
  }

  /** The pixels of the window when it has moved so far. */
  private static int[] seen(Glide glide, long travelled) {
    Box window = glide.window();
    Glide then = new Glide(window, glide.strip(), glide.speed(), glide.offsetAfter(travelled));
    var scene = new Scene(new Group(Strips.seen(then)), window.width(), window.height());
    var pixels = new int[window.width() * window.height()];
    scene
        .snapshot(null)
        .getPixelReader()
        .getPixels(
            0,
            0,
            window.width(),
            window.height(),
            PixelFormat.getIntArgbInstance(),
            pixels,
            0,
            window.width());
    return pixels;
  }

  /** The first pixel of each piece, above the letters. */
  private static List<Color> corners(Strip strip) {
    assertThat(strip.length()).isGreaterThan(Short.MAX_VALUE);
    return Strips.pictures(strip).stream()
        .map(picture -> {
          PixelReader pixels = picture.getPixelReader();
          return pixels.getColor(0, 0);
        })
        .toList();
  }
}
