package openhall.kiosk.view;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.List;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import openhall.kiosk.screen.Screen;
import openhall.kiosk.view.control.Millimetres;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** What a telephone makes of the picture on the glass. */
final class QrCodeTest {

  static final List<Millimetres> PANELS = Panels.ALL;

  private static final List<String> NAMES =
      List.of(
          "along",
          "large-along",
          "low-along",
          "contrast-along",
          "along-printer",
          "along-address",
          "along-no-paper",
          "large-along-no-paper",
          "low-along-no-paper");

  @ParameterizedTest
  @FieldSource("PANELS")
  void aTelephoneReadsWhatTheScreenSaysInEveryColourAndSize(Millimetres panel)
      throws ReaderException {
    for (String name : NAMES) {
      var screen = (Screen.TakeAlong) Gallery.screen(name);
      assertThat(read(Fx.call(() -> picture(panel, screen)))).as(name).isEqualTo(screen.code());
    }
  }

  private static WritableImage picture(Millimetres panel, Screen screen) {
    return Panels.show(panel, screen).scene().snapshot(null);
  }

  private static String read(WritableImage picture) throws ReaderException {
    int width = (int) picture.getWidth();
    int height = (int) picture.getHeight();
    var pixels = new int[width * height];
    picture
        .getPixelReader()
        .getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
    var source = new RGBLuminanceSource(width, height, pixels);
    return new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(source))).getText();
  }
}
