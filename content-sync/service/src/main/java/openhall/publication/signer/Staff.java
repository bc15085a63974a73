package openhall.publication.signer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import openhall.content.UnitId;
import openhall.trust.Approval;
import openhall.trust.Authority;
import openhall.trust.DelegatedRole;
import openhall.trust.Duty;
import openhall.trust.PublicKey;
import openhall.trust.Quorum;
import openhall.trust.Signer;
import openhall.trust.json.AuthorityJson;

/**
 * The people of one unit for rehearsals and quick starts: one key for each duty, made by the
 * ceremony. Real staff make their own, each on a device of their own.
 *
 * <pre>
 * DIR/offline/people/nanhe.pingan/release.key …
 * DIR/authorities/nanhe.pingan.json             who they are, approved from above
 * </pre>
 */
final class Staff {

  static final String PEOPLE = "people";
  static final String AUTHORITIES = "authorities";

  private final UnitId unit;
  private final Map<Duty, PrivateSigner> signers = new EnumMap<>(Duty.class);

  Staff(UnitId unit, KeyKind kind) {
    this.unit = unit;
    for (Duty duty : Duty.values()) {
      signers.put(duty, PrivateSigner.generate(kind));
    }
  }

  /** Approves who approves in a unit directly below. */
  Signer above() {
    PrivateSigner signer = signers.get(Duty.AUTHORITY);
    if (signer == null) {
      throw new IllegalStateException("There is one for every duty");
    }
    return signer;
  }

  /**
   * Writes the keys and the document that names them.
   *
   * @param above who approve the document
   */
  void write(Path dir, Path offline, List<? extends Signer> above) throws IOException {
    Path keys = directory(offline, unit);
    Files.createDirectories(keys, Ceremony.OWNER_ONLY);
    for (Map.Entry<Duty, PrivateSigner> each : signers.entrySet()) {
      KeyFile.write(keys.resolve(each.getKey().wireName() + ".key"), each.getValue().privateKey());
    }
    Files.createDirectories(dir.resolve(AUTHORITIES), Ceremony.OWNER_ONLY);
    KeyFile.create(authority(dir, unit), document(above), "rw-r--r--");
  }

  static Path directory(Path offline, UnitId unit) {
    return offline.resolve(PEOPLE).resolve(DelegatedRole.nameOfUnit(unit.path()));
  }

  static Path authority(Path dir, UnitId unit) {
    return dir.resolve(AUTHORITIES).resolve(DelegatedRole.nameOfUnit(unit.path()) + ".json");
  }

  private byte[] document(List<? extends Signer> above) {
    var keys = new HashMap<String, PublicKey>();
    var duties = new EnumMap<Duty, Quorum>(Duty.class);
    var holders = new HashMap<String, String>();
    signers.forEach((duty, signer) -> {
      String keyid = signer.publicKey().keyid();
      keys.put(keyid, signer.publicKey());
      duties.put(duty, new Quorum(Set.of(keyid), 1));
      holders.put(keyid, duty.label() + "（演练密钥）");
    });
    var authority = new Authority(unit.path(), 1, keys, duties, holders);
    byte[] document = AuthorityJson.document(authority);
    return AuthorityJson.file(
        authority,
        above.stream()
            .map(signer -> Approval.by(signer, Duty.AUTHORITY.wireName(), document))
            .toList());
  }
}
