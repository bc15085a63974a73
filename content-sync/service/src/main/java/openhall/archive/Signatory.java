package openhall.archive;

import java.util.List;
import java.util.Optional;
import openhall.trust.Approval;
import openhall.trust.Authority;
import openhall.trust.Duty;
import openhall.trust.Envelope;
import openhall.trust.PublicKey;

/**
 * Who approved a document, and whether that counts.
 *
 * @param duty in words
 * @param post of the key's holder; empty where the authority names none
 * @param objection why it does not count, in words of both languages; empty if it does
 */
public record Signatory(String duty, String post, String keyid, String objection) {

  /**
   * All who approved it.
   *
   * @param authority who may; empty where nobody may
   */
  public static List<Signatory> of(Optional<Authority> authority, Envelope envelope) {
    byte[] item = envelope.item();
    return envelope.approvals().stream()
        .map(approval ->
            new Signatory(
                Duty.of(approval.duty()).map(Duty::label).orElse(approval.duty()),
                authority.map(a -> a.holders().get(approval.keyid())).orElse(""),
                approval.keyid(),
                objection(authority, approval, item)))
        .toList();
  }

  public boolean counts() {
    return objection.isEmpty();
  }

  private static String objection(Optional<Authority> authority, Approval approval, byte[] item) {
    return key(authority, approval)
        .map(key -> approval.verify(key, item) ? "" : "签名与内容不符 not over this text")
        .orElse("授权文件没有让这把密钥担任这项职责 no such duty");
  }

  private static Optional<PublicKey> key(Optional<Authority> authority, Approval approval) {
    Optional<Duty> duty = Duty.of(approval.duty());
    return authority.flatMap(
        a -> duty.flatMap(d -> Optional.ofNullable(a.keysFor(d).get(approval.keyid()))));
  }
}
