package openhall.review;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import openhall.authoring.store.Transaction;
import openhall.content.UnitId;
import openhall.review.store.Authorities;
import openhall.trust.Approval;
import openhall.trust.Authority;
import openhall.trust.AuthorityChain;
import openhall.trust.Duty;
import openhall.trust.Root;
import openhall.trust.Shortfall;
import openhall.trust.SignedAuthority;
import openhall.trust.json.AuthorityJson;

/**
 * Judges as a screen does, by the newest authority documents; one that those above have not
 * approved does not count. Within one transaction.
 */
public final class Judge {

  private final Authorities authorities;
  private final AuthorityChain chain;
  private final Map<UnitId, Optional<byte[]>> accepted = new HashMap<>();

  /**
   * @param root the newest one
   */
  public Judge(Transaction t, Root root) {
    this.authorities = new Authorities(t);
    this.chain = new AuthorityChain(root);
  }

  /** Who may approve in that unit. */
  public Optional<Authority> authority(UnitId unit) {
    file(unit);
    return chain.of(unit.path());
  }

  /** The document that says so, as a target file. */
  public Optional<byte[]> file(UnitId unit) {
    for (UnitId each : unit.lineage()) {
      if (!accepted.containsKey(each)) {
        accepted.put(each, authorities.of(each).filter(this::accepts));
      }
    }
    return accepted.getOrDefault(unit, Optional.empty());
  }

  /** Why that document must not decide. */
  public Optional<Shortfall> objection(SignedAuthority signed) {
    var unit = new UnitId(signed.body().unit());
    unit.lineage().stream().filter(above -> !above.equals(unit)).forEach(this::file);
    return chain.add(signed);
  }

  /** What the document still lacks to be shown. */
  public List<Shortfall> lacking(UnitId unit, byte[] document, List<Approval> approvals) {
    file(unit);
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

  private boolean accepts(byte[] file) {
    return chain.add(AuthorityJson.read(file)).isEmpty();
  }
}
