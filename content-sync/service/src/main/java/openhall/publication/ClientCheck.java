package openhall.publication;

import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import openhall.content.Item;
import openhall.content.UnitId;
import openhall.content.json.ItemJson;
import openhall.publication.signer.Keys;
import openhall.publication.store.PublishedFile;
import openhall.publication.store.Releases;
import openhall.publication.store.RoleVersion;
import openhall.trust.Authority;
import openhall.trust.AuthorityChain;
import openhall.trust.DelegatedRole;
import openhall.trust.Envelope;
import openhall.trust.RepositoryPath;
import openhall.trust.Root;
import openhall.trust.Signed;
import openhall.trust.TargetInfo;
import openhall.trust.Targets;
import openhall.trust.TrustFailure;
import openhall.trust.TrustedSet;
import openhall.trust.json.AuthorityJson;
import openhall.trust.json.EnvelopeJson;
import openhall.trust.json.MetadataJson;

/**
 * Reads a release as a kiosk that has the one before will, with the kiosk's own code, before
 * anybody can see it. Throws {@link TrustFailure} where a kiosk would refuse. Roles that did not
 * change were read when they did.
 */
final class ClientCheck {

  private final Releases releases;
  private final Map<String, byte[]> files;
  private final TrustedSet trusted;
  private final Map<UnitId, AuthorityChain> chains = new HashMap<>();

  /**
   * @param files new files by path; {@code releases} still holds the old ones
   */
  ClientCheck(Releases releases, Keys keys, Map<String, byte[]> files, Instant now) {
    this.releases = releases;
    this.files = files;
    List<Signed<Root>> roots = keys.roots();
    this.trusted = new TrustedSet(new MetadataJson(), roots.getFirst().raw(), now);
    roots.stream().skip(1).forEach(root -> trusted.updateRoot(root.raw()));
  }

  void verify(List<RoleVersion> changed, Map<String, Item> items) {
    loadStored();
    trusted.updateTimestamp(file(RepositoryPath.TIMESTAMP));
    long release = trusted.timestamp().orElseThrow().body().snapshot().version();
    trusted.updateSnapshot(file(RepositoryPath.snapshot(release)));
    Signed<Targets> top =
        trusted.updateTargets(file(RepositoryPath.metadata("targets", announced("targets"))));
    for (RoleVersion role : changed) {
      if (top.body().delegations().spec(role.role()).isPresent()) {
        byte[] file = file(RepositoryPath.metadata(role.role(), announced(role.role())));
        trusted.updateDelegated(file, role.role(), top);
      }
    }
    items.forEach((path, item) -> verifyItem(top, path, item));
  }

  /** The authority documents as published, from the top down to that unit. */
  private AuthorityChain chain(Signed<Targets> top, UnitId unit) {
    return chains.computeIfAbsent(
        unit,
        _ -> {
          var chain = new AuthorityChain(trusted.root().body());
          unit.lineage().forEach(each -> add(chain, top, each));
          return chain;
        });
  }

  private void add(AuthorityChain chain, Signed<Targets> top, UnitId unit) {
    String path = Authority.path(unit.path());
    listed(top, unit)
        .target(path)
        .map(info -> AuthorityJson.read(file(RepositoryPath.target(path, info.sha256()))))
        .flatMap(chain::add)
        .ifPresent(lacking -> {
          throw TrustFailure.malformed(path, lacking.en());
        });
  }

  private Targets listed(Signed<Targets> top, UnitId unit) {
    String role = DelegatedRole.nameOfUnit(unit.path());
    return trusted
        .delegated(role, top)
        .orElseGet(() ->
            trusted.updateDelegated(
                file(RepositoryPath.metadata(role, announced(role))), role, top))
        .body();
  }

  private void loadStored() {
    Optional<PublishedFile> timestamp = releases.file(RepositoryPath.TIMESTAMP);
    if (timestamp.isEmpty() || trusted.forgetsStored()) {
      return;
    }
    long version = trusted.loadTimestamp(timestamp.get().bytes()).body().snapshot().version();
    releases
        .file(RepositoryPath.snapshot(version))
        .ifPresent(snapshot -> trusted.loadSnapshot(snapshot.bytes()));
  }

  private void verifyItem(Signed<Targets> top, String path, Item item) {
    String role = DelegatedRole.nameOfUnit(item.key().unit().path());
    TargetInfo info =
        trusted
            .delegated(role, top)
            .flatMap(unit -> unit.body().target(path))
            .orElseThrow(() -> TrustFailure.malformed(path, "not listed by " + role));
    byte[] file = file(RepositoryPath.target(path, info.sha256()));
    info.verify(path, file);
    Envelope envelope = EnvelopeJson.read(file);
    byte[] read = envelope.item();
    UnitId unit = item.key().unit();
    chain(top, unit)
        .objection(unit.path(), read, envelope.approvals())
        .ifPresent(lacking -> {
          throw TrustFailure.malformed(path, lacking.en());
        });
    if (!ItemJson.read(read).equals(item) || info.revision() != item.head().revision()) {
      throw TrustFailure.malformed(path, "reads as another item than was approved");
    }
  }

  private long announced(String role) {
    return trusted.announced(role).version();
  }

  private byte[] file(String path) {
    byte[] fresh = files.get(path);
    if (fresh != null) {
      return Arrays.copyOf(fresh, fresh.length);
    }
    return releases
        .file(path)
        .orElseThrow(() -> new IllegalStateException("No file " + path))
        .bytes();
  }
}
