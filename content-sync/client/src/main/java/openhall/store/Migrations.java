package openhall.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * Brings a database to the form this version knows: {@code PRAGMA user_version} counts the steps.
 */
final class Migrations {

  /** Of what is shown. */
  static final Migrations CONTENT = new Migrations(List.of("001.sql", "002.sql", "003.sql"));

  /** Of what was shown. */
  static final Migrations PLAYED = new Migrations(List.of("played-001.sql"));

  private final List<String> steps;

  private Migrations(List<String> steps) {
    this.steps = steps;
  }

  /** In the transaction under way; answers how many steps it took. */
  int apply(Connection on) throws SQLException {
    int form = Sql.first(on, "PRAGMA user_version", row -> row.getInt(1)).orElse(0);
    if (form == steps.size()) {
      return 0;
    }
    if (form > steps.size()) {
      throw new Database.UnknownForm("Expected form " + steps.size() + " or less, got " + form);
    }
    try (Statement statement = on.createStatement()) {
      for (String step : steps.subList(form, steps.size())) {
        statement.executeUpdate(text(step));
      }
      statement.executeUpdate("PRAGMA user_version = " + steps.size());
    }
    return steps.size() - form;
  }

  private static String text(String step) {
    try (InputStream in = Migrations.class.getResourceAsStream(step)) {
      if (in == null) {
        throw new IllegalStateException("Missing resource " + step);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
