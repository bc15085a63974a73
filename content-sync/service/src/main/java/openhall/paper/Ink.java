package openhall.paper;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
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

  private static final double PER_SIZE = 1000;

  private final PDDocument document;
  private final List<Path> unopened;
  private final List<Face> faces = new ArrayList<>();
  private final Map<Integer, Glyph> glyphs = new HashMap<>();
  private final Set<Integer> missing = new TreeSet<>();

  private record Face(AutoCloseable file, PDType0Font font, CmapLookup glyphs) {
    boolean has(int character) {
      return glyphs.getGlyphId(character) != 0;
    }
  }

  private record Glyph(Face face, int shown, double width) {}

  /** A stretch of text in one font. */
  record Run(PDType0Font font, String text) {}

  Ink(PDDocument document, Fonts fonts) {
    if (fonts.files().isEmpty()) {
      throw new NoFont();
    }
    this.document = document;
    this.unopened = new ArrayList<>(fonts.files());
  }

  /** Characters that were set as 〓, such as U+1F600. */
  List<String> missing() {
    return missing.stream().map("U+%04X"::formatted).toList();
  }

  /** How wide the text is in points. */
  double width(String text, double size) {
    return text.codePoints().mapToDouble(character -> glyph(character).width()).sum() * size;
  }

  List<Run> runs(String text) {
    var runs = new ArrayList<Run>();
    var open = new StringBuilder();
    PDType0Font font = null;
    for (int given : text.codePoints().toArray()) {
      Glyph glyph = glyph(given);
      if (font != null && !font.equals(glyph.face().font())) {
        runs.add(new Run(font, open.toString()));
        open.setLength(0);
      }
      font = glyph.face().font();
      open.appendCodePoint(glyph.shown());
    }
    if (font != null) {
      runs.add(new Run(font, open.toString()));
    }
    return runs;
  }

  private Glyph glyph(int character) {
    Glyph known = glyphs.get(character);
    if (known == null) {
      known = find(character);
      glyphs.put(character, known);
    }
    return known;
  }

  private Glyph find(int character) {
    Face face = face(character);
    boolean shows = face.has(character) && !isInvisible(character);
    if (!shows) {
      missing.add(character);
    }
    int shown = shows ? character : GETA;
    try {
      double width = face.font().getStringWidth(Character.toString(shown)) / PER_SIZE;
      return new Glyph(face, shown, width);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What turns or hides its neighbours has no business on paper. */
  private static boolean isInvisible(int character) {
    int type = Character.getType(character);
    return type == Character.FORMAT || type == Character.CONTROL;
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
