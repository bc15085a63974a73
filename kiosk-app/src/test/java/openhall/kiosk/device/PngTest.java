package openhall.kiosk.device;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

final class PngTest {

  @Test
  void anotherDecoderSeesTheSamePixels() throws IOException {
    var image = new WritableImage(3, 2);
    for (int y = 0; y < 2; y++) {
      for (int x = 0; x < 3; x++) {
        image.getPixelWriter().setArgb(x, y, colour(x, y));
      }
    }
    BufferedImage decoded = ImageIO.read(new ByteArrayInputStream(Png.encode(image)));
    assertThat(decoded.getWidth()).isEqualTo(3);
    assertThat(decoded.getHeight()).isEqualTo(2);
    for (int y = 0; y < 2; y++) {
      for (int x = 0; x < 3; x++) {
        assertThat(decoded.getRGB(x, y)).isEqualTo(colour(x, y));
      }
    }
  }

  private static int colour(int x, int y) {
    return 0xFF000000 | (x * 90) << 16 | (y * 200) << 8 | 0x17;
  }
}
