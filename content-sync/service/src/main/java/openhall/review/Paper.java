package openhall.review;

import openhall.content.Document;
import openhall.content.json.DocumentJson;
import openhall.trust.json.CanonicalJson;

/** A document as people sign it. Immutable. */
public final class Paper {

  private final Document document;
  private final byte[] bytes;

  private Paper(Document document, byte[] bytes) {
    this.document = document;
    this.bytes = bytes;
  }

  public static Paper of(Document document) {
    return new Paper(document, CanonicalJson.of(DocumentJson.write(document)));
  }

  public Document document() {
    return document;
  }

  /** In file form, which is what is signed; a copy. */
  public byte[] bytes() {
    return bytes.clone();
  }
}
