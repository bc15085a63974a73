package openhall.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.GregorianCalendar;
import java.util.List;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageXYZDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;

/**
 * A document in the making. What is printed from the same release has the same bytes. One thread.
 */
final class Press implements AutoCloseable {

  static final PDRectangle A4 = PDRectangle.A4;
  static final PDRectangle A4_ACROSS = across(A4);
  static final PDRectangle A3 = PDRectangle.A3;
  static final PDRectangle A3_ACROSS = across(A3);
  private static final String DRAFT = "草稿";
  private static final ZoneId HALLS = ZoneId.of("Asia/Shanghai");

  private final PDDocument document;
  private final Ink ink;
  private final Tags tags;
  private final boolean draft;
  private final PDDocumentOutline outline = new PDDocumentOutline();

  /**
   * @param stamp when it was released: the only time in the file
   * @param draft whether every page says across that nobody has released it
   */
  Press(Fonts fonts, String title, Instant stamp, boolean draft) {
    document = new PDDocument(IOUtils.createTempFileOnlyStreamCache());
    ink = new Ink(document, fonts);
    tags = new Tags(document);
    this.draft = draft;
    var information = document.getDocumentInformation();
    information.setTitle(draft ? title + "（" + DRAFT + "）" : title);
    information.setCreator("Openhall");
    information.setCreationDate(GregorianCalendar.from(stamp.atZone(HALLS)));
    document.setDocumentId(stamp.toEpochMilli());
    var catalog = document.getDocumentCatalog();
    catalog.setLanguage("zh-CN");
    var preferences = new PDViewerPreferences(catalog.getCOSObject());
    preferences.setDisplayDocTitle(true);
    catalog.setViewerPreferences(preferences);
  }

  Ink ink() {
    return ink;
  }

  int pages() {
    return document.getNumberOfPages();
  }

  PDStructureElement element(String type) {
    return tags.element(type);
  }

  /** A new last page; whoever asks for it closes it. */
  Canvas page(PDRectangle size) {
    var page = new PDPage(size);
    document.addPage(page);
    return canvas(page);
  }

  /** A new page before that one. */
  Canvas pageBefore(PDPage next, PDRectangle size) {
    var page = new PDPage(size);
    document.getPages().insertBefore(page, next);
    return canvas(page);
  }

  /** The page of that number, from 0, to add to it. */
  Canvas again(int page) {
    return canvas(document.getPage(page));
  }

  PDPage at(int page) {
    return document.getPage(page);
  }

  void bookmark(String title, PDPage page) {
    var entry = new PDOutlineItem();
    entry.setTitle(title);
    var place = new PDPageXYZDestination();
    place.setPage(page);
    place.setTop((int) page.getMediaBox().getHeight());
    entry.setDestination(place);
    outline.addLast(entry);
    document.getDocumentCatalog().setDocumentOutline(outline);
  }

  /** Which characters stand there as 〓, in one sentence; empty when none. */
  String missing() {
    List<String> missing = ink.missing();
    return missing.isEmpty() ? "" : "〓 处的字本机字体没有：" + String.join("、", missing) + "。请问窗口。";
  }

  /** The finished file. */
  byte[] bytes() {
    if (draft) {
      for (int page = 0; page < pages(); page++) {
        stamp(page);
      }
    }
    var bytes = new ByteArrayOutputStream();
    try {
      document.save(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private void stamp(int page) {
    try (Canvas canvas = again(page)) {
      double size = Math.min(canvas.width(), canvas.height()) / 3;
      double left = canvas.width() / 2 - size * 0.72;
      canvas.turned(
          left, canvas.height() / 2 + size * 0.9, 45, DRAFT, Style.plain(size).in(Tint.SEAL));
    }
  }

  private static PDRectangle across(PDRectangle upright) {
    float longer = upright.getHeight();
    float shorter = upright.getWidth();
    return new PDRectangle(longer, shorter);
  }

  private Canvas canvas(PDPage page) {
    try {
      return new Canvas(
          page, ink, tags, new PDPageContentStream(document, page, AppendMode.APPEND, true, true));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      document.close();
      ink.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
