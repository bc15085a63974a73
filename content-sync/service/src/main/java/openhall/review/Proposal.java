package openhall.review;

import java.util.List;
import openhall.review.store.Enrolment;
import openhall.trust.Authority;
import openhall.trust.Hashes;
import openhall.trust.json.AuthorityJson;

/**
 * The authority document by which an enrolled key would count, for those above to sign.
 *
 * @param replaced how many keys of the same person it takes away in that duty
 * @param lapsed whether nobody counts in the unit now, because those who approved its people have
 *     left: then all others whom the document names count again, too
 * @param given how many of those above have signed it
 */
public record Proposal(
    Enrolment enrolment, Authority next, int replaced, boolean lapsed, int given) {

  /** The posts of all others whom the document names. */
  public List<String> others() {
    return next.keys().keySet().stream()
        .filter(keyid -> !keyid.equals(enrolment.keyid()))
        .map(keyid -> next.holders().getOrDefault(keyid, keyid))
        .sorted()
        .toList();
  }

  /** In file form, which is what is signed. */
  public byte[] document() {
    return AuthorityJson.document(next);
  }

  String sha256() {
    return sha256(next);
  }

  static String sha256(Authority next) {
    return Hashes.sha256Of(AuthorityJson.document(next));
  }
}
