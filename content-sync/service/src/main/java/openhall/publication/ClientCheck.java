package openhall.publication;

import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import openhall.content.Document;
import openhall.content.UnitId;
import openhall.content.json.DocumentJson;
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
  private final Set<UnitId> decided = new HashSet<>();
  private final AuthorityChain chain;
  private Signed<Targets> top;

  /**
   * @param files new files by path; {@code releases} still holds the old ones
   */
  ClientCheck(Releases releases, Keys keys, Map<String, byte[]> files, Instant now) {
    this.releases = releases;
    this.files = files;
    List<Signed<Root>> roots = keys.roots();
    this.trusted = new TrustedSet(new MetadataJson(), roots.getFirst().raw(), now);
    roots.stream().skip(1).forEach(root -> trusted.updateRoot(root.raw()));
    this.chain = new AuthorityChain(trusted.root().body());
    this.top = keys.targets();
  }

  /** What TUF says about the release. */
  void metadata(List<RoleVersion> changed) {
    loadStored();
    trusted.updateTimestamp(file(RepositoryPath.TIMESTAMP));
    long release = trusted.timestamp().orElseThrow().body().snapshot().version();
    trusted.updateSnapshot(file(RepositoryPath.snapshot(release)));
    top = trusted.updateTargets(file(RepositoryPath.metadata("targets", announced("targets"))));
    for (RoleVersion role : changed) {
      if (top.body().delegations().spec(role.role()).isPresent()) {
        byte[] file = file(RepositoryPath.metadata(role.role(), announced(role.role())));
        trusted.updateDelegated(file, role.role(), top);
      }
    }
  }

  /**
   * That people have approved what is new, and in units where others approve now all there is.
   *
   * @param documents new items and tombstones by target path
   */
  void approvals(Map<String, Document> documents, Set<UnitId> rejudged) {
    documents.forEach(this::verifyDocument);
    rejudged.forEach(this::verifyAll);
  }

  private void verifyAll(UnitId unit) {
    decide(unit);
    listed(unit)
        .targets()
        .forEach((path, info) -> {
          if (!path.equals(Authority.path(unit.path()))) {
            refuseUnapproved(unit, path, read(path, info));
          }
        });
  }

  /** Reads the authority documents as published, from the top down to that unit. */
  private void decide(UnitId unit) {
    unit.lineage().stream().filter(decided::add).forEach(this::add);
  }

  private void add(UnitId unit) {
    String path = Authority.path(unit.path());
    listed(unit)
        .target(path)
        .map(info -> AuthorityJson.read(file(RepositoryPath.target(path, info.sha256()))))
        .flatMap(chain::add)
        .ifPresent(lacking -> {
          throw TrustFailure.malformed(path, lacking.en());
        });
  }

  private Targets listed(UnitId unit) {
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

  private void verifyDocument(String path, Document document) {
    UnitId unit = document.key().unit();
    TargetInfo info =
        listed(unit)
            .target(path)
            .orElseThrow(() -> TrustFailure.malformed(path, "not listed by " + unit));
    Envelope envelope = read(path, info);
    decide(unit);
    refuseUnapproved(unit, path, envelope);
    if (!DocumentJson.read(envelope.item()).equals(document)
        || info.revision() != document.revision()) {
      throw TrustFailure.malformed(path, "reads as another document than was approved");
    }
  }

  private Envelope read(String path, TargetInfo info) {
    byte[] file = file(RepositoryPath.target(path, info.sha256()));
    info.verify(path, file);
    return EnvelopeJson.read(file);
  }

  private void refuseUnapproved(UnitId unit, String path, Envelope envelope) {
    chain
        .objection(unit.path(), envelope.item(), envelope.approvals())
        .ifPresent(lacking -> {
          throw TrustFailure.malformed(path, lacking.en());
        });
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
