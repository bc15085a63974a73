package openhall.publication;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import openhall.authoring.store.Database;
import openhall.content.UnitId;
import openhall.publication.signer.Keys;
import openhall.publication.signer.Person;
import openhall.review.Judges;
import openhall.review.Signatures;
import openhall.review.store.Given;
import openhall.trust.Approval;
import openhall.trust.Authority;
import openhall.trust.Duty;
import openhall.trust.Signer;
import openhall.trust.json.AuthorityJson;

/** The people whom the ceremony made up: they sign whatever review has passed. One thread. */
public final class RehearsalDesk {

  private final Path dir;
  private final Map<UnitId, Map<Duty, Signer>> people = new HashMap<>();

  /**
   * @param dir of the keys
   */
  public RehearsalDesk(Path dir) {
    this.dir = dir;
    for (byte[] file : Keys.load(dir).authorities()) {
      Authority authority = AuthorityJson.read(file).body();
      var unit = new UnitId(authority.unit());
      var signers = new HashMap<Duty, Signer>();
      for (Duty duty : Duty.values()) {
        signers.put(duty, signer(unit, duty, authority));
      }
      people.put(unit, signers);
    }
  }

  public Signer in(UnitId unit, Duty duty) {
    Signer signer = people.getOrDefault(unit, Map.of()).get(duty);
    if (signer == null) {
      throw new IllegalArgumentException("Nobody signs in duty " + duty + " of " + unit);
    }
    return signer;
  }

  /** Signs all that waits in that duty. */
  public void sign(Database database, Publisher publisher, Duty duty, Instant now) {
    var ask = new Waiting.Ask(Optional.of(duty), Optional.empty(), Optional.empty(), 10_000);
    var given = new ArrayList<Given>();
    for (Waiting waiting : publisher.waiting(ask, now).waiting()) {
      var document = waiting.paper().document();
      Signer signer = in(document.key().unit(), duty);
      var approval = Approval.by(signer, duty.wireName(), waiting.paper().bytes());
      given.add(new Given(document.key(), document.revision(), approval));
    }
    var clock = Clock.fixed(now, ZoneOffset.UTC);
    new Signatures(database, new Judges(Keys.load(dir).root()), clock).add(given, "desk");
  }

  /** Signs all that waits. */
  public void signAll(Database database, Publisher publisher, Instant now) {
    Duty.ofItems().forEach(duty -> sign(database, publisher, duty, now));
  }

  /** The documents that name these people. */
  public static void adopt(Database database, Keys keys, Instant now) {
    var signatures =
        new Signatures(database, new Judges(keys.root()), Clock.fixed(now, ZoneOffset.UTC));
    keys.authorities().forEach(file -> signatures.adopt(file, "keys"));
  }

  private Signer signer(UnitId unit, Duty duty, Authority authority) {
    List<openhall.trust.PublicKey> candidates = List.copyOf(authority.keysFor(duty).values());
    return Person.read(Person.rehearsal(dir, unit, duty), candidates).orElseThrow();
  }
}
