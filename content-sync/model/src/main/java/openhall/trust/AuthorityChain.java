package openhall.trust;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Who may approve in which unit, from the root down: the holders of the root's targets keys approve
 * the authority documents of districts, and whoever a unit's own document names for it approves
 * those of the units directly below. No I/O; one thread adds, then any thread asks.
 */
public final class AuthorityChain {

  private final Root root;
  private final Map<String, Authority> authorities = new HashMap<>();
  private final Map<String, Judgement> judgements = new HashMap<>();

  /**
   * @param root the newest verified one
   */
  public AuthorityChain(Root root) {
    this.root = root;
  }

  /**
   * Accepts the document if it is validly approved. Add those of the units above first.
   *
   * @return why it is not accepted
   */
  public Optional<Shortfall> add(SignedAuthority signed) {
    Optional<Shortfall> objection = objection(signed);
    if (objection.isEmpty()) {
      authorities.put(signed.body().unit(), signed.body());
      judgements.put(signed.body().unit(), signed.body().judgement());
    }
    return objection;
  }

  /**
   * Takes over what another chain has accepted for that unit, unless the other judges by something
   * else: another root, or another document above.
   *
   * @return whether it did
   */
  public boolean addFrom(AuthorityChain other, String unit) {
    Authority accepted = other.authorities.get(unit);
    if (accepted == null || !root.equals(other.root)) {
      return false;
    }
    Optional<String> above = accepted.above();
    if (above.isPresent() && !of(above.get()).equals(other.of(above.get()))) {
      return false;
    }
    authorities.put(unit, accepted);
    judgements.put(unit, accepted.judgement());
    return true;
  }

  /** The document accepted for that unit. */
  public Optional<Authority> of(String unit) {
    return Optional.ofNullable(authorities.get(unit));
  }

  /**
   * Why an item of that unit must not be shown.
   *
   * @param item in file form, as it was approved
   */
  public Optional<Shortfall> objection(String unit, byte[] item, List<Approval> approvals) {
    return judgement(unit)
        .map(judgement -> judgement.objection(item, approvals))
        .orElseGet(() -> Optional.of(new Shortfall.NoAuthority(unit)));
  }

  /**
   * All that an item of that unit lacks to be shown; nothing if it may be.
   *
   * @param item in file form, as it was approved
   */
  public List<Shortfall> lacking(String unit, byte[] item, List<Approval> approvals) {
    return judgement(unit)
        .map(judgement -> judgement.lacking(item, approvals))
        .orElseGet(() -> List.of(new Shortfall.NoAuthority(unit)));
  }

  private Optional<Judgement> judgement(String unit) {
    return Optional.ofNullable(judgements.get(unit));
  }

  /** Why the document would not be accepted now. */
  public Optional<Shortfall> objection(SignedAuthority signed) {
    Optional<String> above = signed.body().above();
    if (above.isEmpty()) {
      return objectionAtTop(signed);
    }
    return of(above.get())
        .map(authority -> authority.objectionBelow(signed.document(), signed.approvals()))
        .orElseGet(() -> Optional.of(new Shortfall.NoAuthority(above.get())));
  }

  private Optional<Shortfall> objectionAtTop(SignedAuthority signed) {
    RoleSpec spec = root.role(TopRole.TARGETS);
    var keys = new HashMap<String, PublicKey>();
    for (String name : spec.keyids()) {
      PublicKey key = root.keys().get(name);
      if (key != null) {
        keys.put(key.keyid(), key);
      }
    }
    return new Approvers(Duty.AUTHORITY, spec.threshold(), keys)
        .objection(signed.document(), signed.approvals());
  }
}
