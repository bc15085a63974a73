package openhall.review.store;

import java.time.Instant;
import openhall.content.UnitId;
import openhall.trust.Duty;
import openhall.trust.PublicKey;

/**
 * A key that somebody's browser made to sign with; whether it counts is said by the unit's
 * authority document alone.
 *
 * @param post that holds it, as the authority document will name it
 * @param spki the public key as SubjectPublicKeyInfo in Base64
 */
public record Enrolment(
    String account, UnitId unit, Duty duty, String post, String spki, Instant at) {

  public Enrolment {
    BrowserKey.read(spki);
  }

  public PublicKey key() {
    return BrowserKey.read(spki);
  }

  public String keyid() {
    return key().keyid();
  }
}
