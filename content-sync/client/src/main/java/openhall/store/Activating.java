package openhall.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import openhall.content.Head;
import openhall.content.Item;
import openhall.content.ItemKey;
import openhall.content.Tombstone;
import openhall.content.Unfamiliar;
import org.jspecify.annotations.Nullable;

/** The one transaction that brings another release on show. */
final class Activating {

  /** Writes over what the disk has damaged. */
  private static final String PUT_FILE =
      "INSERT INTO file (sha256, bytes) VALUES (?, ?)"
          + " ON CONFLICT (sha256) DO UPDATE SET bytes = excluded.bytes";

  private static final String PUT_ITEM =
      "INSERT INTO item (unit, id, kind, title, revision, sha256, item_at, item_length,"
          + " valid_from, valid_to) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
          + " ON CONFLICT (unit, id) DO UPDATE SET kind = excluded.kind, title = excluded.title,"
          + " revision = excluded.revision, sha256 = excluded.sha256, item_at = excluded.item_at,"
          + " item_length = excluded.item_length, valid_from = excluded.valid_from,"
          + " valid_to = excluded.valid_to";
  private static final String PUT_ROW =
      "INSERT INTO search_row (unit, id, text) VALUES (?, ?, ?)"
          + " ON CONFLICT (unit, id) DO UPDATE SET text = excluded.text";
  private static final String PUT_TOMBSTONE =
      "INSERT OR REPLACE INTO tombstone (unit, id, revision, sha256, withdrawn_on, reason)"
          + " VALUES (?, ?, ?, ?, ?, ?)";
  private static final String DROP_TOMBSTONE = "DELETE FROM tombstone WHERE unit = ? AND id = ?";
  private static final String PUT_METADATA =
      "INSERT INTO metadata (role, bytes) VALUES (?, ?)"
          + " ON CONFLICT (role) DO UPDATE SET bytes = excluded.bytes";
  private static final String PUT_MARK =
      "INSERT INTO release_mark (one, number, as_of, binding) VALUES (1, ?, ?, 1)"
          + " ON CONFLICT (one) DO UPDATE SET number = excluded.number, as_of = excluded.as_of,"
          + " binding = excluded.binding";

  /** A release of any number may follow. */
  static final String UNBIND = "UPDATE release_mark SET binding = 0";

  private static final String DROP_UNUSED_FILE =
      "DELETE FROM file WHERE sha256 = ?"
          + " AND NOT EXISTS (SELECT 1 FROM item WHERE item.sha256 = file.sha256)"
          + " AND NOT EXISTS (SELECT 1 FROM tombstone WHERE tombstone.sha256 = file.sha256)";

  private final Connection on;
  private final Indexer indexer;

  Activating(Connection on, Indexer indexer) {
    this.on = on;
    this.indexer = indexer;
  }

  /** Shows the candidate, or tells why it may not be shown. */
  Activation activate(Candidate candidate) throws SQLException {
    Map<ItemKey, String> shown = Snapshot.contents(on);
    Optional<Activation> objection = objection(candidate, shown);
    return objection.isPresent() ? objection.get() : apply(candidate, shown);
  }

  private Optional<Activation> objection(Candidate candidate, Map<ItemKey, String> shown)
      throws SQLException {
    Optional<Long> number = Snapshot.bindingNumber(on);
    long offered = candidate.mark().number();
    if (number.isPresent() && number.get() > offered) {
      return Optional.of(new Activation.OlderRelease(number.get(), offered));
    }
    Optional<Activation> older = Highest.objection(on, candidate.changed());
    if (older.isPresent()) {
      return older;
    }
    return missing(candidate, shown);
  }

  private static Optional<Activation> missing(Candidate candidate, Map<ItemKey, String> shown) {
    var there = new HashMap<>(shown);
    candidate.changed().forEach(copy -> there.put(copy.document().key(), copy.sha256()));
    var missing = new TreeSet<ItemKey>();
    candidate
        .contents()
        .forEach((key, sha256) -> {
          if (!sha256.equals(there.get(key))) {
            missing.add(key);
          }
        });
    return missing.isEmpty()
        ? Optional.empty()
        : Optional.of(new Activation.Incomplete(List.copyOf(missing)));
  }

  private Activation apply(Candidate candidate, Map<ItemKey, String> shown) throws SQLException {
    int removed = 0;
    for (ItemKey key : shown.keySet()) {
      if (!candidate.contents().containsKey(key)) {
        remove(key);
        removed++;
      }
    }
    int written = write(candidate);
    dropUnused(candidate, shown);
    putMetadata(candidate.metadata());
    var authorities = new Authorities(on);
    authorities.put(candidate.authorities());
    authorities.judgedBy(candidate.authorities());
    Sql.run(on, PUT_MARK, candidate.mark().number(), candidate.mark().asOf().toString());
    return new Activation.Done(written, removed);
  }

  private void dropUnused(Candidate candidate, Map<ItemKey, String> shown) throws SQLException {
    try (PreparedStatement drop = on.prepareStatement(DROP_UNUSED_FILE)) {
      for (Map.Entry<ItemKey, String> before : shown.entrySet()) {
        if (!before.getValue().equals(candidate.contents().get(before.getKey()))) {
          Sql.run(drop, before.getValue());
        }
      }
    }
  }

  void putMetadata(Map<String, byte[]> metadata) throws SQLException {
    for (Map.Entry<String, byte[]> role : metadata.entrySet()) {
      Sql.run(on, PUT_METADATA, role.getKey(), role.getValue());
    }
  }

  /** Makes all search rows again if another version of the indexer made them. */
  void reindex() throws SQLException {
    Optional<Integer> version = Sql.first(on, "SELECT version FROM indexer", row -> row.getInt(1));
    if (version.isPresent() && version.get() == indexer.version()) {
      return;
    }
    Function<Item, String> rows = indexer.rows().get();
    try (PreparedStatement row = on.prepareStatement(PUT_ROW)) {
      for (Item item : Snapshot.all(on)) {
        putRow(row, item, rows);
      }
    }
    Sql.run(on, "INSERT OR REPLACE INTO indexer (one, version) VALUES (1, ?)", indexer.version());
  }

  private int write(Candidate candidate) throws SQLException {
    int written = 0;
    Function<Item, String> rows = indexer.rows().get();
    try (PreparedStatement file = on.prepareStatement(PUT_FILE);
        PreparedStatement item = on.prepareStatement(PUT_ITEM);
        PreparedStatement row = on.prepareStatement(PUT_ROW);
        PreparedStatement risen = on.prepareStatement(DROP_TOMBSTONE);
        PreparedStatement highest = Highest.putting(on)) {
      for (Copy copy : candidate.changed()) {
        if (copy.sha256().equals(candidate.contents().get(copy.document().key()))) {
          Sql.run(file, copy.sha256(), copy.file());
          switch (copy.document()) {
            case Item shown -> {
              Sql.run(risen, unit(shown.key()), id(shown.key()));
              putItem(item, shown.head(), shown.kind().wireName(), copy);
              putRow(row, shown, rows);
            }
            case Unfamiliar kept -> {
              remove(kept.key());
              putItem(item, kept.head(), kept.kind(), copy);
            }
            case Tombstone tombstone -> putTombstone(tombstone, copy);
          }
          Highest.put(highest, copy);
          written++;
        }
      }
    }
    return written;
  }

  private void putTombstone(Tombstone tombstone, Copy copy) throws SQLException {
    remove(tombstone.key());
    Sql.run(
        on,
        PUT_TOMBSTONE,
        unit(tombstone.key()),
        id(tombstone.key()),
        tombstone.revision(),
        copy.sha256(),
        day(tombstone.on()),
        tombstone.reason());
  }

  private static void putItem(PreparedStatement statement, Head head, String kind, Copy copy)
      throws SQLException {
    Sql.run(
        statement,
        unit(head.key()),
        id(head.key()),
        kind,
        head.title(),
        head.revision(),
        copy.sha256(),
        copy.from(),
        copy.length(),
        head.valid().hasStart() ? day(head.valid().from()) : null,
        head.valid().hasEnd() ? day(head.valid().to()) : null);
  }

  private static void putRow(PreparedStatement statement, Item item, Function<Item, String> rows)
      throws SQLException {
    Sql.run(statement, unit(item.key()), id(item.key()), rows.apply(item));
  }

  private void remove(ItemKey key) throws SQLException {
    removeFrom("item", key);
    removeFrom("search_row", key);
    removeFrom("tombstone", key);
  }

  private void removeFrom(String table, ItemKey key) throws SQLException {
    Sql.run(on, "DELETE FROM " + table + " WHERE unit = ? AND id = ?", unit(key), id(key));
  }

  private static String unit(ItemKey key) {
    return key.unit().path();
  }

  private static String id(ItemKey key) {
    return key.id().value();
  }

  private static @Nullable String day(LocalDate day) {
    return day.toString();
  }
}
