package openhall.kiosk.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import javafx.scene.image.PixelReader;
import javafx.scene.paint.Color;
import openhall.kiosk.board.present.Box;
import openhall.kiosk.board.present.Strip;
import openhall.kiosk.board.present.Strips;
import openhall.kiosk.view.Fx;
import org.junit.jupiter.api.Test;

final class SentencesTest {

  private static final Color GROUND = Color.web("#A5281F");

  @Test
  void theGroundIsThereToTheEndOfTheLongestBand() {
    List<String> sentences = Collections.nCopies(60, "关于调整居民生活用水价格的公告（12月1日至12月31日）");
    var band = new Sentences(new Box(0, 0, 1732, 126), 52);
    List<Color> corners = Fx.call(() -> corners(band.glide(sentences).orElseThrow().strip()));
    assertThat(corners).hasSizeGreaterThan(64).containsOnly(GROUND);
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
