package openhall.service;

import java.io.PrintWriter;
import java.util.Optional;
import openhall.trust.Approval;
import openhall.trust.Authority;
import openhall.trust.Duty;
import openhall.trust.Envelope;
import openhall.trust.PublicKey;

/** Tells who approved a document, and which of the signatures do not count. */
final class Approvers {

  private static final int SHORT = 12;

  private final Optional<Authority> authority;
  private final Envelope envelope;

  /**
   * @param authority who may approve it; empty where nobody may
   */
  Approvers(Optional<Authority> authority, Envelope envelope) {
    this.authority = authority;
    this.envelope = envelope;
  }

  void print(PrintWriter out) {
    byte[] item = envelope.item();
    for (Approval approval : envelope.approvals()) {
      String duty = Duty.of(approval.duty()).map(Duty::label).orElse(approval.duty());
      String who = holder(approval) + "（" + approval.keyid().substring(0, SHORT) + "…）";
      out.println("    %s：%s%s".formatted(duty, who, objection(approval, item)));
    }
  }

  private String holder(Approval approval) {
    return authority.map(a -> a.holders().get(approval.keyid())).orElse("");
  }

  private String objection(Approval approval, byte[] item) {
    return key(approval)
        .map(key ->
            approval.verify(key, item) ? "" : "，不算数：签名与内容不符 does not count: not over this text")
        .orElse("，不算数：授权文件没有让这把密钥担任这项职责 does not count: no such duty");
  }

  private Optional<PublicKey> key(Approval approval) {
    Optional<Duty> duty = Duty.of(approval.duty());
    return authority.flatMap(
        a -> duty.flatMap(d -> Optional.ofNullable(a.keysFor(d).get(approval.keyid()))));
  }
}
