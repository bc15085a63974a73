package openhall.publication;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import openhall.approval.Approvals;
import openhall.authoring.Revision;
import openhall.authoring.store.Transaction;
import openhall.content.UnitId;
import openhall.content.json.ItemJson;
import openhall.trust.Approval;
import openhall.trust.AuthorityChain;
import openhall.trust.Root;
import openhall.trust.Shortfall;
import openhall.trust.SignedAuthority;
import openhall.trust.json.AuthorityJson;
import openhall.trust.json.CanonicalJson;
import openhall.trust.json.EnvelopeJson;

/**
 * What may go out, judged as a screen will judge it, by the newest authority documents. One
 * transaction.
 */
final class Approving {

  private final Transaction t;
  private final Approvals approvals;
  private final AuthorityChain chain;
  private final Map<UnitId, byte[]> authorities = new HashMap<>();

  /** A document that those above have not approved does not count. */
  Approving(Transaction t, Approvals approvals, Root root) {
    this.t = t;
    this.approvals = approvals;
    this.chain = new AuthorityChain(root);
    approvals.authorities(t).entrySet().stream()
        .sorted(Map.Entry.comparingByKey(Comparator.comparing(UnitId::path)))
        .forEach(each -> {
          SignedAuthority signed = AuthorityJson.read(each.getValue());
          if (chain.add(signed).isEmpty()) {
            authorities.put(each.getKey(), each.getValue());
          }
        });
  }

  /** The documents that count, as target files. */
  Map<UnitId, byte[]> authorities() {
    return authorities;
  }

  /** Why the revision may not go out yet. */
  Optional<Shortfall> objection(Revision revision) {
    byte[] item = item(revision);
    return chain.objection(revision.key().unit().path(), item, signed(revision, item));
  }

  /** The target file of the revision. */
  byte[] file(Revision revision) {
    byte[] item = item(revision);
    return EnvelopeJson.write(signed(revision, item), item);
  }

  private List<Approval> signed(Revision revision, byte[] item) {
    return approvals.of(t, revision, item);
  }

  private static byte[] item(Revision revision) {
    return CanonicalJson.of(ItemJson.write(revision.item()));
  }
}
