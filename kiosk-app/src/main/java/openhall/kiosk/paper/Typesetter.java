package openhall.kiosk.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import openhall.kiosk.screen.Paper;
import openhall.kiosk.screen.PaperFormat;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** Sets a notice as one page of PDF with its own fonts inside. Immutable, any thread. */
public final class Typesetter {

  private static final double POINTS_PER_MM = 72 / 25.4;

  private final PaperFormat format;
  private final Fonts fonts;

  public Typesetter(PaperFormat format, Fonts fonts) {
    this.format = format;
    this.fonts = fonts;
  }

  /** Always one page; an {@link IOException} if a font cannot be read or nothing helps. */
  public SetPage set(Paper paper) throws IOException {
    var document = new PDDocument();
    try (document;
        var ink = new Ink(document, fonts)) {
      document.getDocumentInformation().setTitle(Paper.NAME + " " + paper.title());
      document.getDocumentCatalog().setLanguage("zh-CN");
      String media =
          switch (format) {
            case A4 -> a4(document, ink, paper);
            case RECEIPT80 -> receipt(document, ink, paper);
          };
      var bytes = new ByteArrayOutputStream();
      document.save(bytes);
      return new SetPage(bytes.toByteArray(), media);
    }
  }

  private static String a4(PDDocument document, Ink ink, Paper paper) throws IOException {
    List<Placed> placed = new A4(ink, paper).placed();
    Drawing.onto(document, PDRectangle.A4, ink, placed);
    return "iso_a4_210x297mm";
  }

  /** As long as it needs to be. */
  private static String receipt(PDDocument document, Ink ink, Paper paper) throws IOException {
    Column column = new Receipt(ink, paper).column();
    long millimetres = (long) Math.ceil(column.down() / POINTS_PER_MM);
    var size =
        new PDRectangle(
            (float) (Receipt.WIDTH_MM * POINTS_PER_MM), (float) (millimetres * POINTS_PER_MM));
    Drawing.onto(document, size, ink, column.placed());
    return "custom_receipt_%dx%dmm".formatted(Receipt.WIDTH_MM, millimetres);
  }
}
