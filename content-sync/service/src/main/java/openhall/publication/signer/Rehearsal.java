package openhall.publication.signer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import openhall.approval.Approvals;
import openhall.authoring.Revision;
import openhall.authoring.store.Transaction;
import openhall.content.UnitId;
import openhall.trust.Approval;
import openhall.trust.Authority;
import openhall.trust.Duty;
import openhall.trust.Signer;
import openhall.trust.json.AuthorityJson;

/**
 * Approves whatever the workflow has passed, with the rehearsal keys that lie beside the service's
 * own. Whoever breaks into such a service has the people's keys too: for rehearsals and tests only.
 * Without these keys it approves nothing. Immutable.
 */
public final class Rehearsal implements Approvals {

  private final Map<UnitId, byte[]> authorities = new HashMap<>();
  private final Map<UnitId, Map<Duty, Signer>> people = new HashMap<>();

  private Rehearsal() {}

  /**
   * Reads what lies below the service's key directory.
   *
   * @throws UnusableKeys if something there cannot be read
   */
  public static Rehearsal load(Path dir, Collection<UnitId> units) {
    var rehearsal = new Rehearsal();
    try {
      for (UnitId unit : units) {
        Path file = Staff.authority(dir, unit);
        if (Files.exists(file)) {
          byte[] authority = Files.readAllBytes(file);
          rehearsal.authorities.put(unit, authority);
          rehearsal.people.put(unit, signers(dir, unit, AuthorityJson.read(authority).body()));
        }
      }
    } catch (IOException e) {
      throw new UnusableKeys("读不到 " + dir, "cannot read " + dir, e);
    }
    return rehearsal;
  }

  @Override
  public Map<UnitId, byte[]> authorities(Transaction t) {
    return Map.copyOf(authorities);
  }

  @Override
  public List<Approval> of(Transaction t, Revision revision, byte[] item) {
    Map<Duty, Signer> signers = people.getOrDefault(revision.key().unit(), Map.of());
    var approvals = new ArrayList<Approval>();
    for (Duty duty : Duty.ofItems()) {
      Signer signer = signers.get(duty);
      if (signer != null) {
        approvals.add(Approval.by(signer, duty.wireName(), item));
      }
    }
    return approvals;
  }

  private static Map<Duty, Signer> signers(Path dir, UnitId unit, Authority authority) {
    var signers = new HashMap<Duty, Signer>();
    for (Duty duty : Duty.ofItems()) {
      Path file =
          Staff.directory(dir.resolve(Ceremony.OFFLINE), unit).resolve(duty.wireName() + ".key");
      if (Files.exists(file)) {
        PrivateSigner.of(KeyFile.read(file), authority.keysFor(duty).values())
            .ifPresent(signer -> signers.put(duty, signer));
      }
    }
    return signers;
  }
}
