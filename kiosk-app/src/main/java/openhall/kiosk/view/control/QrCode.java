package openhall.kiosk.view.control;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.util.Map;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.HLineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.VLineTo;

/**
 * A QR code (ISO/IEC 18004), black on white in every theme, in the middle of its room, with modules
 * of whole pixels and the quiet zone of four modules around it. FX thread only.
 */
public final class QrCode extends Region {

  private static final int QUIET = 4;

  private final ByteMatrix modules;
  private final Region paper = new Region();
  private final Path ink = new Path();

  /**
   * @throws IllegalArgumentException if the text has no room in any code
   */
  public QrCode(String text) {
    try {
      modules =
          Encoder.encode(
                  text, ErrorCorrectionLevel.M, Map.of(EncodeHintType.CHARACTER_SET, "UTF-8"))
              .getMatrix();
    } catch (WriterException e) {
      throw new IllegalArgumentException("No code holds " + text, e);
    }
    getStyleClass().addAll("qr-code", "block");
    paper.getStyleClass().add("qr-paper");
    ink.getStyleClass().add("qr-ink");
    // Also where no style sheet says so: outlines alone no telephone reads.
    ink.setFill(Color.BLACK);
    ink.setStrokeWidth(0);
    ink.setSmooth(false);
    paper.setManaged(false);
    ink.setManaged(false);
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    setMinSize(0, 0);
    getChildren().addAll(paper, ink);
  }

  @Override
  protected void layoutChildren() {
    int across = modules.getWidth() + 2 * QUIET;
    int module = (int) (Math.min(getWidth(), getHeight()) / across);
    double side = (double) module * across;
    double left = Math.floor((getWidth() - side) / 2);
    double top = Math.floor((getHeight() - side) / 2);
    paper.resizeRelocate(left, top, side, side);
    ink.getElements().clear();
    for (int y = 0; y < modules.getHeight(); y++) {
      for (int x = 0; x < modules.getWidth(); x++) {
        if (modules.get(x, y) == 1) {
          dot((x + QUIET) * module, (y + QUIET) * module, module);
        }
      }
    }
    ink.relocate(left + QUIET * module, top + QUIET * module);
  }

  private void dot(double x, double y, double side) {
    ink.getElements()
        .addAll(
            new MoveTo(x, y),
            new HLineTo(x + side),
            new VLineTo(y + side),
            new HLineTo(x),
            new ClosePath());
  }
}
