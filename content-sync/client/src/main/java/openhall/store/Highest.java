package openhall.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Optional;
import openhall.content.ItemKey;
import org.jspecify.annotations.Nullable;

/**
 * The highest revision of each item that was ever shown, and its words; outlives the item. One
 * transaction.
 */
final class Highest {

  private static final String PUT =
      "INSERT INTO highest (unit, id, revision, document) VALUES (?, ?, ?, ?)"
          + " ON CONFLICT (unit, id) DO UPDATE SET revision = excluded.revision,"
          + " document = excluded.document";

  private record Seen(int revision, @Nullable String words) {}

  private final Connection on;

  Highest(Connection on) {
    this.on = on;
  }

  /** Why {@code copy} must not be shown after what was shown before. */
  Optional<Activation> objection(Copy copy) throws SQLException {
    ItemKey key = copy.document().key();
    int revision = copy.document().revision();
    Optional<Seen> seen =
        Sql.first(
            on,
            "SELECT revision, document FROM highest WHERE unit = ? AND id = ?",
            row -> new Seen(row.getInt(1), row.getString(2)),
            key.unit().path(),
            key.id().value());
    if (seen.isEmpty() || seen.get().revision() < revision) {
      return Optional.empty();
    }
    if (seen.get().revision() > revision) {
      return Optional.of(new Activation.LowerRevision(key, seen.get().revision(), revision));
    }
    String words = seen.get().words();
    return words == null || words.equals(copy.words())
        ? Optional.empty()
        : Optional.of(new Activation.OtherWords(key, revision));
  }

  PreparedStatement putting() throws SQLException {
    return on.prepareStatement(PUT);
  }

  static void put(PreparedStatement putting, Copy copy) throws SQLException {
    ItemKey key = copy.document().key();
    Sql.run(putting, key.unit().path(), key.id().value(), copy.document().revision(), copy.words());
  }
}
