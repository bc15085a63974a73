package openhall.trust;

import java.util.HashSet;
import java.util.List;
import java.util.Map;

/**
 * Metadata as it was received: what it says, over which bytes it is signed, and the very bytes of
 * the file. Reading one verifies nothing. Immutable; two are equal only if they are the same
 * object, because {@link TrustedSet} vouches for objects.
 */
public final class Signed<T extends Metadata> {

  private final T body;
  private final List<Signature> signatures;
  private final byte[] canonical;
  private final byte[] raw;

  /**
   * @param canonical the canonical form of the signed part, over which the signatures are
   * @param raw the whole file
   * @throws IllegalArgumentException if two signatures name the same key id
   */
  public Signed(T body, List<Signature> signatures, byte[] canonical, byte[] raw) {
    this.body = body;
    this.signatures = List.copyOf(signatures);
    this.canonical = canonical.clone();
    this.raw = raw.clone();
    var seen = new HashSet<String>();
    for (Signature signature : signatures) {
      if (!seen.add(signature.keyid())) {
        throw new IllegalArgumentException("Two signatures name key id " + signature.keyid());
      }
    }
  }

  public T body() {
    return body;
  }

  public List<Signature> signatures() {
    return signatures;
  }

  /** The bytes that are signed; a copy. */
  public byte[] canonical() {
    return canonical.clone();
  }

  /** The file as received, which is what gets stored; a copy. */
  public byte[] raw() {
    return raw.clone();
  }

  /**
   * Throws unless at least the threshold of different keys has signed. Keys are told apart by what
   * they are: one key under two ids, or written in two ways, counts once.
   */
  void verifySignedBy(String role, RoleSpec spec, Map<String, PublicKey> keys) {
    var signers = new DifferentKeys();
    for (Signature signature : signatures) {
      PublicKey key = keys.get(signature.keyid());
      if (key != null
          && spec.keyids().contains(signature.keyid())
          && signature.isBy(key, canonical)) {
        signers.add(key);
      }
    }
    if (signers.count() < spec.threshold()) {
      throw TrustFailure.signatures(role, spec.threshold(), signers.count());
    }
  }
}
