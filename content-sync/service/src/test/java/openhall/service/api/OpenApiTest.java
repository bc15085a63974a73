package openhall.service.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.helidon.http.Method;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import openhall.accounts.Accounts;
import openhall.accounts.Guard;
import openhall.accounts.store.SqlAccountBook;
import openhall.accounts.store.SqlSessionBook;
import openhall.authoring.store.Database;
import openhall.desk.Desk;
import openhall.devices.Devices;
import openhall.devices.Orders;
import openhall.publication.Published;
import openhall.testkit.TestClock;
import openhall.web.WakeUps;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class OpenApiTest {

  @TempDir private Path dir;

  @Test
  void describesExactlyTheRoutesThereAre() throws IOException {
    Set<String> routes;
    try (var database = Database.sqlite(dir.resolve("content.db"))) {
      routes = routes(api(database));
    }
    assertThat(described()).isEqualTo(routes);
  }

  private static Api api(Database database) {
    var clock = new TestClock();
    var accounts =
        new Accounts(
            new SqlAccountBook(database), new SqlSessionBook(database), clock, new SecureRandom());
    var desk = new Desk(database, Optional.empty(), () -> {}, clock);
    return new Api(
        accounts,
        new Guard(accounts.sessions(), false),
        desk,
        new Published(database),
        new Devices(database, new SecureRandom(), clock),
        new Orders(database, Optional.empty(), (_, _) -> {}, clock),
        new WakeUps());
  }

  private static Set<String> routes(Api api) {
    return api.routes().stream()
        .map(route -> route.method().text() + " " + route.path())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void everyReferenceLeadsSomewhere() throws IOException {
    JsonNode document = document();
    for (JsonNode reference : document.findValues("$ref")) {
      assertThat(document.at(reference.asString().substring(1)).isMissingNode())
          .as(reference.asString())
          .isFalse();
    }
  }

  private static Set<String> described() throws IOException {
    var described = new TreeSet<String>();
    for (var path : document().path("paths").properties()) {
      for (String method : path.getValue().propertyNames()) {
        described.add(
            Method.create(method.toUpperCase(java.util.Locale.ROOT)).text() + " " + path.getKey());
      }
    }
    return described;
  }

  private static JsonNode document() throws IOException {
    try (InputStream in = Objects.requireNonNull(Api.class.getResourceAsStream("openapi.json"))) {
      return JsonMapper.builder().build().readTree(in.readAllBytes());
    }
  }
}
