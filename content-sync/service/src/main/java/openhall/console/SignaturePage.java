package openhall.console;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import openhall.review.store.Enrolment;
import openhall.trust.Duty;
import openhall.trust.Hashes;

/**
 * A document with every value that is signed, and the form into which the browser puts the
 * signature.
 *
 * @param words what the signature says
 * @param action where the form goes; the document's bytes are at {@code document} below it
 * @param fields hidden ones of the form
 * @param keys of the reader that count for it
 * @param hash of the bytes
 */
public record SignaturePage(
    Chrome chrome,
    String title,
    String words,
    Duty duty,
    String action,
    Map<String, String> fields,
    List<Enrolment> keys,
    List<Leaf> leaves,
    String hash) {

  public SignaturePage {
    fields = Map.copyOf(fields);
    keys = List.copyOf(keys);
    leaves = List.copyOf(leaves);
  }

  static SignaturePage of(
      Chrome chrome,
      String title,
      String words,
      Duty duty,
      String action,
      Map<String, String> fields,
      List<Enrolment> keys,
      byte[] document) {
    return new SignaturePage(
        chrome,
        title,
        words,
        duty,
        action,
        fields,
        keys,
        Leaf.of(document),
        Hashes.sha256Of(document));
  }

  /** Which of them the browser may have: pairs of key id and public key. */
  public String candidates() {
    return keys.stream()
        .map(key -> key.keyid() + ":" + key.spki())
        .collect(Collectors.joining(" "));
  }
}
