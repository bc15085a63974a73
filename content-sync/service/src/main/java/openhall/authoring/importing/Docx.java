package openhall.authoring.importing;

import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import javax.xml.parsers.ParserConfigurationException;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** The paragraphs and tables of a Word file as HTML; everything else in it is left unread. */
final class Docx {

  private static final String DOCUMENT = "word/document.xml";

  private Docx() {}

  static boolean isOne(byte[] bytes) {
    return OpenArchive.with(bytes, (zip, _) -> zip.getEntry(DOCUMENT) != null);
  }

  static Document read(byte[] bytes) {
    return OpenArchive.with(
        bytes,
        (zip, file) -> {
          SafeArchive.inspect(file, DOCUMENT);
          try (InputStream in = zip.getInputStream(zip.getEntry(DOCUMENT))) {
            var words = new Words();
            SafeArchive.parser().newSAXParser().parse(in, words);
            return words.document;
          } catch (SAXException | ParserConfigurationException e) {
            throw new Unreadable("读不懂这个 Word 文件", "cannot make sense of this document");
          }
        });
  }

  /** Hears paragraphs, rows and cells; a deleted text is not heard. */
  private static final class Words extends DefaultHandler {

    private static final int DEEPEST = 64;

    private final Document document = Document.createShell("");
    private final Deque<Element> open = new ArrayDeque<>();
    private final StringBuilder text = new StringBuilder();
    private boolean listening;

    Words() {
      open.push(document.body());
    }

    @Override
    public void startElement(String uri, String local, String name, Attributes attributes)
        throws SAXException {
      tag(local).ifPresent(tag -> open.push(open.getFirst().appendElement(tag)));
      if (open.size() > DEEPEST) {
        throw new SAXException("too deep");
      }
      listening |= local.equals("t");
      if (local.equals("br") || local.equals("tab")) {
        say();
        open.getFirst().appendElement("br");
      }
    }

    @Override
    public void characters(char[] characters, int start, int length) {
      if (listening) {
        text.append(characters, start, length);
      }
    }

    @Override
    public void endElement(String uri, String local, String name) {
      if (local.equals("t")) {
        say();
        listening = false;
      }
      if (tag(local).isPresent()) {
        open.pop();
      }
    }

    private void say() {
      if (!text.isEmpty()) {
        open.getFirst().appendText(text.toString());
        text.setLength(0);
      }
    }

    private static Optional<String> tag(String local) {
      return switch (local) {
        case "p" -> Optional.of("p");
        case "tbl" -> Optional.of("table");
        case "tr" -> Optional.of("tr");
        case "tc" -> Optional.of("td");
        default -> Optional.empty();
      };
    }
  }
}
