package openhall.chain;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A person at the service's REST interface, once signed in. Any thread. */
final class Staff {

  private final Web web;
  private final String token;

  private Staff(Web web, String token) {
    this.web = web;
    this.token = token;
  }

  /** Uses the one-time link to make the first account, which then administers. */
  static void setUp(URI service, String oneTimeToken, Account first) {
    var nobody = new Staff(new Web(service), "");
    Map<String, Object> body = new HashMap<>(first.fields());
    body.put("token", oneTimeToken);
    nobody.send("POST", "/api/v1/setup", body);
  }

  static Staff signIn(URI service, Account account) {
    var web = new Web(service);
    var nobody = new Staff(web, "");
    JsonNode session =
        nobody.send(
            "POST",
            "/api/v1/sessions",
            Map.of("account", account.account(), "password", account.password()));
    return new Staff(web, session.path("token").asString());
  }

  void add(Account account) {
    send("POST", "/api/v1/accounts", account.fields());
  }

  /** Imports a file and returns the report. */
  JsonNode take(String name, byte[] file, String unit) {
    return answer("PUT", imports(name, unit), file).json();
  }

  /** Imports what is valid in a file and returns the report. */
  JsonNode takeValid(String name, byte[] file, String unit) {
    return answer("PUT", imports(name, unit) + "&acceptValid=true", file).json();
  }

  ObjectNode item(String unit, String id) {
    return (ObjectNode) answer("GET", path(unit, id), new byte[0]).json();
  }

  /** Stores a new revision over the one that the item names, and returns its number. */
  int put(ObjectNode item) {
    String unit = item.path("unit").asString();
    String tag = "\"" + item.path("revision").asInt() + "\"";
    Web.Answer stored =
        answer(
            "PUT",
            path(unit, item.path("id").asString()),
            Web.JSON.writeValueAsBytes(item),
            "If-Match",
            tag);
    return stored.json().path("revision").asInt();
  }

  /** The first page of the unit's procedures: total, items. */
  JsonNode procedures(String unit) {
    return answer("GET", "/api/v1/items?kind=procedure&unit=" + unit, new byte[0]).json();
  }

  void submit(String unit, String id) {
    send("POST", path(unit, id) + "/submit", Map.of());
  }

  void approve(String unit, String id) {
    send("POST", path(unit, id) + "/approve", Map.of());
  }

  void submitAll() {
    send("POST", "/api/v1/submissions", Map.of());
  }

  void approveAll() {
    send("POST", "/api/v1/reviews", Map.of());
  }

  /** Has all that waits signed by those people. */
  void sign(SigningDesk desk) {
    try {
      Web.Answer answer = desk.sign(this);
      if (!answer.ok()) {
        throw new IllegalStateException("签名 signing → " + answer.status() + " " + answer.text());
      }
    } catch (IOException e) {
      throw new UncheckedIOException("签名 signing", e);
    }
  }

  /** Publishes what is approved, and returns the release: number, released, items. */
  JsonNode release() {
    return send("POST", "/api/v1/releases", Map.of());
  }

  Web.Answer get(String path) throws IOException {
    return ask("GET", path, new byte[0]);
  }

  /** Asks with any outcome. */
  Web.Answer ask(String method, String path, byte[] body, String... headers) throws IOException {
    var all = new ArrayList<>(List.of(headers));
    all.addAll(List.of("Content-Type", "application/json"));
    if (!token.isEmpty()) {
      all.addAll(List.of("Authorization", "Bearer " + token));
    }
    return web.ask(method, path, body, all.toArray(String[]::new));
  }

  static String path(String unit, String id) {
    return "/api/v1/units/" + unit.replace('/', '.') + "/items/" + id;
  }

  private static String imports(String name, String unit) {
    return "/api/v1/imports?name=" + name + "&unit=" + unit;
  }

  private JsonNode send(String method, String path, Object body) {
    return answer(method, path, Web.JSON.writeValueAsBytes(body)).json();
  }

  private Web.Answer answer(String method, String path, byte[] body, String... headers) {
    try {
      Web.Answer answer = ask(method, path, body, headers);
      if (!answer.ok()) {
        throw new IllegalStateException(
            "%s %s → %d %s".formatted(method, path, answer.status(), answer.text()));
      }
      return answer;
    } catch (IOException e) {
      throw new UncheckedIOException(method + " " + path, e);
    }
  }
}
