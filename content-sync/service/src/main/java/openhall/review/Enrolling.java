package openhall.review;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.InstantSource;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import openhall.authoring.AuditEvent;
import openhall.authoring.store.Database;
import openhall.authoring.store.Transaction;
import openhall.content.InvalidContent;
import openhall.content.UnitId;
import openhall.review.store.Authorities;
import openhall.review.store.Enrolment;
import openhall.review.store.Enrolments;
import openhall.trust.Approval;
import openhall.trust.Authority;
import openhall.trust.Duty;
import openhall.trust.PublicKey;
import openhall.trust.Quorum;
import openhall.trust.SignedAuthority;
import openhall.trust.json.AuthorityJson;

/**
 * Keys that people's browsers made: each is bound to an account, and counts once the unit above has
 * signed an authority document that names it. Whoever has lost his key enrols another; the same
 * document takes the lost one away. Any thread.
 */
public final class Enrolling {

  private static final String CONTEXT = "openhall-enrolment-v1\n";

  private final Database database;
  private final Judges judges;
  private final InstantSource clock;

  public Enrolling(Database database, Judges judges, InstantSource clock) {
    this.database = database;
    this.judges = judges;
    this.clock = clock;
  }

  /**
   * Binds the key to the account.
   *
   * @param proof the key's signature over whose it is and what for: nobody enrols another's key
   * @throws InvalidContent if the proof is not, the key is known, or nobody was ever appointed
   *     there
   */
  public void enrol(Enrolment asked, byte[] proof) {
    String keyid = asked.keyid();
    if (!asked.key().verifies(message(asked), proof)) {
      throw refused(keyid, "这把密钥没有证明在您手里", "the key did not sign its enrolment");
    }
    database.writing(t -> {
      if (newest(t, asked.unit()).isEmpty()) {
        throw refused(keyid, "单位还没有授权文件", "the unit has no authority document");
      }
      var enrolments = new Enrolments(t);
      if (enrolments.of(keyid).isPresent()) {
        throw refused(keyid, "这把密钥已经登记过", "the key is known");
      }
      enrolments.add(asked);
      record(t, "enrol", asked.account(), asked);
    });
  }

  /** One person's keys that count now, and for what. */
  public List<Enrolment> valid(String account) {
    return database.read(t -> {
      var judge = judges.of(t);
      return new Enrolments(t)
          .ofAccount(account).stream().filter(each -> counts(judge, each)).toList();
    });
  }

  /** Those of one person that wait for the unit above. */
  public List<Enrolment> waiting(String account) {
    return pending().stream()
        .map(Proposal::enrolment)
        .filter(enrolment -> enrolment.account().equals(account))
        .toList();
  }

  /** What those above have to decide, the oldest first; of each person and duty only the newest. */
  public List<Proposal> pending() {
    return database.read(t -> {
      var judge = judges.of(t);
      var enrolments = new Enrolments(t);
      return enrolments.undecided().stream()
          .filter(each -> newest(enrolments, each).equals(each))
          .flatMap(each -> proposal(t, judge, enrolments, each).stream())
          .toList();
    });
  }

  public Optional<Proposal> pending(UnitId unit, String keyid) {
    return pending().stream()
        .filter(each -> each.enrolment().unit().equals(unit))
        .filter(each -> each.enrolment().keyid().equals(keyid))
        .findFirst();
  }

  /**
   * Adds the signature of somebody above; with enough of them the document decides.
   *
   * @param who whose browser holds the key that signed
   * @return whether the enrolled key counts now
   * @throws InvalidContent if it is no signature of his over exactly that document
   */
  public boolean approve(UnitId unit, String keyid, Approval approval, String who) {
    Proposal proposal =
        pending(unit, keyid)
            .orElseThrow(() -> refused(keyid, "没有待办的登记，可能已经办过", "nothing to decide"));
    return database.write(t -> {
      check(t, proposal, approval, who);
      var enrolments = new Enrolments(t);
      enrolments.approve(proposal.sha256(), approval);
      record(t, "approve-key", who, proposal.enrolment());
      byte[] file = AuthorityJson.file(proposal.next(), enrolments.approvals(proposal.sha256()));
      var signed = AuthorityJson.read(file);
      boolean enough = judges.of(t).objection(signed).isEmpty();
      if (enough) {
        new Signatures(database, judges, clock).put(t, signed, file, who);
      }
      return enough;
    });
  }

  private void check(Transaction t, Proposal proposal, Approval approval, String who) {
    Enrolment asked = proposal.enrolment();
    var enrolments = new Enrolments(t);
    boolean his =
        enrolments.of(approval.keyid()).filter(key -> key.account().equals(who)).isPresent();
    if (!his) {
      throw refused(asked.keyid(), "签名用的不是您登记的密钥", "not the signer's own key");
    }
    if (asked.account().equals(who)) {
      throw refused(asked.keyid(), "自己的密钥须由他人核准", "nobody approves his own key");
    }
    PublicKey key = above(t, asked.unit()).get(approval.keyid());
    boolean valid =
        key != null
            && approval.duty().equals(Duty.AUTHORITY.wireName())
            && approval.verify(key, proposal.document());
    if (!valid) {
      throw refused(asked.keyid(), "这不是上级单位对这份授权文件的签名", "no signature of the unit above over it");
    }
  }

  private Map<String, PublicKey> above(Transaction t, UnitId unit) {
    List<UnitId> lineage = unit.lineage();
    return lineage.size() == 1
        ? Map.of()
        : judges
            .of(t)
            .authority(lineage.get(lineage.size() - 2))
            .map(authority -> authority.keysFor(Duty.AUTHORITY))
            .orElse(Map.of());
  }

  /** The newest document of a unit, even if those who approved it have left since. */
  private static Optional<Authority> newest(Transaction t, UnitId unit) {
    return new Authorities(t).of(unit).map(AuthorityJson::read).map(SignedAuthority::body);
  }

  private static Optional<Proposal> proposal(
      Transaction t, Judge judge, Enrolments enrolments, Enrolment asked) {
    return newest(t, asked.unit())
        .map(now -> {
          Set<String> old = same(enrolments, asked);
          old.retainAll(now.keysFor(asked.duty()).keySet());
          Authority next = next(now, asked, old);
          boolean lapsed = judge.authority(asked.unit()).isEmpty();
          int given = enrolments.approvals(Proposal.sha256(next)).size();
          return new Proposal(asked, next, old.size(), lapsed, given);
        });
  }

  private static Authority next(Authority now, Enrolment asked, Set<String> old) {
    var keys = new HashMap<>(now.keys());
    var duties = new EnumMap<Duty, Quorum>(now.duties());
    var holders = new HashMap<>(now.holders());
    Quorum before = duties.get(asked.duty());
    var keyids = new HashSet<>(before == null ? Set.<String>of() : before.keyids());
    keyids.removeAll(old);
    keyids.add(asked.keyid());
    duties.put(asked.duty(), new Quorum(keyids, before == null ? 1 : before.threshold()));
    keys.put(asked.keyid(), asked.key());
    Set<String> used =
        duties.values().stream().flatMap(q -> q.keyids().stream()).collect(Collectors.toSet());
    keys.keySet().retainAll(used);
    holders.put(asked.keyid(), asked.post());
    holders.keySet().retainAll(used);
    return new Authority(now.unit(), now.revision() + 1, keys, duties, holders);
  }

  /** Other keys that the same person has enrolled for the same. */
  private static Set<String> same(Enrolments enrolments, Enrolment asked) {
    return enrolments.ofAccount(asked.account()).stream()
        .filter(each -> isFor(each, asked) && !each.equals(asked))
        .map(Enrolment::keyid)
        .collect(Collectors.toCollection(HashSet::new));
  }

  private static Enrolment newest(Enrolments enrolments, Enrolment of) {
    return enrolments.ofAccount(of.account()).stream()
        .filter(each -> isFor(each, of))
        .findFirst()
        .orElse(of);
  }

  private static boolean isFor(Enrolment one, Enrolment other) {
    return one.unit().equals(other.unit()) && one.duty() == other.duty();
  }

  private static boolean counts(Judge judge, Enrolment enrolment) {
    return judge
        .authority(enrolment.unit())
        .filter(authority -> authority.keysFor(enrolment.duty()).containsKey(enrolment.keyid()))
        .isPresent();
  }

  private static byte[] message(Enrolment asked) {
    return (CONTEXT
            + String.join("\n", asked.account(), asked.unit().path(), asked.duty().wireName()))
        .getBytes(UTF_8);
  }

  private void record(Transaction t, String what, String who, Enrolment about) {
    String words = about.account() + " " + about.duty().wireName() + " " + about.keyid();
    t.audit().append(new AuditEvent(who, what, about.unit().path(), "", 0, words), clock.instant());
  }

  private static InvalidContent refused(String keyid, String zh, String en) {
    return new InvalidContent("key", keyid, zh, en);
  }
}
