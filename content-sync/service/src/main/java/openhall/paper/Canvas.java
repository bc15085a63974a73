package openhall.paper;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageFitDestination;
import org.apache.pdfbox.util.Matrix;

/** One page to draw on: points from the left, and from the top down. One thread. */
final class Canvas implements AutoCloseable {

  private static final int QUIET = 4;
  private static final double BOLD_STROKE = 0.028;
  private static final float FAINT = 0.16f;
  private static final double ROUND = 0.5523;

  private final PDPage page;
  private final double height;
  private final Ink ink;
  private final Tags tags;
  private final PDPageContentStream out;

  /** What draws; only the paper can fail it. */
  @FunctionalInterface
  private interface Stroke {
    void draw() throws IOException;
  }

  Canvas(PDPage page, Ink ink, Tags tags, PDPageContentStream out) {
    this.page = page;
    this.height = page.getMediaBox().getHeight();
    this.ink = ink;
    this.tags = tags;
    this.out = out;
  }

  PDPage page() {
    return page;
  }

  double height() {
    return height;
  }

  double width() {
    return page.getMediaBox().getWidth();
  }

  /** A line of text on its base line, as a part of the element. */
  void words(double x, double y, String text, Style style, PDStructureElement element) {
    doing(() -> {
      out.beginMarkedContent(
          COSName.getPDFName(element.getStructureType()), tags.mark(page, element));
      text(Matrix.getTranslateInstance((float) x, (float) (height - y)), text, style);
      out.endMarkedContent();
    });
  }

  /** A text that need not be read aloud, such as a page's number. */
  void aside(double x, double y, String text, Style style) {
    artifact(() -> text(Matrix.getTranslateInstance((float) x, (float) (height - y)), text, style));
  }

  /** The same, faint, turned to the left by so many degrees around its start. */
  void turned(double x, double y, double degrees, String text, Style style) {
    artifact(() -> {
      var state = new PDExtendedGraphicsState();
      state.setNonStrokingAlphaConstant(FAINT);
      state.setStrokingAlphaConstant(FAINT);
      out.saveGraphicsState();
      out.setGraphicsStateParameters(state);
      text(
          Matrix.getRotateInstance(Math.toRadians(degrees), (float) x, (float) (height - y)),
          text,
          style);
      out.restoreGraphicsState();
    });
  }

  /** Draws the same as it stands, for who sits on the other side of the fold. */
  void upsideDown(Runnable drawing) {
    doing(() -> {
      out.saveGraphicsState();
      out.transform(Matrix.getRotateInstance(Math.PI, (float) width(), (float) height));
    });
    drawing.run();
    doing(out::restoreGraphicsState);
  }

  void bar(double x, double y, double width, double tall, Tint tint) {
    artifact(() -> {
      fill(tint);
      out.addRect((float) x, (float) (height - y - tall), (float) width, (float) tall);
      out.fill();
    });
  }

  /** A rectangle with round corners, filled and framed. */
  void panel(double x, double y, double width, double tall, Tint filled, Tint line) {
    artifact(() -> {
      fill(filled);
      stroke(line);
      out.setLineWidth(0.8f);
      round(x, height - y - tall, width, tall, Math.min(8, Math.min(width, tall) / 2));
      out.fillAndStroke();
    });
  }

  void box(double x, double y, double side) {
    artifact(() -> {
      stroke(Tint.INK);
      out.setLineWidth((float) (side * 0.09));
      out.addRect((float) x, (float) (height - y - side), (float) side, (float) side);
      out.stroke();
    });
  }

  /** A line where paper is folded or cut. */
  void dashed(double fromX, double fromY, double toX, double toY) {
    artifact(() -> {
      stroke(Tint.LINE);
      out.setLineWidth(0.6f);
      out.setLineDashPattern(new float[] {4, 4}, 0);
      out.moveTo((float) fromX, (float) (height - fromY));
      out.lineTo((float) toX, (float) (height - toY));
      out.stroke();
      out.setLineDashPattern(new float[0], 0);
    });
  }

  void arrowDown(double x, double from, double to) {
    artifact(() -> {
      double head = 6;
      stroke(Tint.JADE);
      fill(Tint.JADE);
      out.setLineWidth(1.6f);
      out.moveTo((float) x, (float) (height - from));
      out.lineTo((float) x, (float) (height - to + head));
      out.stroke();
      out.moveTo((float) x, (float) (height - to));
      out.lineTo((float) (x - head * 0.7), (float) (height - to + head * 1.3));
      out.lineTo((float) (x + head * 0.7), (float) (height - to + head * 1.3));
      out.closePath();
      out.fill();
    });
  }

  /** A place that leads to another page. */
  void link(double x, double y, double width, double tall, PDPage to) {
    doing(() -> {
      var link = new PDAnnotationLink();
      link.setRectangle(
          new PDRectangle((float) x, (float) (height - y - tall), (float) width, (float) tall));
      link.setBorder(new COSArray(List.of(COSInteger.ZERO, COSInteger.ZERO, COSInteger.ZERO)));
      var place = new PDPageFitDestination();
      place.setPage(to);
      link.setDestination(place);
      page.getAnnotations().add(link);
    });
  }

  /** A QR code with its quiet zone. */
  void code(double x, double y, double side, String text) {
    artifact(() -> {
      ByteMatrix modules = modules(text);
      double module = side / (modules.getWidth() + 2 * QUIET);
      fill(Tint.INK);
      for (int row = 0; row < modules.getHeight(); row++) {
        for (int column = 0; column < modules.getWidth(); column++) {
          if (modules.get(column, row) == 1) {
            double up = height - y - (row + QUIET + 1) * module;
            out.addRect(
                (float) (x + (column + QUIET) * module),
                (float) up,
                (float) module,
                (float) module);
          }
        }
      }
      out.fill();
    });
  }

  @Override
  public void close() {
    doing(out::close);
  }

  private void text(Matrix place, String text, Style style) throws IOException {
    out.beginText();
    fill(style.tint());
    stroke(style.tint());
    out.setRenderingMode(style.bold() ? RenderingMode.FILL_STROKE : RenderingMode.FILL);
    out.setLineWidth((float) (style.size() * BOLD_STROKE));
    out.setTextMatrix(place);
    for (Ink.Run run : ink.runs(text)) {
      out.setFont(run.font(), (float) style.size());
      out.showText(run.text());
    }
    out.endText();
  }

  private void round(double x, double y, double w, double h, double r) throws IOException {
    double c = r * (1 - ROUND);
    out.moveTo((float) (x + r), (float) y);
    out.lineTo((float) (x + w - r), (float) y);
    curve(x + w - c, y, x + w, y + c, x + w, y + r);
    out.lineTo((float) (x + w), (float) (y + h - r));
    curve(x + w, y + h - c, x + w - c, y + h, x + w - r, y + h);
    out.lineTo((float) (x + r), (float) (y + h));
    curve(x + c, y + h, x, y + h - c, x, y + h - r);
    out.lineTo((float) x, (float) (y + r));
    curve(x, y + c, x + c, y, x + r, y);
    out.closePath();
  }

  private void curve(double a, double b, double c, double d, double e, double f)
      throws IOException {
    out.curveTo((float) a, (float) b, (float) c, (float) d, (float) e, (float) f);
  }

  private void fill(Tint tint) throws IOException {
    out.setNonStrokingColor(tint.red(), tint.green(), tint.blue());
  }

  private void stroke(Tint tint) throws IOException {
    out.setStrokingColor(tint.red(), tint.green(), tint.blue());
  }

  private void artifact(Stroke stroke) {
    doing(() -> {
      out.beginMarkedContent(COSName.ARTIFACT);
      stroke.draw();
      out.endMarkedContent();
    });
  }

  private static void doing(Stroke stroke) {
    try {
      stroke.draw();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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
}
