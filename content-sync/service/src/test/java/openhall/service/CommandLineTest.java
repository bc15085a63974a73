package openhall.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Security;
import java.util.List;
import openhall.authoring.store.Database;
import openhall.content.Item;
import openhall.review.Workflow;
import openhall.testkit.SampleItems;
import openhall.testkit.TestClock;
import openhall.trust.sm2.Sm2Provider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

final class CommandLineTest {

  private static final Item FEE = SampleItems.fees("nanhe", "f-idcard", 1, "居民身份证收费", "20.00");

  @TempDir private Path dir;
  private final TestClock clock = new TestClock();
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void everyCommandHelpsAndTellsItsExitCodes() {
    CommandLine main = Main.commandLine(clock);
    assertThat(main.getSubcommands().keySet())
        .contains("service", "keys", "publish", "export", "verify", "import", "template");
    for (String command : main.getSubcommands().keySet()) {
      out.getBuffer().setLength(0);
      assertThat(run(command, "--help")).as(command).isZero();
      assertThat(out.toString())
          .as(command)
          .contains("用法 Usage: openhall " + command, "显示这份说明", "退出码");
    }
  }

  @Test
  void tellsWrongUsageByItsOwnExitCode() {
    assertThat(run()).isEqualTo(2);
    assertThat(run("publish", "--data", dir.toString())).isEqualTo(2);
    assertThat(run("nonsense")).isEqualTo(2);
  }

  @Test
  void makesKeysOfTheNationalAlgorithmsOnlyWhereTheyAreChosen() throws IOException {
    Sm2Provider.register();
    try {
      assertThat(run("keys", "person", dir.resolve("a").toString())).isZero();
      assertThat(run("keys", "person", dir.resolve("b").toString(), "--algorithm", "sm2")).isZero();
      assertThat(run("keys", "person", dir.resolve("c").toString(), "--algorithm", "rot13"))
          .isEqualTo(2);
    } finally {
      Security.removeProvider(new Sm2Provider().getName());
    }
    assertThat(dir.resolve("a.pub")).content().contains("ed25519");
    assertThat(dir.resolve("b.pub")).content().contains("sm2-sm3");
    assertThat(dir.resolve("c.pub")).doesNotExist();
  }

  @Test
  void saysInBothLanguagesWhatIsWrongWithACommandLine() {
    run("export", dir.toString());
    assertThat(err.toString()).startsWith("缺少必需的选项或参数 | Missing").contains("用法 Usage");
    err.getBuffer().setLength(0);
    run("service", "--data", dir.toString(), "--port", "many");
    assertThat(err.toString()).startsWith("选项的值不对 | Invalid");
    err.getBuffer().setLength(0);
    assertThat(run("service", "--data", dir.toString(), "--database", "jdbc:mysql://x"))
        .isEqualTo(2);
    assertThat(err.toString()).contains("jdbc:postgresql:").doesNotContain("\tat ");
  }

  @Test
  void exportsNothingFromNowhereAndMakesNoDatabaseThere() {
    Path nowhere = dir.resolve("nowhere");
    assertThat(run("export", "--data", nowhere.toString(), dir.resolve("out").toString()))
        .isEqualTo(3);
    assertThat(err.toString()).contains("没有这个文件或目录");
    assertThat(nowhere).doesNotExist();
    prepare();
    assertThat(run("export", "--data", dir.toString(), dir.resolve("out").toString())).isEqualTo(1);
    assertThat(err.toString()).contains("还没有发布过");
  }

  @Test
  void saysWhyADatabaseCannotBeOpened() {
    String address = "jdbc:postgresql://127.0.0.1:1/openhall?user=openhall&password=secret";
    assertThat(run("service", "--data", dir.toString(), "--database", address)).isEqualTo(3);
    assertThat(err.toString()).contains("数据库打不开").doesNotContain("secret", "\tat ");
  }

  @Test
  @Timeout(30)
  void endsWhenThePortCannotBeHad() throws IOException {
    try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String port = Integer.toString(taken.getLocalPort());
      assertThat(run("service", "--data", dir.toString(), "--port", port)).isEqualTo(3);
    }
    assertThat(err.toString()).contains("端口被占用").doesNotContain("\tat ");
    assertThat(run("service", "--data", dir.toString(), "--port", "80808")).isEqualTo(2);
  }

  @Test
  void addsAUnitWithTheOfflineKeys() {
    prepare();
    String keys = dir.resolve("keys").toString();
    assertThat(run("keys", "renew", keys, "--unit", "nanhe/xinqu", "--root")).isZero();
    assertThat(run("keys", "show", keys)).isZero();
    assertThat(out.toString()).contains("root 第 2 版", "targets 第 2 版", "unit   nanhe/xinqu");
    assertThat(run("keys", "renew", keys, "--offline", dir.resolve("away").toString()))
        .isEqualTo(1);
    assertThat(err.toString()).contains("需要 2 把");
  }

  @Test
  void publishesExportsAndVerifies() throws IOException {
    Path exported = dir.resolve("out");
    prepare();
    assertThat(run("publish", "--data", dir.toString(), "--approver", "zhang")).isZero();
    assertThat(out.toString()).contains("批准 approved 1", "还缺“责任部门”签名 1 个");
    publish();
    assertThat(out.toString()).contains("发布 release 1");
    assertThat(run("export", "--data", dir.toString(), exported.toString())).isZero();
    assertThat(verify(exported)).isZero();
    assertThat(out.toString())
        .contains("居民身份证收费", "全部核验通过")
        .contains("责任部门：责任部门（演练密钥）", "保密审查：", "发布：")
        .contains("授权文件第 1 版，已由上级批准");
  }

  @Test
  void exportsAWorkbookThatComesBackUnchanged() {
    Path workbook = dir.resolve("released.xlsx");
    prepare();
    publish();
    assertThat(run("export", "--data", dir.toString(), workbook.toString())).isZero();
    assertThat(out.toString()).contains("1 条内容");
    assertThat(run("import", "--data", dir.toString(), workbook.toString())).isZero();
    assertThat(err.toString()).contains("未变 unchanged 1");
    assertThat(run("export", "--data", dir.toString(), workbook.toString())).isEqualTo(3);
  }

  @Test
  void doesNotApproveOnesOwn() {
    prepare();
    run("publish", "--data", dir.toString(), "--approver", "li");
    assertThat(out.toString()).contains("批准 approved 0", "没有需要发布的内容");
  }

  @Test
  void findsAnItemThatWasTamperedWith() throws IOException {
    Path exported = dir.resolve("out");
    prepare();
    publish();
    run("export", "--data", dir.toString(), exported.toString());
    try (var files = Files.walk(exported.resolve("targets"))) {
      Path item = files.filter(file -> file.toString().contains(".f-")).findFirst().orElseThrow();
      Files.writeString(item, Files.readString(item).replace("20.00", "10.00"));
    }
    assertThat(verify(exported)).isEqualTo(1);
    assertThat(out.toString())
        .contains("✗ nanhe/f-", "不可上屏 may not be shown：文件不可信")
        .doesNotContain("全部核验通过");
  }

  @Test
  void refusesAForeignRoot() {
    prepare();
    publish();
    run("export", "--data", dir.toString(), dir.resolve("out").toString());
    run("keys", "init", dir.resolve("foreign").toString(), "--unit", "nanhe");
    assertThat(
            run(
                "verify",
                dir.resolve("out").toString(),
                "--root",
                dir.resolve("foreign/1.root.json").toString()))
        .isEqualTo(1);
  }

  @Test
  void neverOverwritesKeys() {
    prepare();
    assertThat(run("keys", "init", dir.resolve("keys").toString(), "--unit", "nanhe")).isEqualTo(1);
    assertThat(run("keys", "show", dir.resolve("keys").toString())).isZero();
    assertThat(out.toString()).contains("unit   nanhe").doesNotContain("PRIVATE");
  }

  @Test
  void tellsWhenNothingCanBeReached() {
    prepare();
    assertThat(
            run(
                "verify",
                "http://127.0.0.1:1/repository",
                "--root",
                dir.resolve("keys/1.root.json").toString()))
        .isEqualTo(3);
    assertThat(err.toString()).contains("连不上");
  }

  /** Approved by a reviewer, signed by all who must, released. */
  private void publish() {
    assertThat(run("publish", "--data", dir.toString(), "--approver", "zhang")).isZero();
    for (String duty : List.of("department", "secrecy-review", "release")) {
      String key = dir.resolve("keys/offline/people/nanhe/" + duty + ".key").toString();
      assertThat(run("approve", "--duty", duty, "--key", key, "--yes", "--data", dir.toString()))
          .isZero();
    }
    assertThat(run("publish", "--data", dir.toString(), "--approver", "zhang")).isZero();
  }

  private void prepare() {
    assertThat(run("keys", "init", dir.resolve("keys").toString(), "--unit", "nanhe")).isZero();
    try (Database database = Settings.local(dir, 0).openDatabase()) {
      database.writing(t -> t.items().save(FEE, 0, "li", clock.instant()));
      new Workflow(database, clock).submitAll("li", _ -> true);
    }
  }

  private int verify(Path exported) {
    return run("verify", exported.toString(), "--root", dir.resolve("keys/1.root.json").toString());
  }

  private int run(String... arguments) {
    return Main.commandLine(clock)
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(arguments);
  }
}
