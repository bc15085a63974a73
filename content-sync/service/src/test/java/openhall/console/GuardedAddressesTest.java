package openhall.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import openhall.service.Running;
import openhall.testkit.SampleItems;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every address there is, also those that will be added: whether somebody asks who may (W4, O14).
 */
final class GuardedAddressesTest {

  private static final Pattern CHOICE = Pattern.compile("\\{[a-z]+:([a-z|]+)}");
  private static final String FORM = "application/x-www-form-urlencoded";

  /** What anybody may change: his own being signed in. */
  private static final Set<String> OWN =
      Set.of("/signin", "/signout", "/setup", "/password", "/me", "/me/here", "/me/password");

  /** What devices send is believed for its signature, whoever carries it. */
  private static final Set<String> OWN_API =
      Set.of(
          "POST /setup",
          "POST /sessions",
          "DELETE /sessions",
          "POST /devices/requests",
          "POST /devices/reports",
          "POST /devices/orders",
          "POST /devices/screenshots");

  private record Call(String method, String path) {}

  @TempDir private Path dir;
  private Running running;
  private String admin;

  @BeforeEach
  void start() {
    running = new Running(dir);
    admin = running.admin();
    running.put(SampleItems.fees("nanhe/pingan", "f-idcard", 1, "居民身份证收费", "20.00"), 0, admin);
  }

  @AfterEach
  void stop() {
    running.close();
  }

  @Test
  void everyAddressOfAUnitIsAskedAboutInThatUnit() throws IOException {
    String neighbour =
        running.account(
            admin,
            "wang",
            "drafter@nanhe/heping",
            "unit-head@nanhe/heping",
            "secrecy-reviewer@nanhe/heping",
            "operator@nanhe/heping");
    List<Call> api = api().filter(call -> call.path().contains("{unit}")).toList();
    assertThat(api).hasSizeGreaterThan(8);
    for (Call call : api) {
      HttpResponse<String> answer = send(call, neighbour);
      assertThat(answer.statusCode()).as("%s", call).isEqualTo(403);
      assertThat(answer.body()).as("%s", call).contains("not-allowed");
    }
    List<String> pages = pages().filter(path -> path.contains("{unit}")).toList();
    assertThat(pages).hasSizeGreaterThan(6);
    for (String page : pages) {
      assertThat(post(page, neighbour).body()).as(page).containsAnyOf("没有权限", "这个地址不能");
      assertThat(look(page, neighbour).statusCode()).as(page).isIn(403, 405);
    }
  }

  @Test
  void noAddressThatChangesAnythingIsOpenToASupervisor() throws IOException {
    String supervisor = running.account(admin, "zhou", "supervisor");
    for (Call call :
        api()
            .filter(call -> !call.method().equals("GET"))
            .filter(call -> !OWN_API.contains(call.method() + " " + call.path()))
            .toList()) {
      assertThat(send(call, supervisor).statusCode()).as("%s", call).isEqualTo(403);
    }
    for (String page : pages().filter(path -> !isOwn(path)).toList()) {
      assertThat(post(page, supervisor).statusCode()).as(page).isIn(403, 405);
    }
  }

  private static boolean isOwn(String path) {
    return OWN.contains(path) || path.startsWith("/me/sessions/");
  }

  private static Stream<String> pages() {
    return Console.ADDRESSES.stream()
        .flatMap(address -> {
          Matcher choice = CHOICE.matcher(address);
          return choice.find()
              ? Arrays.stream(choice.group(1).split("\\|", -1)).map(choice::replaceFirst)
              : Stream.of(address);
        });
  }

  private static Stream<Call> api() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(
            Running.class.getResourceAsStream("/openhall/service/api/openapi.json"))) {
      JsonNode paths = JsonMapper.builder().build().readTree(in.readAllBytes()).path("paths");
      return paths.properties().stream()
          .flatMap(path ->
              path.getValue().propertyNames().stream()
                  .map(method -> new Call(method.toUpperCase(Locale.ROOT), path.getKey())));
    }
  }

  private HttpResponse<String> send(Call call, String token) {
    String body = "{\"reason\":\"x\",\"approvals\":[]}";
    return running.send(
        running
            .request("/api/v1" + filled(call.path()), token)
            .header("If-Match", "\"1\"")
            .method(call.method(), BodyPublishers.ofString(body)));
  }

  private HttpResponse<String> look(String page, String session) {
    return running.send(cookie(page, session));
  }

  private HttpResponse<String> post(String page, String session) {
    String token =
        look("/me", session).body().replaceAll("(?s).*?name=\"_token\" value=\"([^\"]+).*", "$1");
    String form = "_token=" + token + "&revision=1&reason=x&role=drafter&scope=nanhe";
    return running.send(
        cookie(page, session)
            .header("Origin", running.service().url())
            .header("Content-Type", FORM)
            .POST(BodyPublishers.ofString(form)));
  }

  private HttpRequest.Builder cookie(String page, String session) {
    return running.request(filled(page), "").header("Cookie", "openhall=" + session);
  }

  private static String filled(String path) {
    return path.replace("{unit}", "nanhe.pingan")
        .replace("{id}", "f-idcard")
        .replace("{fee}", "fee")
        .replace("{account}", "zhang")
        .replace("{ref}", "none")
        .replace("{keyid}", "none")
        .replace("{filing}", "2026-000001")
        .replace("{entry}", "none")
        .replace("{batch}", "none")
        .replace("{row}", "1")
        .replace("{order}", "1")
        .replace("{device}", "none")
        .replace("{plan}", "1")
        .replace("{duty}", "department")
        .replace("{node}", "1");
  }
}
