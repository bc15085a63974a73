package openhall.console;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import openhall.review.store.Enrolment;
import openhall.trust.Duty;
import openhall.trust.Hashes;

/**
 * Documents with every value that is signed, and the form into which the browser puts the
 * signatures.
 *
 * @param words what a signature says
 * @param action where the form goes
 * @param fields hidden ones of the form
 * @param keys of the reader that count for it
 * @param many whether there may be several, of which some can be left out
 * @param pieces at least one
 */
public record SignaturePage(
    Chrome chrome,
    String title,
    String words,
    Duty duty,
    String action,
    Map<String, String> fields,
    List<Enrolment> keys,
    boolean many,
    List<Piece> pieces) {

  /**
   * One document.
   *
   * @param address of its bytes as the service has them
   * @param field into which its signature goes
   */
  public record Piece(String title, String address, String field, List<Leaf> leaves, String hash) {

    public Piece {
      leaves = List.copyOf(leaves);
    }

    static Piece of(String title, String address, String field, byte[] document) {
      return new Piece(title, address, field, Leaf.of(document), Hashes.sha256Of(document));
    }
  }

  public SignaturePage {
    fields = Map.copyOf(fields);
    keys = List.copyOf(keys);
    pieces = List.copyOf(pieces);
  }

  /** Which of them the browser may have: pairs of key id and public key. */
  public String candidates() {
    return keys.stream()
        .map(key -> key.keyid() + ":" + key.spki())
        .collect(Collectors.joining(" "));
  }
}
