package openhall.accounts.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import openhall.accounts.Member;
import openhall.accounts.Membership;
import openhall.accounts.Role;
import openhall.authoring.Scope;
import openhall.authoring.store.Database;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of the accounts of a service that knew three roles, held everywhere. */
final class FormerRolesTest {

  @TempDir private Path directory;

  @Test
  void everyoneKeepsWhatHeDid() throws SQLException {
    Path file = directory.resolve("content.db");
    String url = "jdbc:sqlite:" + file;
    Flyway.configure().dataSource(url, "", "").target("102").load().migrate();
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement()) {
      for (String[] person :
          new String[][] {
            {"zhang", "admin,drafter,reviewer"},
            {"li", "drafter"},
            {"wang", "reviewer"},
            {"wu", "admin"}
          }) {
        statement.executeUpdate(
            "INSERT INTO account (account, name, roles, password_hash, created_at)"
                + " VALUES ('%s', '%s', '%s', 'hash', 0)"
                    .formatted(person[0], person[0], person[1]));
      }
    }
    try (Database database = Database.sqlite(file)) {
      Map<String, Set<Membership>> kept =
          new SqlAccountBook(database)
              .all().stream()
                  .map(Member::account)
                  .collect(Collectors.toMap(a -> a.account(), a -> a.memberships()));
      assertThat(kept)
          .containsEntry("li", everywhere(Role.DRAFTER))
          .containsEntry("wang", everywhere(Role.UNIT_HEAD, Role.SECRECY_REVIEWER))
          .containsEntry("wu", everywhere(Role.OPERATOR))
          .containsEntry(
              "zhang",
              everywhere(Role.DRAFTER, Role.UNIT_HEAD, Role.SECRECY_REVIEWER, Role.OPERATOR));
    }
  }

  private static Set<Membership> everywhere(Role... roles) {
    return Arrays.stream(roles)
        .map(role -> Membership.of(role, Scope.EVERYWHERE))
        .collect(Collectors.toSet());
  }
}
