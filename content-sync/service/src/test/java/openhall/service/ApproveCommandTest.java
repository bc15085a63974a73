package openhall.service;

import static openhall.authoring.store.SampleItems.fee;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import openhall.authoring.store.Database;
import openhall.content.Disclosure;
import openhall.content.FeeSchedule;
import openhall.content.ItemId;
import openhall.content.ItemKey;
import openhall.content.Period;
import openhall.content.UnitId;
import openhall.review.Workflow;
import openhall.testkit.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** People sign from the command line, with a key in a file or in a token. */
final class ApproveCommandTest {

  private static final ItemKey KEY = new ItemKey(new UnitId("nanhe"), new ItemId("f-a"));
  private static final String PIN = "271828";

  @TempDir private Path dir;
  private final TestClock clock = new TestClock();
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private final InputStream typed = System.in;

  @BeforeEach
  void prepare() {
    run("keys", "init", dir.resolve("keys").toString(), "--unit", "nanhe");
    pass("20.00", 0);
  }

  @AfterEach
  void restore() {
    System.setIn(typed);
  }

  @Test
  void showsTheWholeOfANewItemAndAsks() {
    type("n\n");
    assertThat(approve("release")).isEqualTo(4);
    assertThat(out.toString())
        .contains("nanhe/f-a 第 1 版", "全文 in full", "收费标准", "以“发布”签名吗")
        .contains("已签 signed 0，未签 left 1");
    type("y\n");
    assertThat(approve("release")).isZero();
    assertThat(out.toString()).contains("已签 signed 1，未签 left 0");
    assertThat(approve("release")).isZero();
  }

  @Test
  void showsOnlyTheChangeToWhoHasSignedTheRevisionBefore() {
    signAll();
    run("publish", "--data", dir.toString(), "--approver", "zhang");
    pass("45.00", 1);
    out.getBuffer().setLength(0);
    type("y\n");
    assertThat(approve("secrecy-review")).isZero();
    assertThat(out.toString()).contains("与您签过、公众现在看到的第 1 版相比", "20 元 → 45 元").doesNotContain("全文");
  }

  @Test
  void refusesAKeyThatHasAnotherDuty() {
    assertThat(
            run(
                "approve",
                "--duty",
                "release",
                "--key",
                key("department").toString(),
                "--yes",
                "--data",
                dir.toString()))
        .isEqualTo(1);
    assertThat(out.toString()).contains("不归这把密钥签");
  }

  @Test
  void refusesAnItemThatDoesNotWait() {
    assertThat(approve("release", "--yes", "nanhe/f-b")).isEqualTo(1);
    assertThat(out.toString()).contains("没有等您签名", "nanhe/f-b");
  }

  @Test
  void anUnknownDutyIsWrongUsage() {
    assertThat(run("approve", "--duty", "mayor", "--key", "k", "--data", dir.toString()))
        .isEqualTo(2);
    assertThat(err.toString()).contains("没有职责");
  }

  @Test
  void whoeverLeavesNoLongerCounts() throws IOException {
    signAll();
    assertThat(run("keys", "person", dir.resolve("new").toString(), "--post", "新发布岗")).isZero();
    assertThat(
            run(
                "keys",
                "authority",
                dir.resolve("keys").toString(),
                "--unit",
                "nanhe",
                "--duty",
                "release=" + dir.resolve("new.pub")))
        .isZero();
    run("publish", "--data", dir.toString(), "--approver", "zhang");
    assertThat(out.toString()).contains("授权文件已写好 written: nanhe 第 2 版", "还缺“发布”签名 1 个");
    assertThat(
            run(
                "approve",
                "--duty",
                "release",
                "--key",
                dir.resolve("new.key").toString(),
                "--yes",
                "--data",
                dir.toString()))
        .isZero();
    run("publish", "--data", dir.toString(), "--approver", "zhang");
    assertThat(out.toString()).contains("发布 release 1");
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void signsWithATokenThatNeverLetsTheKeyOut() throws Exception {
    var token = SoftToken.make(dir, "anquan", PIN);
    Path pin = Files.writeString(dir.resolve("pin"), PIN);
    List<String> at =
        List.of("--pkcs11", token.library(), "--token", "anquan", "--pin-file", pin.toString());
    assertThat(run(with(at, "keys", "person", dir.resolve("token").toString()))).isZero();
    run(
        "keys",
        "authority",
        dir.resolve("keys").toString(),
        "--unit",
        "nanhe",
        "--duty",
        "secrecy-review=" + dir.resolve("token.pub"));
    approve("department", "--yes");
    approve("release", "--yes");

    assertThat(
            run(with(at, "approve", "--duty", "secrecy-review", "--yes", "--data", dir.toString())))
        .as(err.toString())
        .isZero();
    run("publish", "--data", dir.toString(), "--approver", "zhang");
    assertThat(out.toString()).contains("发布 release 1");
    assertThat(
            run(
                "approve",
                "--duty",
                "secrecy-review",
                "--pkcs11",
                token.library(),
                "--token",
                "nobody",
                "--pin-file",
                pin.toString(),
                "--data",
                dir.toString()))
        .isEqualTo(1);
    assertThat(err.toString()).contains("没有名为 nobody 的密码令牌");
  }

  private static String[] with(List<String> more, String... arguments) {
    var all = new java.util.ArrayList<>(List.of(arguments));
    all.addAll(more);
    return all.toArray(String[]::new);
  }

  private void signAll() {
    for (String duty : List.of("department", "secrecy-review", "release")) {
      assertThat(approve(duty, "--yes")).isZero();
    }
  }

  private int approve(String duty, String... more) {
    return run(
        with(
            List.of(more),
            "approve",
            "--duty",
            duty,
            "--key",
            key(duty).toString(),
            "--data",
            dir.toString()));
  }

  private Path key(String duty) {
    return dir.resolve("keys/offline/people/nanhe/" + duty + ".key");
  }

  private void pass(String amount, int basedOn) {
    FeeSchedule fees = fee(KEY, amount, Disclosure.PUBLIC_LONG_TERM, Period.ALWAYS);
    try (Database database = Settings.local(dir, 0).openDatabase()) {
      var workflow = new Workflow(database, clock);
      database.writing(t -> t.items().save(fees, basedOn, "li", clock.instant()));
      workflow.submitAll("li", _ -> true);
      workflow.approveAll("zhang", _ -> true, "");
    }
  }

  private static void type(String text) {
    System.setIn(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }

  private int run(String... arguments) {
    return Main.commandLine(clock)
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(arguments);
  }
}
