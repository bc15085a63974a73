package openhall.kiosk.paper;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;

/** Draws what is placed onto one page, black on white. One thread. */
final class Drawing {

  private static final int QUIET = 4;
  private static final double DOT = 72.0 / 203;
  private static final double BOLD_STROKE = 0.028;

  private final Ink ink;
  private final double height;
  private final PDPageContentStream out;

  private Drawing(Ink ink, double height, PDPageContentStream out) {
    this.ink = ink;
    this.height = height;
    this.out = out;
  }

  static void onto(PDDocument document, PDRectangle size, Ink ink, List<Placed> all)
      throws IOException {
    var page = new PDPage(size);
    document.addPage(page);
    try (var out = new PDPageContentStream(document, page)) {
      var drawing = new Drawing(ink, size.getHeight(), out);
      for (Placed one : all) {
        drawing.draw(one);
      }
    }
  }

  private void draw(Placed one) throws IOException {
    switch (one) {
      case Placed.Words words -> words(words);
      case Placed.Bar(double x, double y, double width, double tall) -> {
        rectangle(x, y, width, tall);
        out.fill();
      }
      case Placed.Box box -> box(box);
      case Placed.Code code -> code(code);
    }
  }

  private void words(Placed.Words words) throws IOException {
    double size = words.style().size();
    out.beginText();
    out.setRenderingMode(words.style().bold() ? RenderingMode.FILL_STROKE : RenderingMode.FILL);
    out.setLineWidth((float) (size * BOLD_STROKE));
    out.newLineAtOffset((float) words.x(), (float) (height - words.y()));
    for (Ink.Run run : ink.runs(words.text())) {
      out.setFont(run.font(), (float) size);
      out.showText(run.text());
    }
    out.endText();
  }

  private void box(Placed.Box box) throws IOException {
    double side = box.side();
    out.setLineWidth((float) (side * 0.09));
    rectangle(box.x(), box.y(), side, side);
    out.stroke();
    if (box.ticked()) {
      out.setLineWidth((float) (side * 0.16));
      move(box.x() + side * 0.18, box.y() + side * 0.5);
      line(box.x() + side * 0.42, box.y() + side * 0.76);
      line(box.x() + side * 0.86, box.y() + side * 0.2);
      out.stroke();
    }
  }

  private void code(Placed.Code code) throws IOException {
    ByteMatrix modules = modules(code.text());
    int across = modules.getWidth() + 2 * QUIET;
    // Whole dots of a receipt printer, or its lines come out unevenly thick.
    double module = Math.max(1, Math.floor(code.side() / across / DOT)) * DOT;
    double left = Math.round((code.x() + (code.side() - module * across) / 2) / DOT) * DOT;
    double top = Math.round((height - code.y()) / DOT) * DOT;
    for (int y = 0; y < modules.getHeight(); y++) {
      for (int x = 0; x < modules.getWidth(); x++) {
        if (modules.get(x, y) == 1) {
          double up = top - (y + QUIET + 1) * module;
          out.addRect(
              (float) (left + (x + QUIET) * module), (float) up, (float) module, (float) module);
        }
      }
    }
    out.fill();
  }

  private static ByteMatrix modules(String text) throws IOException {
    try {
      return Encoder.encode(
              text, ErrorCorrectionLevel.M, Map.of(EncodeHintType.CHARACTER_SET, "UTF-8"))
          .getMatrix();
    } catch (WriterException e) {
      throw new IOException("No code holds " + text, e);
    }
  }

  private void rectangle(double x, double y, double width, double tall) throws IOException {
    out.addRect((float) x, (float) (height - y - tall), (float) width, (float) tall);
  }

  private void move(double x, double y) throws IOException {
    out.moveTo((float) x, (float) (height - y));
  }

  private void line(double x, double y) throws IOException {
    out.lineTo((float) x, (float) (height - y));
  }
}
