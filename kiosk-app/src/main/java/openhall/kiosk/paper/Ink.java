package openhall.kiosk.paper;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeCollection;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * The fonts of one document: opened when a character needs them, closed with the document. One
 * thread.
 */
final class Ink implements AutoCloseable {

  /** Stands for a character that no font has, as printers have always shown it. */
  private static final int GETA = 0x3013;

  private final PDDocument document;
  private final List<Path> unopened;
  private final List<Face> faces = new ArrayList<>();

  private record Face(AutoCloseable file, PDType0Font font, CmapLookup glyphs) {
    boolean has(int character) {
      return glyphs.getGlyphId(character) != 0;
    }
  }

  /** A stretch of text in one font. */
  record Run(PDType0Font font, String text) {}

  Ink(PDDocument document, Fonts fonts) {
    this.document = document;
    this.unopened = new ArrayList<>(fonts.files());
  }

  /** How wide the text is in points. */
  double width(String text, double size) {
    double width = 0;
    try {
      for (Run run : runs(text)) {
        width += run.font().getStringWidth(run.text()) / 1000.0 * size;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return width;
  }

  List<Run> runs(String text) {
    var runs = new ArrayList<Run>();
    var open = new StringBuilder();
    PDType0Font font = null;
    for (int given : text.codePoints().toArray()) {
      Face face = face(given);
      int shown = face.has(given) ? given : GETA;
      if (font != null && !font.equals(face.font())) {
        runs.add(new Run(font, open.toString()));
        open.setLength(0);
      }
      font = face.font();
      open.appendCodePoint(shown);
    }
    if (font != null) {
      runs.add(new Run(font, open.toString()));
    }
    return runs;
  }

  /** The first font that has the character, or else the first of all. */
  private Face face(int character) {
    for (Face face : faces) {
      if (face.has(character)) {
        return face;
      }
    }
    while (!unopened.isEmpty()) {
      Face next = open(unopened.removeFirst());
      faces.add(next);
      if (next.has(character)) {
        return next;
      }
    }
    if (faces.isEmpty()) {
      throw new IllegalStateException("Expected a font with Chinese characters, found none");
    }
    return faces.getFirst();
  }

  private Face open(Path path) {
    try {
      File file = path.toFile();
      if (path.toString().endsWith(".ttc")) {
        var collection = new TrueTypeCollection(file);
        var first = new ArrayList<TrueTypeFont>();
        collection.processAllFonts(first::add);
        return face(collection, first.getFirst());
      }
      TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBufferedFile(file));
      return face(font, font);
    } catch (IOException e) {
      throw new UncheckedIOException(path.toString(), e);
    }
  }

  private Face face(AutoCloseable file, TrueTypeFont font) throws IOException {
    return new Face(file, PDType0Font.load(document, font, true), font.getUnicodeCmapLookup());
  }

  @Override
  public void close() throws IOException {
    for (Face face : faces) {
      try {
        face.file().close();
      } catch (IOException e) {
        throw e;
      } catch (Exception e) {
        throw new IOException(e);
      }
    }
  }
}
