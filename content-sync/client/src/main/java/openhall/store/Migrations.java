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

  private static final List<String> STEPS = List.of("001.sql", "002.sql", "003.sql");

  private Migrations() {}

  /** In the transaction under way; answers how many steps it took. */
  static int apply(Connection on) throws SQLException {
    int form = Sql.first(on, "PRAGMA user_version", row -> row.getInt(1)).orElse(0);
    if (form == STEPS.size()) {
      return 0;
    }
    if (form > STEPS.size()) {
      throw new Database.UnknownForm("Expected form " + STEPS.size() + " or less, got " + form);
    }
    try (Statement statement = on.createStatement()) {
      for (String step : STEPS.subList(form, STEPS.size())) {
        statement.executeUpdate(text(step));
      }
      statement.executeUpdate("PRAGMA user_version = " + STEPS.size());
    }
    return STEPS.size() - form;
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
