package openhall.review.store;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import openhall.authoring.store.Transaction;
import openhall.content.UnitId;
import openhall.trust.Hashes;
import openhall.trust.SignedAuthority;
import openhall.trust.json.AuthorityJson;
import org.jdbi.v3.core.Handle;

/** The authority documents as target files, within one transaction. Only added. */
public final class Authorities {

  private final Handle handle;

  public Authorities(Transaction transaction) {
    this.handle = transaction.handle();
  }

  /** The newest of that unit, whether or not those above have approved it. */
  public Optional<byte[]> of(UnitId unit) {
    return handle
        .createQuery("SELECT bytes FROM authority WHERE unit = :unit ORDER BY seq DESC LIMIT 1")
        .bind("unit", unit.path())
        .map((row, _) -> row.getBytes("bytes"))
        .findOne();
  }

  /** Of every unit the hash of its newest, whether or not those above have approved it. */
  public Map<String, String> hashes() {
    return handle
        .createQuery(
            "SELECT a.unit, a.sha256 FROM authority a"
                + " JOIN (SELECT unit, max(seq) AS newest FROM authority GROUP BY unit) n"
                + " ON n.unit = a.unit AND n.newest = a.seq")
        .map((row, _) -> Map.entry(row.getString("unit"), row.getString("sha256")))
        .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** From now on the newest of its unit. */
  public void add(byte[] file) {
    SignedAuthority signed = AuthorityJson.read(file);
    handle
        .createUpdate(
            "INSERT INTO authority (seq, unit, revision, sha256, bytes)"
                + " SELECT coalesce(max(seq), 0) + 1, :unit, :revision, :sha256, :bytes"
                + " FROM authority")
        .bind("unit", signed.body().unit())
        .bind("revision", signed.body().revision())
        .bind("sha256", Hashes.sha256Of(file))
        .bind("bytes", file)
        .execute();
  }
}
