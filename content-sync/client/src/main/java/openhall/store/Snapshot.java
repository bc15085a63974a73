package openhall.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import openhall.content.InvalidContent;
import openhall.content.Item;
import openhall.content.ItemId;
import openhall.content.ItemKey;
import openhall.content.Period;
import openhall.content.Tombstone;
import openhall.content.UnitId;
import openhall.content.json.ItemJson;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Exactly one release, whatever is activated meanwhile. Lives as long as the {@link Store#read}
 * that gave it; one thread.
 */
public final class Snapshot {

  private static final Logger LOG = LoggerFactory.getLogger(Snapshot.class);

  private static final String ENTRY =
      "SELECT unit, id, kind, title, revision, sha256, valid_from, valid_to FROM item ";
  private static final String JSON =
      "SELECT substr(f.bytes, i.item_at + 1, i.item_length), i.unit, i.id"
          + " FROM item i JOIN file f ON f.sha256 = i.sha256 ";
  private static final String IN_ORDER = " ORDER BY unit, id";

  /** What came of kinds made after this reader is kept, and shown by a later one. */
  private static final String KNOWN =
      Arrays.stream(Item.Kind.values())
          .map(kind -> "'" + kind.wireName() + "'")
          .collect(Collectors.joining(", ", "kind IN (", ")"));

  private final Connection connection;

  Snapshot(Connection connection) {
    this.connection = connection;
  }

  /** Empty before the first release. */
  public Optional<ReleaseMark> release() {
    return found("SELECT number, as_of FROM release_mark", Snapshot::mark).stream().findFirst();
  }

  /** The number that the next release must not be below; empty if any may follow. */
  public Optional<Long> bindingNumber() {
    return bindingNumber(connection);
  }

  static Optional<Long> bindingNumber(Connection connection) {
    return found(
            connection, "SELECT number FROM release_mark WHERE binding = 1", row -> row.getLong(1))
        .stream()
        .findFirst();
  }

  public Optional<Item> item(ItemKey key) {
    return found(
            JSON + "WHERE " + KNOWN + " AND i.unit = ? AND i.id = ?",
            Snapshot::parsed,
            key.unit().path(),
            key.id().value())
        .stream()
        .findFirst()
        .flatMap(parsed -> parsed);
  }

  public Optional<Entry> entry(ItemKey key) {
    return found(
            ENTRY + "WHERE " + KNOWN + " AND unit = ? AND id = ?",
            Snapshot::entry,
            key.unit().path(),
            key.id().value())
        .stream()
        .findFirst();
  }

  /** All entries, by unit and id. */
  public List<Entry> entries() {
    return found(ENTRY + "WHERE " + KNOWN + IN_ORDER, Snapshot::entry);
  }

  /** The entries of one kind, by unit and id. */
  public List<Entry> entries(Item.Kind kind) {
    return found(ENTRY + "WHERE kind = ?" + IN_ORDER, Snapshot::entry, kind.wireName());
  }

  /** The items of one kind, by unit and id; only these are parsed. */
  public List<Item> items(Item.Kind kind) {
    return found(JSON + "WHERE i.kind = ? ORDER BY i.unit, i.id", Snapshot::parsed, kind.wireName())
        .stream()
        .flatMap(Optional::stream)
        .toList();
  }

  /** What the indexer wrote, for building the search of this release. */
  public List<SearchRow> searchRows() {
    return found(
        "SELECT s.unit, s.id, i.kind, i.title, s.text FROM search_row s"
            + " JOIN item i ON i.unit = s.unit AND i.id = s.id WHERE "
            + KNOWN
            + " ORDER BY s.unit, s.id",
        row -> new SearchRow(key(row), kind(row), row.getString(4), row.getString(5)));
  }

  /** The verified metadata of a role, as it was received. */
  public Optional<byte[]> metadata(String role) {
    return found("SELECT bytes FROM metadata WHERE role = ?", row -> row.getBytes(1), role).stream()
        .findFirst();
  }

  /** The newest authority document of that unit that was ever verified. */
  public Optional<AuthorityFile> authority(UnitId unit) {
    return found(
            "SELECT revision, document, bytes FROM authority WHERE unit = ?",
            row -> new AuthorityFile(unit, row.getInt(1), row.getString(2), row.getBytes(3)),
            unit.path())
        .stream()
        .findFirst();
  }

  /** The hash of the authority document by which all of that unit was judged that is stored. */
  public Optional<String> judged(UnitId unit) {
    return found("SELECT document FROM judged WHERE unit = ?", row -> row.getString(1), unit.path())
        .stream()
        .findFirst();
  }

  /** A stored target file, as it was received. */
  public Optional<byte[]> file(String sha256) {
    return found("SELECT bytes FROM file WHERE sha256 = ?", row -> row.getBytes(1), sha256).stream()
        .findFirst();
  }

  /** The target file of that item, or of the tombstone in its place. */
  public Optional<byte[]> file(ItemKey key) {
    return found(
            "SELECT bytes FROM file WHERE sha256 IN ("
                + "SELECT sha256 FROM item WHERE unit = ?1 AND id = ?2 UNION ALL"
                + " SELECT sha256 FROM tombstone WHERE unit = ?1 AND id = ?2)",
            row -> row.getBytes(1),
            key.unit().path(),
            key.id().value())
        .stream()
        .findFirst();
  }

  /** That an item is withdrawn, as the release says. */
  public Optional<Tombstone> tombstone(ItemKey key) {
    return found(
            "SELECT revision, withdrawn_on, reason FROM tombstone WHERE unit = ? AND id = ?",
            row ->
                new Tombstone(
                    key, row.getInt(1), LocalDate.parse(row.getString(2)), row.getString(3)),
            key.unit().path(),
            key.id().value())
        .stream()
        .findFirst();
  }

  /** The SHA-256 of the file of every item and every tombstone. */
  public Map<ItemKey, String> contents() {
    return contents(connection);
  }

  static Map<ItemKey, String> contents(Connection connection) {
    var contents = new LinkedHashMap<ItemKey, String>();
    found(
        connection,
        "SELECT unit, id, sha256 FROM item UNION ALL SELECT unit, id, sha256 FROM tombstone"
            + IN_ORDER,
        row -> contents.put(key(row), row.getString(3)));
    return contents;
  }

  private <T> List<T> found(String sql, Sql.Row<T> row, @Nullable Object... values) {
    return found(connection, sql, row, values);
  }

  private static <T> List<T> found(
      Connection connection, String sql, Sql.Row<T> row, @Nullable Object... values) {
    try {
      return Sql.list(connection, sql, row, values);
    } catch (SQLException e) {
      throw new Unreadable(e);
    }
  }

  private static ReleaseMark mark(ResultSet row) throws SQLException {
    return new ReleaseMark(row.getLong(1), Instant.parse(row.getString(2)));
  }

  private static Entry entry(ResultSet row) throws SQLException {
    return new Entry(
        key(row), kind(row), row.getString(4), row.getInt(5), row.getString(6), valid(row));
  }

  private static ItemKey key(ResultSet row) throws SQLException {
    return new ItemKey(new UnitId(row.getString(1)), new ItemId(row.getString(2)));
  }

  private static Item.Kind kind(ResultSet row) throws SQLException {
    String name = row.getString(3);
    for (Item.Kind kind : Item.Kind.values()) {
      if (kind.wireName().equals(name)) {
        return kind;
      }
    }
    throw new Database.UnknownForm("Unknown kind of item: " + name);
  }

  private static Period valid(ResultSet row) throws SQLException {
    String from = row.getString(7);
    String to = row.getString(8);
    return new Period(
        from == null ? LocalDate.MIN : LocalDate.parse(from),
        to == null ? LocalDate.MAX : LocalDate.parse(to));
  }

  /** One unreadable item must not take the others off the screen. */
  private static Optional<Item> parsed(ResultSet row) throws SQLException {
    try {
      return Optional.of(ItemJson.read(row.getBytes(1)));
    } catch (InvalidContent e) {
      LOG.error("Stored item {}/{} cannot be read", row.getString(2), row.getString(3), e);
      return Optional.empty();
    }
  }

  /** Carries an {@link SQLException} out of a function of the caller's. */
  static final class Unreadable extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final SQLException reason;

    Unreadable(SQLException reason) {
      super(reason);
      this.reason = reason;
    }

    SQLException reason() {
      return reason;
    }
  }

  static List<Item> all(Connection connection) {
    return new ArrayList<>(found(connection, JSON + "WHERE " + KNOWN, Snapshot::parsed))
        .stream().flatMap(Optional::stream).toList();
  }
}
