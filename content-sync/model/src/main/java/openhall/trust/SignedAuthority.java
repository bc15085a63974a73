package openhall.trust;

import java.util.List;

/**
 * An authority document as received: what it says, over which bytes it is approved, and by whom.
 * Reading one verifies nothing; {@link AuthorityChain} does. Immutable.
 */
public final class SignedAuthority {

  private final Authority body;
  private final Envelope envelope;

  public SignedAuthority(Authority body, Envelope envelope) {
    this.body = body;
    this.envelope = envelope;
  }

  public Authority body() {
    return body;
  }

  public List<Approval> approvals() {
    return envelope.approvals();
  }

  /** The bytes that are approved; a copy. */
  public byte[] document() {
    return envelope.item();
  }

  /** SHA-256 of {@link #document}: equal for the same words, whoever has approved them. */
  public String sha256() {
    return Hashes.sha256Of(envelope.item());
  }
}
