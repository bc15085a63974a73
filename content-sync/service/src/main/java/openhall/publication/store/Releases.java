package openhall.publication.store;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import openhall.authoring.store.Transaction;
import openhall.content.ItemId;
import openhall.content.ItemKey;
import openhall.content.UnitId;
import openhall.trust.RepositoryPath;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.PreparedBatch;

/** What is published, within one transaction. */
public final class Releases {

  private static final RowMapper<Release> RELEASE =
      (row, _) ->
          new Release(
              row.getLong("number"),
              Release.Cause.valueOf(row.getString("cause").toUpperCase(Locale.ROOT)),
              Instant.ofEpochMilli(row.getLong("released")),
              Instant.ofEpochMilli(row.getLong("signed_at")),
              row.getString("who"),
              row.getInt("items"),
              row.getInt("removed"));

  private static final RowMapper<ReleaseChange> CHANGE =
      (row, _) ->
          new ReleaseChange(
              new ItemKey(new UnitId(row.getString("unit")), new ItemId(row.getString("id"))),
              row.getInt("revision"),
              ReleaseChange.Kind.valueOf(row.getString("change").toUpperCase(Locale.ROOT)));

  private static final String FRESH =
      "CASE WHEN :change = 'shown' AND NOT EXISTS (SELECT 1 FROM release_item e"
          + " WHERE e.unit = i.unit AND e.id = i.id AND e.change = 'shown') THEN 1 ELSE 0 END";

  // A tombstone has a number among the revisions of its item, and no words of its own.
  private static final String AS_IT_WAS =
      "(SELECT max(n.revision) FROM item_revision n"
          + " WHERE n.unit = i.unit AND n.id = i.id AND n.revision <= :revision)";

  private final Handle handle;

  public Releases(Transaction transaction) {
    this.handle = transaction.handle();
  }

  /** The newest releases and renewals, newest first. */
  public List<Release> newest(int most) {
    return handle
        .createQuery("SELECT * FROM release ORDER BY number DESC LIMIT :most")
        .bind("most", most)
        .map(RELEASE)
        .list();
  }

  /** The newest number, how often readers were called, and the hash of the timestamp. */
  public Mark mark() {
    return handle
        .createQuery(
            "SELECT sha256, (SELECT max(number) FROM release) AS number,"
                + " (SELECT count(*) + count(lifted_at) FROM blanking) AS orders"
                + " FROM published_file WHERE path = :path")
        .bind("path", RepositoryPath.TIMESTAMP)
        .map((row, _) -> {
          long number = row.getLong("number");
          return new Mark(number, number + row.getLong("orders"), row.getString("sha256"));
        })
        .findOne()
        .orElse(Mark.NONE);
  }

  public List<ReleaseChange> changes(long number) {
    return handle
        .createQuery("SELECT * FROM release_item WHERE number = :number ORDER BY unit, id")
        .bind("number", number)
        .map(CHANGE)
        .list();
  }

  /** The newest version of every role, by role. */
  public Map<String, RoleVersion> roles() {
    var roles = new TreeMap<String, RoleVersion>();
    handle
        .createQuery("SELECT * FROM published_role")
        .map((row, _) ->
            new RoleVersion(
                row.getString("role"),
                row.getLong("version"),
                Instant.ofEpochMilli(row.getLong("expires"))))
        .forEach(role -> roles.put(role.role(), role));
    return roles;
  }

  public Optional<PublishedFile> file(String path) {
    return handle
        .createQuery("SELECT * FROM published_file WHERE path = :path")
        .bind("path", path)
        .map((row, _) ->
            new PublishedFile(
                path, row.getBytes("bytes"), row.getBytes("gzip"), row.getString("sha256")))
        .findOne();
  }

  /** The paths of targets whose hash begins so, old versions too; a few at most. */
  public List<String> targetsOfHash(String prefix) {
    return handle
        .createQuery(
            "SELECT path FROM published_file WHERE sha256 >= :from AND sha256 < :to"
                + " AND path LIKE 'targets/%' ORDER BY path LIMIT 20")
        .bind("from", prefix)
        // no hexadecimal digit comes after it
        .bind("to", prefix + "g")
        .mapTo(String.class)
        .list();
  }

  /** The release that first showed the public that revision. */
  public Optional<Release> of(ItemKey key, int revision) {
    return handle
        .createQuery(
            "SELECT * FROM release WHERE number = (SELECT min(number) FROM release_item"
                + " WHERE unit = :unit AND id = :id AND revision = :revision AND change = 'shown')")
        .bind("unit", key.unit().path())
        .bind("id", key.id().value())
        .bind("revision", revision)
        .map(RELEASE)
        .findOne();
  }

  /** The paths of all files, old versions too. */
  public List<String> paths() {
    return handle
        .createQuery("SELECT path FROM published_file ORDER BY path")
        .mapTo(String.class)
        .list();
  }

  public void add(Release release, List<ReleaseChange> changes) {
    handle
        .createUpdate(
            "INSERT INTO release (number, cause, released, signed_at, who, items, removed)"
                + " VALUES (:number, :cause, :released, :signed, :who, :items, :removed)")
        .bind("number", release.number())
        .bind("cause", release.cause().wireName())
        .bind("released", release.released().toEpochMilli())
        .bind("signed", release.signedAt().toEpochMilli())
        .bind("who", release.who())
        .bind("items", release.items())
        .bind("removed", release.removed())
        .execute();
    file(release, changes);
  }

  private void file(Release release, List<ReleaseChange> changes) {
    PreparedBatch batch =
        handle.prepareBatch(
            "INSERT INTO release_item"
                + " (number, unit, id, revision, change, serial, kind, class, title, fresh)"
                + " SELECT :number, unit, id, :revision, :change, :serial, kind, class, title, "
                + FRESH
                + " FROM item_revision i WHERE unit = :unit AND id = :id AND revision = "
                + AS_IT_WAS);
    long serial = newestSerial();
    for (ReleaseChange change : changes) {
      serial++;
      batch
          .bind("serial", serial)
          .bind("number", release.number())
          .bind("unit", change.key().unit().path())
          .bind("id", change.key().id().value())
          .bind("revision", change.revision())
          .bind("change", change.kind().wireName())
          .add();
    }
    if (batch.size() > 0) {
      batch.execute();
    }
  }

  private long newestSerial() {
    return handle
        .createQuery("SELECT coalesce(max(serial), 0) FROM release_item")
        .mapTo(Long.class)
        .one();
  }

  public void put(RoleVersion role) {
    handle
        .createUpdate(
            "INSERT INTO published_role (role, version, expires) VALUES (:role, :version, :expires)"
                + " ON CONFLICT (role) DO UPDATE"
                + " SET version = excluded.version, expires = excluded.expires")
        .bind("role", role.role())
        .bind("version", role.version())
        .bind("expires", role.expires().toEpochMilli())
        .execute();
  }

  /** Adds files, or overwrites those of the same path. */
  public void put(List<PublishedFile> files) {
    PreparedBatch batch =
        handle.prepareBatch(
            "INSERT INTO published_file (path, bytes, gzip, sha256)"
                + " VALUES (:path, :bytes, :gzip, :sha256) ON CONFLICT (path) DO UPDATE"
                + " SET bytes = excluded.bytes, gzip = excluded.gzip, sha256 = excluded.sha256");
    for (PublishedFile file : files) {
      batch
          .bind("path", file.path())
          .bind("bytes", file.bytes())
          .bind("gzip", file.gzip())
          .bind("sha256", file.sha256())
          .add();
    }
    if (batch.size() > 0) {
      batch.execute();
    }
  }
}
