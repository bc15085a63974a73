package openhall.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** People are appointed while the service runs. */
final class AuthorityCommandTest {

  @TempDir private Path dir;
  private final StringWriter out = new StringWriter();
  private Running service;
  private String admin;

  @BeforeEach
  void start() throws IOException {
    service = new Running(dir);
    admin = service.admin();
    Files.writeString(dir.resolve("password"), Running.PASSWORD + "\n");
    run("keys", "person", dir.resolve("new").toString(), "--post", "新发布岗");
  }

  @AfterEach
  void stop() {
    service.close();
  }

  @Test
  void appointsInARunningService() {
    assertThat(appoint("zhang")).isZero();
    assertThat(out.toString()).contains("nanhe/pingan 第 2 版", "已送到服务");
    HttpResponse<String> kept = service.get("/api/v1/units/nanhe.pingan/authority", admin);
    assertThat(kept.body()).contains("新发布岗", "\"revision\":2");
  }

  @Test
  void whoDoesNotAdministerIsTurnedAway() {
    service.account(admin, "wang", "drafter");
    assertThat(appoint("wang")).isNotZero();
    HttpResponse<String> kept = service.get("/api/v1/units/nanhe.pingan/authority", admin);
    assertThat(kept.body()).doesNotContain("新发布岗");
  }

  private int appoint(String account) {
    var arguments = new ArrayList<>(List.of("keys", "authority", dir.resolve("keys").toString()));
    arguments.addAll(List.of("--unit", "nanhe/pingan"));
    arguments.addAll(List.of("--duty", "release=" + dir.resolve("new.pub")));
    arguments.addAll(List.of("--service", service.at("/").toString(), "--account", account));
    arguments.addAll(List.of("--password-file", dir.resolve("password").toString()));
    return run(arguments.toArray(String[]::new));
  }

  private int run(String... arguments) {
    return Main.commandLine(service.clock())
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(out, true))
        .execute(arguments);
  }
}
