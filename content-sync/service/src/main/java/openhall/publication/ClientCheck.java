package openhall.publication;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import openhall.content.Item;
import openhall.content.json.ItemJson;
import openhall.publication.signer.Keys;
import openhall.publication.store.PublishedFile;
import openhall.publication.store.Releases;
import openhall.publication.store.RoleVersion;
import openhall.trust.DelegatedRole;
import openhall.trust.RepositoryPath;
import openhall.trust.Root;
import openhall.trust.Signed;
import openhall.trust.TargetInfo;
import openhall.trust.Targets;
import openhall.trust.TrustFailure;
import openhall.trust.TrustedSet;
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
    byte[] read = EnvelopeJson.read(file).item();
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
