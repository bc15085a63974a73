package openhall.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import openhall.content.ItemKey;
import org.jspecify.annotations.Nullable;

/** The highest revision of each item that was ever shown, and its words; outlives the item. */
final class Highest {

  private static final String GET =
      "SELECT revision, document FROM highest WHERE unit = ? AND id = ?";
  private static final String PUT =
      "INSERT INTO highest (unit, id, revision, document) VALUES (?, ?, ?, ?)"
          + " ON CONFLICT (unit, id) DO UPDATE SET revision = excluded.revision,"
          + " document = excluded.document";

  private record Seen(int revision, @Nullable String words) {}

  private Highest() {}

  /** Why one of {@code copies} must not be shown after what was shown before. */
  static Optional<Activation> objection(Connection on, List<Copy> copies) throws SQLException {
    try (PreparedStatement asking = on.prepareStatement(GET)) {
      for (Copy copy : copies) {
        Optional<Activation> objection = objection(asking, copy);
        if (objection.isPresent()) {
          return objection;
        }
      }
      return Optional.empty();
    }
  }

  private static Optional<Activation> objection(PreparedStatement asking, Copy copy)
      throws SQLException {
    ItemKey key = copy.document().key();
    int revision = copy.document().revision();
    Optional<Seen> seen =
        Sql.first(
            asking,
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

  static PreparedStatement putting(Connection on) throws SQLException {
    return on.prepareStatement(PUT);
  }

  static void put(PreparedStatement putting, Copy copy) throws SQLException {
    ItemKey key = copy.document().key();
    Sql.run(putting, key.unit().path(), key.id().value(), copy.document().revision(), copy.words());
  }
}
