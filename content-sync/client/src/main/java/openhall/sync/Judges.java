package openhall.sync;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import openhall.content.UnitId;
import openhall.store.AuthorityFile;
import openhall.store.Snapshot;
import openhall.store.Store;
import openhall.trust.Authority;
import openhall.trust.AuthorityChain;
import openhall.trust.Envelope;
import openhall.trust.RepositoryPath;
import openhall.trust.Root;
import openhall.trust.Shortfall;
import openhall.trust.SignedAuthority;
import openhall.trust.TargetInfo;
import openhall.trust.json.AuthorityJson;

/**
 * Who decides in this pass what may be shown of each unit.
 *
 * <ul>
 *   <li>Documents are judged from the top down, by the root and by those above.
 *   <li>A unit's document never goes back to a lower revision than was ever verified here, and a
 *       revision never gets other words.
 *   <li>A unit that offers something needs a document.
 * </ul>
 *
 * One thread brings them, then any thread asks.
 */
final class Judges {

  private final Wire wire;
  private final Store store;
  private final AuthorityChain chain;
  private final Map<UnitId, AuthorityFile> files = new HashMap<>();

  private Judges(Wire wire, Store store, Root root) {
    this.wire = wire;
    this.store = store;
    this.chain = new AuthorityChain(root);
  }

  /**
   * Fetches what is new.
   *
   * @param offers from the top down
   * @param trail keeps every document that verifies, whatever becomes of the pass
   * @throws PassEnded if a document must not decide, or one is lacking
   * @throws openhall.trust.TrustFailure if one does not verify
   */
  static Judges of(List<Offer> offers, Root root, Wire wire, Store store, StoreTrail trail) {
    var judges = new Judges(wire, store, root);
    for (Offer offer : offers) {
      if (offer.authority().isPresent()) {
        AuthorityFile file = judges.accepted(offer.unit(), offer.authority().get());
        judges.files.put(offer.unit(), file);
        trail.verified(file);
      } else if (!offer.contents().isEmpty()) {
        throw unapproved(path(offer.unit()), new Shortfall.NoAuthority(offer.unit().path()));
      }
    }
    return judges;
  }

  /** The documents by which this pass judges. */
  Collection<AuthorityFile> files() {
    return List.copyOf(files.values());
  }

  /** Whether that unit's document says the same as when what is stored of it was judged. */
  boolean haveJudged(UnitId unit) {
    AuthorityFile file = files.get(unit);
    return file != null
        && store
            .read(snapshot -> snapshot.judged(unit))
            .filter(file.document()::equals)
            .isPresent();
  }

  /**
   * Ends the pass unless the item or tombstone is approved as that unit's document demands.
   *
   * @param path of the target, for the outcome
   */
  void judge(String path, UnitId unit, Envelope envelope) {
    chain
        .objection(unit.path(), envelope.item(), envelope.approvals())
        .ifPresent(shortfall -> {
          throw unapproved(path, shortfall);
        });
  }

  private AuthorityFile accepted(UnitId unit, TargetInfo target) {
    String path = path(unit);
    Optional<AuthorityFile> known = store.read((Snapshot snapshot) -> snapshot.authority(unit));
    byte[] bytes =
        known
            .filter(file -> file.sha256().equals(target.sha256()))
            .map(AuthorityFile::file)
            .orElseGet(() -> fetched(path, target));
    target.verify(path, bytes);
    SignedAuthority signed = AuthorityJson.read(bytes);
    check(path, unit, target, signed.body());
    var file = new AuthorityFile(unit, signed.body().revision(), signed.sha256(), bytes);
    known.ifPresent(before -> refuseOlder(path, before, file));
    chain
        .add(signed)
        .ifPresent(shortfall -> {
          throw unapproved(path, shortfall);
        });
    return file;
  }

  private byte[] fetched(String path, TargetInfo target) {
    if (target.length() > AuthorityJson.LARGEST) {
      throw PassEnded.unacceptable(
          path, "Expected at most " + AuthorityJson.LARGEST + " bytes, got " + target.length());
    }
    return wire.announced(
        RepositoryPath.target(path, target.sha256()), Math.max(1, target.length()));
  }

  private static void check(String path, UnitId unit, TargetInfo target, Authority body) {
    if (!body.unit().equals(unit.path())) {
      throw PassEnded.unacceptable(path, "Expected unit " + unit + ", got " + body.unit());
    }
    if (body.revision() != target.revision()) {
      throw PassEnded.unacceptable(
          path, "Expected revision " + target.revision() + ", got " + body.revision());
    }
  }

  private static void refuseOlder(String path, AuthorityFile known, AuthorityFile offered) {
    if (offered.revision() < known.revision()) {
      throw PassEnded.unacceptable(
          path,
          "Expected revision of at least " + known.revision() + ", got " + offered.revision());
    }
    if (offered.revision() == known.revision() && !offered.document().equals(known.document())) {
      throw PassEnded.unacceptable(
          path, "Expected other words in a higher revision than " + known.revision());
    }
  }

  private static String path(UnitId unit) {
    return Authority.path(unit.path());
  }

  private static PassEnded unapproved(String path, Shortfall shortfall) {
    return new PassEnded(new SyncOutcome.Unapproved(path, shortfall));
  }
}
