package openhall.review;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import openhall.content.UnitId;
import openhall.trust.Approval;
import openhall.trust.Authority;
import openhall.trust.AuthorityChain;
import openhall.trust.Duty;
import openhall.trust.Shortfall;
import openhall.trust.SignedAuthority;

/**
 * Judges as a screen does, by the newest authority documents; one that those above have not
 * approved does not count. Any thread.
 */
public final class Judge {

  private final AuthorityChain chain;
  private final Map<UnitId, byte[]> accepted;

  /**
   * @param chain with all documents that count
   * @param accepted the same as target files
   */
  Judge(AuthorityChain chain, Map<UnitId, byte[]> accepted) {
    this.chain = chain;
    this.accepted = Map.copyOf(accepted);
  }

  /** Who may approve in that unit. */
  public Optional<Authority> authority(UnitId unit) {
    return chain.of(unit.path());
  }

  /** The document that says so, as a target file. */
  public Optional<byte[]> file(UnitId unit) {
    return Optional.ofNullable(accepted.get(unit)).map(byte[]::clone);
  }

  /** Why that document must not decide. */
  public Optional<Shortfall> objection(SignedAuthority signed) {
    return chain.objection(signed);
  }

  /** What the document still lacks to be shown. */
  public List<Shortfall> lacking(UnitId unit, byte[] document, List<Approval> approvals) {
    return chain.lacking(unit.path(), document, approvals);
  }

  /** Those approvals that were given by people who may. */
  public List<Approval> counting(UnitId unit, List<Approval> approvals) {
    return authority(unit).stream()
        .flatMap(
            authority -> approvals.stream().filter(approval -> mayApprove(authority, approval)))
        .toList();
  }

  private static boolean mayApprove(Authority authority, Approval approval) {
    return Duty.of(approval.duty())
        .filter(duty -> authority.keysFor(duty).containsKey(approval.keyid()))
        .isPresent();
  }
}
