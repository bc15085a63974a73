package openhall.service;

import java.util.List;
import java.util.Optional;
import openhall.content.Document;
import openhall.content.ItemId;
import openhall.content.ItemKey;
import openhall.content.UnitId;
import openhall.content.json.DocumentJson;
import openhall.trust.Approval;
import openhall.trust.Duty;
import openhall.trust.Envelope;
import openhall.trust.PublicKey;
import openhall.trust.json.CanonicalJson;
import openhall.trust.json.EnvelopeJson;

/**
 * A document that is laid before a signer. What it says is read out of the very bytes that are
 * signed; whoever lays it before him is not believed. Immutable.
 */
final class Offered {

  private final String title;
  private final byte[] bytes;
  private final Document document;
  private final Optional<byte[]> shown;
  private final List<String> given;

  /**
   * @param bytes to be signed
   * @param shown the target file that the public gets now
   * @param given duty and key id of each approval there is
   */
  Offered(String title, byte[] bytes, Optional<byte[]> shown, List<String> given) {
    this.title = title;
    this.bytes = CanonicalJson.of(bytes);
    this.document = DocumentJson.read(bytes);
    this.shown = shown;
    this.given = List.copyOf(given);
  }

  /** As in {@code nanhe/pingan/f-idcard}. */
  static ItemKey key(String path) {
    int slash = path.lastIndexOf('/');
    return new ItemKey(
        new UnitId(path.substring(0, Math.max(slash, 0))), new ItemId(path.substring(slash + 1)));
  }

  /** Only for people to know it by: it is not what is signed. */
  String title() {
    return title;
  }

  byte[] bytes() {
    return bytes;
  }

  Document document() {
    return document;
  }

  boolean isGivenBy(Duty duty, PublicKey key) {
    return given.contains(duty.wireName() + " " + key.keyid());
  }

  /** What the public sees now, if the holder of that key has signed it himself. */
  Optional<Document> signedBefore(PublicKey key) {
    return shown
        .map(EnvelopeJson::read)
        .filter(envelope -> isSignedBy(key, envelope))
        .map(envelope -> DocumentJson.read(envelope.item()))
        .filter(before -> before.key().equals(document.key()));
  }

  private static boolean isSignedBy(PublicKey key, Envelope envelope) {
    byte[] item = envelope.item();
    return envelope.approvals().stream().anyMatch((Approval a) -> a.verify(key, item));
  }
}
