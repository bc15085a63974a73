package openhall.review;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import openhall.authoring.AuditEvent;
import openhall.authoring.store.Database;
import openhall.authoring.store.Transaction;
import openhall.content.InvalidContent;
import openhall.content.Problem;
import openhall.content.UnitId;
import openhall.review.store.Approvals;
import openhall.review.store.Authorities;
import openhall.review.store.Enrolments;
import openhall.review.store.Given;
import openhall.trust.Shortfall;
import openhall.trust.SignedAuthority;
import openhall.trust.TrustFailure;
import openhall.trust.json.AuthorityJson;

/**
 * Takes in what people have signed with their own keys: every signature is checked before it is
 * stored, and what is stored is in the audit chain. Any thread.
 */
public final class Signatures {

  private static final int SHORT = 12;

  private final Database database;
  private final Judges judges;
  private final InstantSource clock;

  public Signatures(Database database, Judges judges, InstantSource clock) {
    this.database = database;
    this.judges = judges;
    this.clock = clock;
  }

  /**
   * Adds all of them, or none.
   *
   * @param who the account that brings them; it need not be the signer's
   * @throws InvalidContent if one is not valid, telling each that is not
   */
  public void add(List<Given> given, String who) {
    Instant now = clock.instant();
    database.writing(t -> {
      var door = new Door(t, new Papers(t, judges));
      List<Problem> problems =
          given.stream().flatMap(each -> door.objection(each).stream()).toList();
      if (!problems.isEmpty()) {
        throw new InvalidContent(problems);
      }
      new Approvals(t).add(given);
      t.audit().append(given.stream().map(each -> event(who, each)).toList(), now);
    });
  }

  /**
   * Adds all that somebody has signed in his browser, with a key of his own that counts there, or
   * none.
   *
   * @throws InvalidContent also if the key is another's, or it has signed one of them before
   */
  public void addOwn(List<Given> given, String who) {
    List<Problem> problems =
        database.read(t -> given.stream().flatMap(each -> foreign(t, each, who).stream()).toList());
    if (!problems.isEmpty()) {
      throw new InvalidContent(problems);
    }
    add(given, who);
  }

  private static Optional<Problem> foreign(Transaction t, Given given, String who) {
    String keyid = given.approval().keyid();
    boolean own = new Enrolments(t).of(keyid).filter(key -> key.account().equals(who)).isPresent();
    if (!own) {
      return Optional.of(new Problem("key", keyid, "签名用的不是您登记的密钥", "not the signer's own key"));
    }
    boolean again =
        new Approvals(t)
            .of(given.key(), given.revision()).stream()
                .anyMatch(
                    old -> old.keyid().equals(keyid) && old.duty().equals(given.approval().duty()));
    return again
        ? Optional.of(new Problem(given.key().toString(), keyid, "您已经签过这一版", "signed already"))
        : Optional.empty();
  }

  /**
   * Takes a unit's authority document, approved by those above.
   *
   * @param file as a target file
   * @throws InvalidContent if it does not pass, or is not newer than the one there is
   */
  public SignedAuthority put(UnitId unit, byte[] file, String who) {
    SignedAuthority signed = read(file);
    if (!signed.body().unit().equals(unit.path())) {
      throw refused(unit, "这是单位 " + signed.body().unit() + " 的授权文件", "is another unit's");
    }
    database.writing(t -> put(t, signed, file, who));
    return signed;
  }

  /**
   * The same for a document that may have been taken long ago.
   *
   * @return whether it is newer than what there was
   */
  public boolean adopt(byte[] file, String who) {
    SignedAuthority signed = read(file);
    return database.write(t -> {
      boolean news = isNews(t, signed);
      if (news) {
        put(t, signed, file, who);
      }
      return news;
    });
  }

  private static boolean isNews(Transaction t, SignedAuthority signed) {
    return new Authorities(t)
        .of(new UnitId(signed.body().unit()))
        .map(AuthorityJson::read)
        .filter(old -> old.body().revision() >= signed.body().revision())
        .isEmpty();
  }

  void put(Transaction t, SignedAuthority signed, byte[] file, String who) {
    var unit = new UnitId(signed.body().unit());
    var authorities = new Authorities(t);
    Optional<byte[]> old = authorities.of(unit);
    if (old.filter(bytes -> Arrays.equals(bytes, file)).isPresent()) {
      return;
    }
    old.map(AuthorityJson::read).ifPresent(before -> refuseOlder(unit, before, signed));
    Optional<Shortfall> objection = judges.of(t).objection(signed);
    if (objection.isPresent()) {
      throw refused(unit, objection.get().zh(), objection.get().en());
    }
    authorities.add(file);
    new Enrolments(t).decide(unit, signed.body().keys().keySet());
    int revision = signed.body().revision();
    t.audit()
        .append(
            new AuditEvent(who, "authority", unit.path(), "", revision, signed.sha256()),
            clock.instant());
  }

  /** The same words may come again, approved by others. */
  private static void refuseOlder(UnitId unit, SignedAuthority before, SignedAuthority signed) {
    int last = before.body().revision();
    int next = signed.body().revision();
    if (next < last) {
      throw refused(unit, "已有第 %d 版，这是第 %d 版".formatted(last, next), "is older");
    }
    if (next == last && !before.sha256().equals(signed.sha256())) {
      throw refused(
          unit, "第 %d 版已有另一份内容，改动须用新的版次".formatted(last), "says other words in the same revision");
    }
  }

  private static SignedAuthority read(byte[] file) {
    try {
      return AuthorityJson.read(file);
    } catch (TrustFailure e) {
      throw new InvalidContent(
          "authority",
          "",
          "不是授权文件：" + e.getMessage(),
          "is no authority document: " + e.getMessage());
    }
  }

  private static AuditEvent event(String who, Given given) {
    String by = given.approval().duty() + " " + given.approval().keyid().substring(0, SHORT);
    return AuditEvent.onItem(who, "sign", given.key(), given.revision(), by);
  }

  private static InvalidContent refused(UnitId unit, String zh, String en) {
    return new InvalidContent("authority", unit.path(), zh, en);
  }
}
