package openhall.kiosk.paper;

import java.awt.image.BufferedImage;
import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;

/**
 * What somebody else makes of a page.
 *
 * @param text without any white space
 * @param width of the first page in millimetres, and {@code height}
 */
public record ReadBack(int pages, String text, double width, double height) {

  private static final double POINTS_PER_MM = 72 / 25.4;

  public static ReadBack of(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      PDRectangle size = document.getPage(0).getMediaBox();
      return new ReadBack(
          document.getNumberOfPages(),
          new PDFTextStripper().getText(document).replaceAll("[\\s\u3000]", ""),
          size.getWidth() / POINTS_PER_MM,
          size.getHeight() / POINTS_PER_MM);
    }
  }

  static BufferedImage picture(byte[] pdf, int dotsPerInch) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return new PDFRenderer(document).renderImageWithDPI(0, dotsPerInch, ImageType.RGB);
    }
  }
}
