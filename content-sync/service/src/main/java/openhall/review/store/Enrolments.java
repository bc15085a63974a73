package openhall.review.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import openhall.authoring.store.Transaction;
import openhall.content.UnitId;
import openhall.trust.Approval;
import openhall.trust.Duty;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;

/** Which account keeps which key, and what those above have signed of it, in one transaction. */
public final class Enrolments {

  private static final RowMapper<Enrolment> ROW = (row, _) -> read(row);

  private final Handle handle;

  public Enrolments(Transaction transaction) {
    this.handle = transaction.handle();
  }

  public void add(Enrolment enrolment) {
    handle
        .createUpdate(
            "INSERT INTO enrolment"
                + " (keyid, account, unit, duty, post, spki, asked_at, decided, seq)"
                + " SELECT :keyid, :account, :unit, :duty, :post, :spki, :at, 0,"
                + " coalesce(max(seq), 0) + 1 FROM enrolment")
        .bind("keyid", enrolment.keyid())
        .bind("account", enrolment.account())
        .bind("unit", enrolment.unit().path())
        .bind("duty", enrolment.duty().wireName())
        .bind("post", enrolment.post())
        .bind("spki", enrolment.spki())
        .bind("at", enrolment.at().toEpochMilli())
        .execute();
  }

  public Optional<Enrolment> of(String keyid) {
    return handle
        .createQuery("SELECT * FROM enrolment WHERE keyid = :keyid")
        .bind("keyid", keyid)
        .map(ROW)
        .findOne();
  }

  /** All of one person, the newest first. */
  public List<Enrolment> ofAccount(String account) {
    return handle
        .createQuery("SELECT * FROM enrolment WHERE account = :account ORDER BY seq DESC")
        .bind("account", account)
        .map(ROW)
        .list();
  }

  /** Those that no authority document has named yet, the oldest first. */
  public List<Enrolment> undecided() {
    return handle
        .createQuery("SELECT * FROM enrolment WHERE decided = 0 ORDER BY seq")
        .map(ROW)
        .list();
  }

  /** An authority document of the unit names these keys. */
  public void decide(UnitId unit, Collection<String> keyids) {
    for (String keyid : keyids) {
      handle
          .createUpdate("UPDATE enrolment SET decided = 1 WHERE keyid = :keyid AND unit = :unit")
          .bind("keyid", keyid)
          .bind("unit", unit.path())
          .execute();
    }
  }

  /** Signatures on the authority document of that hash. */
  public List<Approval> approvals(String sha256) {
    return handle
        .createQuery("SELECT keyid, sig FROM authority_approval WHERE sha256 = :sha ORDER BY keyid")
        .bind("sha", sha256)
        .map((row, _) ->
            new Approval(Duty.AUTHORITY.wireName(), row.getString("keyid"), row.getString("sig")))
        .list();
  }

  public void approve(String sha256, Approval approval) {
    handle
        .createUpdate(
            "INSERT INTO authority_approval (sha256, keyid, sig) VALUES (:sha, :keyid, :sig)"
                + " ON CONFLICT (sha256, keyid) DO NOTHING")
        .bind("sha", sha256)
        .bind("keyid", approval.keyid())
        .bind("sig", approval.sig())
        .execute();
  }

  private static Enrolment read(ResultSet row) throws SQLException {
    return new Enrolment(
        row.getString("account"),
        new UnitId(row.getString("unit")),
        Duty.of(row.getString("duty")).orElseThrow(),
        row.getString("post"),
        row.getString("spki"),
        Instant.ofEpochMilli(row.getLong("asked_at")));
  }
}
