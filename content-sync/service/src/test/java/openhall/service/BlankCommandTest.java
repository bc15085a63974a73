package openhall.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import openhall.testkit.SampleItems;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Blanking and showing again from the command line, beside a service that is running. */
final class BlankCommandTest {

  private static final Duration LONG = Duration.ofSeconds(30);

  @TempDir private Path dir;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private Running running;
  private String admin;

  @BeforeEach
  void start() {
    running = new Running(dir.resolve("service"));
    admin = running.admin();
    String drafter = running.account(admin, "li", "drafter");
    running.release(
        SampleItems.fees("nanhe/pingan", "f-a", 1, "居民身份证收费", "20.00"), 0, drafter, admin);
  }

  @AfterEach
  void stop() {
    running.close();
  }

  @Test
  void blanksAndShowsAgainInTheDataOfARunningService() {
    List<String> where =
        List.of("--data", dir.resolve("service").toString(), "--who", "值班员", "--unit", "nanhe");
    assertThat(run(where, "blank", "--screen", "hall", "--reason", "drill")).isZero();
    await().atMost(LONG).untilAsserted(() -> assertThat(served()).contains("\"screen\":\"hall\""));
    assertThat(run(where, "unblank")).as("only the screen is blank").isEqualTo(1);
    assertThat(run(where, "unblank", "--screen", "hall")).isZero();
    await().atMost(LONG).untilAsserted(() -> assertThat(served()).doesNotContain("blanked"));
    assertThat(out.toString()).contains("已停屏 blank: nanhe hall", "已恢复显示 shows again: nanhe hall");
  }

  @Test
  void blanksAndShowsAgainThroughTheService() throws IOException {
    Path password = Files.writeString(dir.resolve("password"), Running.PASSWORD);
    List<String> where =
        List.of(
            "--service",
            running.service().url(),
            "--account",
            "zhang",
            "--password-file",
            password.toString(),
            "--unit",
            "nanhe/pingan");
    assertThat(run(where, "blank", "--minutes", "30", "--note", "演练一次")).isZero();
    assertThat(served()).contains("\"unit\":\"nanhe/pingan\"", "\"until\"").doesNotContain("演练");
    assertThat(run(where, "unblank")).isZero();
    assertThat(served()).doesNotContain("blanked");
    assertThat(run(where, "unblank")).isEqualTo(1);
  }

  @Test
  void aReasonThatThereIsNotAndAnEndThatIsNoneAreRefused() {
    List<String> where =
        List.of("--data", dir.resolve("service").toString(), "--who", "值班员", "--unit", "nanhe");
    assertThat(run(where, "blank", "--reason", "because")).isEqualTo(1);
    assertThat(run(where, "blank", "--minutes", "0")).isEqualTo(1);
    assertThat(err.toString()).contains("停屏原因只有", "停屏至少一分钟");
    assertThat(served()).doesNotContain("blanked");
  }

  private String served() {
    return running.get("/repository/timestamp.json", "").body();
  }

  private int run(List<String> where, String command, String... more) {
    var arguments = new ArrayList<>(List.of(command));
    arguments.addAll(where);
    arguments.addAll(List.of(more));
    return Main.commandLine(running.clock())
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(arguments.toArray(String[]::new));
  }
}
