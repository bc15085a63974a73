package openhall.service;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import openhall.content.Item;
import openhall.content.UnitId;
import openhall.content.json.ItemJson;
import openhall.publication.RehearsalDesk;
import openhall.publication.signer.KeyKind;
import openhall.publication.signer.Keys;
import openhall.testkit.TestClock;
import openhall.trust.Approval;
import openhall.trust.Duty;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A service on a free port with keys for one street, and a browser-like client. */
public final class Running implements AutoCloseable {

  public static final String PASSWORD = "correct horse battery";

  private static final ZoneId HALLS = ZoneId.of("Asia/Shanghai");
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private static final Logger HELIDON = Logger.getLogger("io.helidon");

  private final TestClock clock;
  private final HttpClient http = HttpClient.newHttpClient();
  private final Settings settings;
  private final RehearsalDesk desk;
  private final Service service;

  public Running(Path dir) {
    this(Settings.local(dir, 0));
  }

  public Running(Settings settings) {
    this(settings, made(settings.keys()));
  }

  private Running(Settings settings, TestClock clock) {
    this(settings, clock, new RehearsalDesk(settings.keys()));
  }

  private Running(Settings settings, TestClock clock, RehearsalDesk desk) {
    HELIDON.setLevel(Level.WARNING);
    this.settings = settings;
    this.clock = clock;
    this.desk = desk;
    this.service = Service.start(settings, clock.withZone(HALLS));
  }

  /** Another service on the same keys and database. */
  public Running replica() {
    return new Running(settings, clock);
  }

  /** Another service on data that were taken elsewhere, with the same people and clock. */
  public Running elsewhere(Settings moved) {
    return new Running(moved, clock, desk);
  }

  private static TestClock made(Path keys) {
    var clock = new TestClock();
    Keys.init(
        keys,
        List.of(new UnitId("nanhe"), new UnitId("nanhe/pingan")),
        KeyKind.ED25519,
        clock.instant());
    return clock;
  }

  public TestClock clock() {
    return clock;
  }

  public Service service() {
    return service;
  }

  public URI at(String path) {
    return URI.create(service.url() + path);
  }

  public String setUpToken() {
    String link = service.setUpLink().orElseThrow();
    return link.substring(link.indexOf("token=") + "token=".length());
  }

  /** Makes the first account, with every role, and signs it in. */
  public String admin() {
    HttpResponse<String> made =
        send(
            post("/api/v1/setup", "")
                .POST(
                    BodyPublishers.ofString(
                        """
                        {"token":"%s","account":"zhang","name":"张主任","password":"%s"}\
                        """
                            .formatted(setUpToken(), PASSWORD))));
    if (made.statusCode() != 201) {
      throw new IllegalStateException(made.body());
    }
    return token("zhang", PASSWORD);
  }

  /** Adds an account with roles everywhere, or in the unit after an @, and signs it in. */
  public String account(String admin, String account, String... roles) {
    String list = Arrays.stream(roles).map(Running::membership).collect(Collectors.joining(","));
    HttpResponse<String> made =
        send(
            post("/api/v1/accounts", admin)
                .POST(
                    BodyPublishers.ofString(
                        """
                        {"account":"%s","name":"%s","password":"%s","memberships":[%s]}\
                        """
                            .formatted(account, account, PASSWORD, list))));
    if (made.statusCode() != 201) {
      throw new IllegalStateException(made.body());
    }
    return token(account, PASSWORD);
  }

  private static String membership(String written) {
    int at = written.indexOf('@');
    return """
    {"role":"%s","unit":"%s"}\
    """
        .formatted(
            at < 0 ? written : written.substring(0, at), at < 0 ? "*" : written.substring(at + 1));
  }

  public String token(String account, String password) {
    return json(signIn(account, password)).path("token").asString();
  }

  public HttpResponse<String> signIn(String account, String password) {
    return send(
        post("/api/v1/sessions", "")
            .POST(
                BodyPublishers.ofString(
                    """
                    {"account":"%s","password":"%s"}\
                    """
                        .formatted(account, password))));
  }

  public HttpResponse<String> get(String path, String token) {
    return send(request(path, token));
  }

  /** A file that is no text. */
  public HttpResponse<byte[]> bytes(String path) {
    try {
      return http.send(request(path, "").build(), BodyHandlers.ofByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  public HttpResponse<String> postTo(String path, String token, String body) {
    return send(post(path, token).POST(BodyPublishers.ofString(body)));
  }

  /** Saves the item as the revision after {@code basedOn}, 0 for a new one. */
  public HttpResponse<String> put(Item item, int basedOn, String token) {
    return put(path(item), ItemJson.write(item), basedOn, token);
  }

  public HttpResponse<String> put(String path, byte[] body, int basedOn, String token) {
    return send(
        request(path, token)
            .header("If-Match", "\"" + basedOn + "\"")
            .PUT(BodyPublishers.ofByteArray(body)));
  }

  /** Takes a new item all the way to a release. */
  public JsonNode release(Item item, int basedOn, String drafter, String reviewer) {
    require(put(item, basedOn, drafter));
    require(postTo(path(item) + "/submit", drafter, ""));
    require(postTo(path(item) + "/approve", reviewer, ""));
    signAll(reviewer);
    return json(require(postTo("/api/v1/releases", reviewer, "")));
  }

  /** All who must sign whatever review has passed. */
  public void signAll(String token) {
    Duty.ofItems().forEach(duty -> sign(token, duty));
  }

  /** Signs what waits in that duty, as the person that the ceremony made up. */
  public void sign(String token, Duty duty) {
    var given = new ArrayList<String>();
    String path = "/api/v1/approvals?duty=" + duty.wireName();
    for (JsonNode waiting : json(require(get(path, token))).path("waiting")) {
      given.add(approval(waiting, duty));
    }
    require(
        postTo("/api/v1/approvals", token, "{\"approvals\":[" + String.join(",", given) + "]}"));
  }

  /** What a signer sends for one of those that wait. */
  public String approval(JsonNode waiting, Duty duty) {
    var unit = new UnitId(waiting.path("unit").asString());
    byte[] document = waiting.path("document").asString().getBytes(StandardCharsets.UTF_8);
    Approval approval = Approval.by(desk.in(unit, duty), duty.wireName(), document);
    return """
    {"unit":"%s","id":"%s","revision":%d,"duty":"%s","keyid":"%s","sig":"%s"}\
    """
        .formatted(
            unit,
            waiting.path("id").asString(),
            waiting.path("revision").asInt(),
            approval.duty(),
            approval.keyid(),
            approval.sig());
  }

  public RehearsalDesk desk() {
    return desk;
  }

  public static String path(Item item) {
    return "/api/v1/units/"
        + item.key().unit().path().replace('/', '.')
        + "/items/"
        + item.key().id();
  }

  public HttpRequest.Builder request(String path, String token) {
    HttpRequest.Builder request = HttpRequest.newBuilder(at(path));
    return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
  }

  public HttpResponse<String> send(HttpRequest.Builder request) {
    return send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
  }

  public <T> HttpResponse<T> send(
      HttpRequest.Builder request, HttpResponse.BodyHandler<T> handler) {
    try {
      return http.send(request.build(), handler);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  public static JsonNode json(HttpResponse<String> response) {
    return JSON.readTree(response.body());
  }

  @Override
  public void close() {
    service.close();
    http.close();
  }

  private HttpRequest.Builder post(String path, String token) {
    return request(path, token).header("Content-Type", "application/json");
  }

  private static HttpResponse<String> require(HttpResponse<String> response) {
    if (response.statusCode() >= 300) {
      throw new IllegalStateException(response.statusCode() + " " + response.body());
    }
    return response;
  }
}
