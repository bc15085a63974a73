package openhall.review;

import openhall.content.Document;
import openhall.content.json.DocumentJson;
import openhall.trust.json.CanonicalJson;
import org.jspecify.annotations.Nullable;

/** A document as people sign it, written when it is first asked for. One thread. */
public final class Paper {

  private final Document document;
  private byte @Nullable [] bytes;

  private Paper(Document document) {
    this.document = document;
  }

  public static Paper of(Document document) {
    return new Paper(document);
  }

  public Document document() {
    return document;
  }

  /** In file form, which is what is signed; a copy. */
  public byte[] bytes() {
    byte[] written = bytes;
    if (written == null) {
      written = CanonicalJson.of(DocumentJson.write(document));
      bytes = written;
    }
    return written.clone();
  }
}
