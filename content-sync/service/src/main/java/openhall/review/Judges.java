package openhall.review;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import openhall.authoring.store.Transaction;
import openhall.content.UnitId;
import openhall.review.store.Authorities;
import openhall.trust.AuthorityChain;
import openhall.trust.Root;
import openhall.trust.json.AuthorityJson;

/**
 * The judge of each transaction. As long as it sees the same authority documents as the last one,
 * told by their hashes, no signature on them is verified again. Any thread.
 */
public final class Judges {

  private final Root root;
  private volatile Verified verified;

  /** The hashes of all documents by their units, and those that count. */
  private record Verified(
      Map<String, String> hashes, AuthorityChain chain, Map<UnitId, byte[]> accepted, Judge judge) {

    static Verified of(
        Map<String, String> hashes, AuthorityChain chain, Map<UnitId, byte[]> accepted) {
      return new Verified(hashes, chain, accepted, new Judge(chain, accepted));
    }

    /** The document with that hash if it counted. */
    Optional<byte[]> known(UnitId unit, String hash) {
      return hash.equals(hashes.get(unit.path()))
          ? Optional.ofNullable(accepted.get(unit))
          : Optional.empty();
    }
  }

  /**
   * @param root the newest one
   */
  public Judges(Root root) {
    this.root = root;
    this.verified = Verified.of(Map.of(), new AuthorityChain(root), Map.of());
  }

  /** The judge by the documents that the transaction sees now. */
  public Judge of(Transaction t) {
    var authorities = new Authorities(t);
    Map<String, String> hashes = authorities.hashes();
    Verified last = verified;
    if (!last.hashes().equals(hashes)) {
      last = verified(last, authorities, hashes);
      verified = last;
    }
    return last.judge();
  }

  private Verified verified(Verified last, Authorities authorities, Map<String, String> hashes) {
    var chain = new AuthorityChain(root);
    var accepted = new HashMap<UnitId, byte[]>();
    // a unit's path begins with those of the units above
    new TreeMap<>(hashes)
        .forEach((path, hash) -> {
          var unit = new UnitId(path);
          Optional<byte[]> known = last.known(unit, hash);
          if (known.isPresent() && chain.addFrom(last.chain(), path)) {
            accepted.put(unit, known.get());
          } else {
            byte[] file = authorities.of(unit).orElseThrow();
            if (chain.add(AuthorityJson.read(file)).isEmpty()) {
              accepted.put(unit, file);
            }
          }
        });
    return Verified.of(hashes, chain, accepted);
  }
}
