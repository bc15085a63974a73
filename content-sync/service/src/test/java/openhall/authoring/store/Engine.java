package openhall.authoring.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
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

  /** The address of a new empty PostgreSQL database, for several to open. */
  public static String newPostgresql() {
    return Server.newDatabase();
  }

  /** One server for all tests of this JVM; started when first needed, gone with the JVM. */
  private static final class Server {

    private static final EmbeddedPostgres POSTGRES = start();

    private static EmbeddedPostgres start() {
      try {
        // Only a power cut could tell the difference, and this server does not live that long.
        EmbeddedPostgres server =
            EmbeddedPostgres.builder()
                .setServerConfig("fsync", "off")
                .setServerConfig("full_page_writes", "off")
                .start();
        create(server, "migrated", "template1");
        Database.postgresql(server.getJdbcUrl("postgres", "migrated")).close();
        return server;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    static String newDatabase() {
      String name = "test" + UUID.randomUUID().toString().replace("-", "");
      create(POSTGRES, name, "migrated");
      return POSTGRES.getJdbcUrl("postgres", name);
    }

    private static void create(EmbeddedPostgres server, String name, String template) {
      try (var connection = server.getPostgresDatabase().getConnection();
          var statement = connection.createStatement()) {
        statement.execute("CREATE DATABASE " + name + " TEMPLATE " + template);
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
