package openhall.paper;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/**
 * What somebody else makes of a sheet.
 *
 * @param text without any white space
 * @param outside characters that lie outside of their page
 * @param overlaps pairs of characters that lie on each other
 */
record ReadBack(
    int pages,
    String text,
    String title,
    String language,
    boolean tagged,
    List<String> bookmarks,
    double smallest,
    List<String> outside,
    List<String> overlaps) {

  static ReadBack of(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      var seen = new Seen();
      String text = seen.getText(document).replaceAll("[\\s\u3000]", "");
      var catalog = document.getDocumentCatalog();
      var bookmarks = new ArrayList<String>();
      if (catalog.getDocumentOutline() != null) {
        catalog.getDocumentOutline().children().forEach(item -> bookmarks.add(item.getTitle()));
      }
      return new ReadBack(
          document.getNumberOfPages(),
          text,
          document.getDocumentInformation().getTitle(),
          catalog.getLanguage(),
          catalog.getStructureTreeRoot() != null && catalog.getMarkInfo().isMarked(),
          bookmarks,
          seen.smallest,
          seen.outside,
          seen.overlaps);
    }
  }

  private static final class Seen extends PDFTextStripper {
    private final List<String> outside = new ArrayList<>();
    private final List<String> overlaps = new ArrayList<>();
    private final List<TextPosition> page = new ArrayList<>();
    private double smallest = Double.MAX_VALUE;

    @Override
    protected void startPage(PDPage next) {
      page.clear();
    }

    @Override
    protected void processTextPosition(TextPosition text) {
      super.processTextPosition(text);
      if (text.getDir() != 0 || text.getUnicode().isBlank()) {
        return;
      }
      smallest = Math.min(smallest, text.getFontSizeInPt());
      if (text.getX() < 8
          || text.getX() + text.getWidth() > text.getPageWidth() - 8
          || text.getY() > text.getPageHeight() - 8
          || text.getY() - text.getHeight() < 0) {
        outside.add(text.getUnicode());
      }
      for (TextPosition other : page) {
        if (overlap(text, other)) {
          overlaps.add(other.getUnicode() + text.getUnicode());
        }
      }
      page.add(text);
    }

    private static boolean overlap(TextPosition a, TextPosition b) {
      double size = Math.min(a.getFontSizeInPt(), b.getFontSizeInPt());
      boolean across =
          Math.min(a.getX() + a.getWidth(), b.getX() + b.getWidth()) - Math.max(a.getX(), b.getX())
              > size * 0.15;
      return across && Math.abs(a.getY() - b.getY()) < size * 0.7;
    }
  }
}
