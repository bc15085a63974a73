package openhall.authoring.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import openhall.authoring.Revision;
import openhall.content.FeeSchedule;
import openhall.content.ItemId;
import org.flywaydb.core.api.configuration.Configuration;
import org.flywaydb.core.api.migration.Context;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** That it is known which items name another, whenever they were stored. */
final class MentionsTest {

  private static final Instant NOW = Instant.parse("2026-11-22T01:14:00Z");
  private static final ItemId POLICE = new ItemId("d-police");
  private static final ItemId SCHOOL = new ItemId("d-school");

  @TempDir private Path directory;

  @Test
  void onlyWhatTheNewestRevisionNamesCounts() {
    try (Database database = Engine.SQLITE.create(directory)) {
      save(database, of(POLICE), 0);
      assertThat(naming(database, POLICE)).containsExactly(1);
      save(database, of(SCHOOL), 1);
      assertThat(naming(database, POLICE)).isEmpty();
      assertThat(naming(database, SCHOOL)).containsExactly(2);
    }
  }

  @Test
  void whatWasStoredBeforeThereWasATableIsFoundInIt() throws SQLException {
    try (Database database = Engine.SQLITE.create(directory)) {
      save(database, of(POLICE), 0);
    }
    fillAnew();
    try (Database database = Engine.SQLITE.create(directory)) {
      assertThat(naming(database, POLICE)).containsExactly(1);
    }
  }

  /** As on a database of before the table: empty, and then the migration. */
  private void fillAnew() throws SQLException {
    try (Connection connection =
            DriverManager.getConnection("jdbc:sqlite:" + directory.resolve("content.db"));
        Statement statement = connection.createStatement()) {
      assertThat(statement.executeUpdate("DELETE FROM item_mention")).isPositive();
      new Mentions.OfStoredItems()
          .migrate(
              new Context() {
                @Override
                public Configuration getConfiguration() {
                  throw new UnsupportedOperationException();
                }

                @Override
                public Connection getConnection() {
                  return connection;
                }
              });
    }
  }

  private static FeeSchedule of(ItemId department) {
    FeeSchedule fee = SampleItems.fee("f-idcard", "20.00");
    return new FeeSchedule(
        fee.head(), Optional.of(department), fee.feeKind(), fee.payee(), fee.fees());
  }

  private static void save(Database database, FeeSchedule item, int basedOn) {
    database.write(t -> t.items().save(item, basedOn, "zhang", NOW));
  }

  private static List<Integer> naming(Database database, ItemId id) {
    return database.read(t -> t.items().mentioning(id).stream().map(Revision::number).toList());
  }
}
