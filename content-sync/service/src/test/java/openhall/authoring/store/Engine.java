package openhall.authoring.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.UUID;

/** The two databases that every promise of a store is tested on. */
public enum Engine {
  SQLITE,
  POSTGRESQL;

  /** A new empty database; {@code directory} must be new too. */
  public Database create(Path directory) {
    return switch (this) {
      case SQLITE -> Database.sqlite(directory.resolve("content.db"));
      case POSTGRESQL -> Database.postgresql(Server.newDatabase());
    };
  }

  /** One server for all tests of this JVM; started when first needed, gone with the JVM. */
  private static final class Server {

    private static final EmbeddedPostgres POSTGRES = start();

    private static EmbeddedPostgres start() {
      try {
        return EmbeddedPostgres.start();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    static String newDatabase() {
      String name = "test" + UUID.randomUUID().toString().replace("-", "");
      try (var connection = POSTGRES.getPostgresDatabase().getConnection();
          var statement = connection.createStatement()) {
        statement.execute("CREATE DATABASE " + name);
      } catch (java.sql.SQLException e) {
        throw new IllegalStateException(e);
      }
      return POSTGRES.getJdbcUrl("postgres", name);
    }
  }
}
