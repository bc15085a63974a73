package openhall.review;

import openhall.review.store.Enrolment;
import openhall.trust.Authority;
import openhall.trust.Hashes;
import openhall.trust.json.AuthorityJson;

/**
 * The authority document by which an enrolled key would count, for those above to sign.
 *
 * @param replaced how many keys of the same person it takes away in that duty
 * @param given how many of those above have signed it
 */
public record Proposal(Enrolment enrolment, Authority next, int replaced, int given) {

  /** In file form, which is what is signed. */
  public byte[] document() {
    return AuthorityJson.document(next);
  }

  String sha256() {
    return Hashes.sha256Of(document());
  }
}
