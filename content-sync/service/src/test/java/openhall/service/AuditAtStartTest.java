package openhall.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import openhall.authoring.store.Database;
import openhall.testkit.SampleItems;
import openhall.testkit.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A service tells at its start whether somebody has rewritten what was done. */
final class AuditAtStartTest {

  @TempDir private Path dir;

  @BeforeEach
  void work() {
    try (Database database = Settings.local(dir, 0).openDatabase()) {
      var items =
          List.of(
              SampleItems.fees("nanhe", "f-a", 1, "收费一", "20.00"),
              SampleItems.fees("nanhe", "f-b", 1, "收费二", "40.00"));
      database.writing(t -> t.items().saveAll(items, "li", new TestClock().instant()));
    }
  }

  @Test
  void saysThatTheRecordIsIntact() {
    try (var running = new Running(dir)) {
      await()
          .until(() ->
              running.get("/health/ready", "").body().contains("\"audit\":\"intact, 4 entries\""));
    }
  }

  @Test
  void namesTheEntryThatWasChangedAndStillServes() throws SQLException {
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + dir.resolve("content.db"));
        var statement = connection.createStatement()) {
      statement.execute("UPDATE audit SET who = 'nobody' WHERE seq = 2");
    }
    try (var running = new Running(dir)) {
      await().until(() -> running.get("/health/ready", "").body().contains("broken at entry 2"));
      assertThat(running.get("/health/ready", "").statusCode()).isEqualTo(200);
    }
  }
}
