package openhall.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import openhall.authoring.store.Engine;
import openhall.testkit.SampleItems;
import openhall.testkit.TestClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A backup is as good as what was really restored from it. */
final class BackupTest {

  private static final String PAGE = "/p/nanhe/pingan/f-a";

  @TempDir private Path dir;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void whatIsRestoredServesSignsInAndReleasesAsBefore() throws IOException {
    var running = running();
    String page = running.get(PAGE, "").body();
    assertThat(run("backup", "--data", data(), backup())).as(err.toString()).isZero();
    assertThat(out.toString()).contains("操作记录完整");
    running.release(fees(2, "40.00"), 1, drafter(running), admin(running));
    running.close();
    Path restored = dir.resolve("restored");
    assertThat(run("restore", "--data", restored.toString(), backup())).as(err.toString()).isZero();
    assertThat(restored.resolve("keys/offline")).doesNotExist();
    try (var again = running.elsewhere(Settings.local(restored, 0))) {
      assertThat(again.get(PAGE, "").body()).isEqualTo(page);
      assertThat(again.signIn("zhang", Running.PASSWORD).statusCode()).isEqualTo(201);
      assertThat(run("verify", again.at("/repository/").toString(), "--root", root())).isZero();
    }
  }

  @Test
  void aBackupInWhichAByteWasChangedIsNotRestored() throws IOException {
    running().close();
    assertThat(run("backup", "--data", data(), backup())).isZero();
    Path database = dir.resolve("backup/data/content.db");
    Files.write(database, new byte[] {1}, StandardOpenOption.WRITE);
    Path restored = dir.resolve("restored");
    assertThat(run("restore", "--data", restored.toString(), backup())).isEqualTo(1);
    assertThat(err.toString()).contains("备份不完整", "content.db");
    assertThat(restored).doesNotExist();
  }

  @Test
  void nothingIsOverwritten() throws IOException {
    running().close();
    assertThat(run("backup", "--data", data(), backup())).isZero();
    assertThat(run("backup", "--data", data(), backup())).isEqualTo(3);
    assertThat(run("restore", "--data", data(), backup())).isEqualTo(1);
    assertThat(err.toString()).contains("已有数据");
    assertThat(run("backup", "--data", dir.resolve("none").toString(), dir + "/b2")).isEqualTo(3);
    assertThat(dir.resolve("b2")).doesNotExist();
  }

  @Test
  void onPostgresqlEverythingIsAsItWasInSqlite() {
    var running = running();
    String page = running.get(PAGE, "").body();
    running.close();
    String url = Engine.newPostgresql();
    assertThat(run("migrate", "--data", data(), "--database", url)).as(err.toString()).isZero();
    assertThat(out.toString()).contains("item_revision", "逐行核对无误", "操作记录完整");
    var settings = Settings.local(dir.resolve("service"), Optional.of(url));
    try (var moved = running.elsewhere(settings)) {
      assertThat(moved.get(PAGE, "").body()).isEqualTo(page);
      moved.release(fees(2, "40.00"), 1, drafter(moved), admin(moved));
      assertThat(moved.get(PAGE, "").body()).contains("40");
    }
    assertThat(run("migrate", "--data", data(), "--database", url)).isEqualTo(1);
    assertThat(err.toString()).contains("须是空的", "is not empty");
  }

  private Running running() {
    var running = new Running(dir.resolve("service"));
    String admin = running.admin();
    String drafter = running.account(admin, "li", "drafter");
    running.release(fees(1, "20.00"), 0, drafter, admin);
    return running;
  }

  private static openhall.content.Item fees(int revision, String amount) {
    return SampleItems.fees("nanhe/pingan", "f-a", revision, "居民身份证收费", amount);
  }

  private static String drafter(Running running) {
    return running.token("li", Running.PASSWORD);
  }

  private static String admin(Running running) {
    return running.token("zhang", Running.PASSWORD);
  }

  private String data() {
    return dir.resolve("service").toString();
  }

  private String backup() {
    return dir.resolve("backup").toString();
  }

  private String root() {
    return dir.resolve("service/keys/1.root.json").toString();
  }

  private int run(String... command) {
    return Main.commandLine(new TestClock())
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(command);
  }
}
