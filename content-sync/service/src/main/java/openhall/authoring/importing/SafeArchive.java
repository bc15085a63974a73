package openhall.authoring.importing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Looks through a workbook's archive before anything reads it: how large it becomes, and that no
 * XML in it declares a document type, so no entity can expand or reach out. Streams; keeps nothing.
 */
final class SafeArchive {

  static final long LARGEST_UNPACKED = 100L << 20;
  static final long LARGEST_STRINGS = 32L << 20;

  private static final long HARMLESS = 1L << 20;
  private static final int DENSEST = 100;
  private static final int MOST_ENTRIES = 500;

  private SafeArchive() {}

  static void inspect(Path file) {
    inspect(file, "xl/workbook.xml");
  }

  /** The same for another kind of document, known by the part it must have. */
  static void inspect(Path file, String part) {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      if (zip.getEntry(part) == null) {
        throw new Unreadable(
            "压缩包里没有工作簿，只接受 .xlsx", "the archive holds no workbook; only .xlsx is taken");
      }
      if (zip.size() > MOST_ENTRIES) {
        throw new Unreadable("工作簿内部文件过多", "the workbook holds too many parts");
      }
      long left = LARGEST_UNPACKED;
      for (var entry : zip.stream().toList()) {
        noDocumentType(zip, entry);
        left -= unpacked(zip, entry, left);
      }
    } catch (IOException e) {
      throw new Unreadable(
          "不是完好的 .xlsx 文件：" + e.getMessage(), "is not a sound .xlsx file: " + e.getMessage());
    }
  }

  private static long unpacked(ZipFile zip, ZipEntry entry, long left) throws IOException {
    boolean strings = entry.getName().equalsIgnoreCase("xl/sharedStrings.xml");
    long allowed = strings ? LARGEST_STRINGS : LARGEST_UNPACKED;
    long most = Math.min(left, allowed);
    byte[] buffer = new byte[1 << 16];
    long size = 0;
    try (InputStream in = zip.getInputStream(entry)) {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        size += read;
        boolean dense = size > HARMLESS && size / DENSEST > entry.getCompressedSize();
        if (size > most || dense) {
          throw new Unreadable(
              entry.getName(),
              "工作簿解压后过大（上限 " + (allowed >> 20) + " MB，或超过 100 倍），像是压缩炸弹，未读取",
              "the workbook unpacks to more than %d MB or a hundredfold, like a zip bomb; not read"
                  .formatted(allowed >> 20));
        }
      }
    }
    return size;
  }

  private static void noDocumentType(ZipFile zip, ZipEntry entry) throws IOException {
    String name = entry.getName();
    if (!name.endsWith(".xml") && !name.endsWith(".rels") && !name.endsWith(".vml")) {
      return;
    }
    try (InputStream in = zip.getInputStream(entry)) {
      parser().newSAXParser().parse(in, new Prolog());
    } catch (RootReached e) {
      return;
    } catch (SAXException e) {
      throw new Unreadable(
          name,
          "工作簿内的 XML 含有文档类型声明或不合规，未读取：" + e.getMessage(),
          "XML in the workbook declares a document type or is malformed; not read");
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException("every Java has this parser", e);
    }
  }

  /** Knows no document types and so no entities. */
  static SAXParserFactory parser() throws SAXException, ParserConfigurationException {
    SAXParserFactory factory = SAXParserFactory.newDefaultNSInstance();
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
    return factory;
  }

  /** A document type stands before the root element; there the look ends. */
  private static final class Prolog extends DefaultHandler {
    @Override
    public void startElement(String uri, String local, String name, Attributes attributes)
        throws SAXException {
      throw new RootReached();
    }
  }

  private static final class RootReached extends SAXException {
    private static final long serialVersionUID = 1L;
  }
}
