package openhall.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Statements without their ceremony. One connection, one thread. */
final class Sql {

  /** Turns the current row into a value. */
  @FunctionalInterface
  interface Row<T> {
    T read(ResultSet row) throws SQLException;
  }

  /** Work on a connection. */
  @FunctionalInterface
  interface Work<T> {
    T on(Connection connection) throws SQLException;
  }

  private Sql() {}

  static <T> List<T> list(Connection on, String sql, Row<T> row, @Nullable Object... values)
      throws SQLException {
    try (PreparedStatement statement = on.prepareStatement(sql)) {
      return list(statement, row, values);
    }
  }

  private static <T> List<T> list(
      PreparedStatement statement, Row<T> row, @Nullable Object... values) throws SQLException {
    bind(statement, values);
    var found = new ArrayList<T>();
    try (ResultSet rows = statement.executeQuery()) {
      while (rows.next()) {
        found.add(row.read(rows));
      }
    }
    return found;
  }

  static <T> Optional<T> first(Connection on, String sql, Row<T> row, @Nullable Object... values)
      throws SQLException {
    List<T> found = list(on, sql, row, values);
    return found.isEmpty() ? Optional.empty() : Optional.of(found.getFirst());
  }

  /** For a statement used many times. */
  static <T> Optional<T> first(PreparedStatement statement, Row<T> row, @Nullable Object... values)
      throws SQLException {
    List<T> found = list(statement, row, values);
    return found.isEmpty() ? Optional.empty() : Optional.of(found.getFirst());
  }

  static void run(Connection on, String sql, @Nullable Object... values) throws SQLException {
    try (PreparedStatement statement = on.prepareStatement(sql)) {
      run(statement, values);
    }
  }

  /** For a statement used many times. */
  static void run(PreparedStatement statement, @Nullable Object... values) throws SQLException {
    bind(statement, values);
    statement.executeUpdate();
  }

  private static void bind(PreparedStatement statement, @Nullable Object... values)
      throws SQLException {
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
  }
}
