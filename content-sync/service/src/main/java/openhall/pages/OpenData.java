package openhall.pages;

import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import openhall.authoring.store.Database;
import openhall.content.Item;
import openhall.content.ItemKey;
import openhall.content.Procedure;
import openhall.content.json.ItemJson;
import openhall.publication.store.PublishedTarget;
import openhall.publication.store.Shown;
import openhall.web.Refusal;
import openhall.web.Refused;
import openhall.web.StaticFile;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What is released, for other systems (D9, D10): a list, each item as it was signed, and procedures
 * as linked data. The addresses stay: {@code /data/items/UNIT/ID.json}. Any thread.
 */
public final class OpenData implements HttpService {

  private static final String ROOT = "/data/items";
  private static final String PLAIN = ".json";
  private static final String LINKED = ".jsonld";
  private static final String JSON = "application/json";
  private static final String JSON_LD = "application/ld+json";
  private static final String KEPT_AND_ASKED = "no-cache";
  private static final int MOST = 200;
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private final Database database;
  private final Clock clock;

  /**
   * @param clock in the zone of the halls: what is in force turns at their midnight
   */
  public OpenData(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  static String address(ItemKey item) {
    return ROOT + "/" + item + LINKED;
  }

  @Override
  public void routing(HttpRules rules) {
    rules.get("/items", this::list).get("/items/{+path}", this::item);
  }

  private void list(ServerRequest request, ServerResponse response) {
    Optional<ItemKey> after = request.query().first("after").asOptional().flatMap(Address::item);
    List<PublishedTarget> targets = database.read(t -> new Shown(t).after(after, MOST));
    var released = released();
    ObjectNode page = MAPPER.createObjectNode();
    ArrayNode items = page.putArray("items");
    targets.forEach(target ->
        released.find(target.key()).ifPresent(item -> entry(items.addObject(), item, target)));
    if (targets.size() == MOST) {
      String last = targets.getLast().key().toString();
      page.put("next", ROOT + "?after=" + URLEncoder.encode(last, StandardCharsets.UTF_8));
    }
    send(MAPPER.writeValueAsBytes(page), JSON, request, response);
  }

  private static void entry(ObjectNode entry, Item item, PublishedTarget target) {
    entry.put("unit", item.key().unit().path());
    entry.put("id", item.key().id().value());
    entry.put("kind", item.kind().wireName());
    entry.put("title", item.title());
    entry.put("revision", item.revision());
    entry.put("sha256", target.sha256());
    entry.put("json", ROOT + "/" + item.key() + PLAIN);
    if (item instanceof Procedure) {
      entry.put("jsonld", address(item.key()));
    }
  }

  private void item(ServerRequest request, ServerResponse response) {
    String path = request.path().pathParameters().get("path");
    if (path.endsWith(LINKED)) {
      Procedure procedure =
          find(path, LINKED)
              .flatMap(item -> item instanceof Procedure p ? Optional.of(p) : Optional.empty())
              .orElseThrow(OpenData::none);
      send(new CoreService(released(), procedure).json(), JSON_LD, request, response);
    } else {
      Item item = find(path, PLAIN).orElseThrow(OpenData::none);
      send(ItemJson.write(item), JSON, request, response);
    }
  }

  private Optional<Item> find(String path, String ending) {
    return path.endsWith(ending)
        ? Address.item(path.substring(0, path.length() - ending.length())).flatMap(released()::find)
        : Optional.empty();
  }

  private Released released() {
    return new Released(database, LocalDate.now(clock));
  }

  /** Anybody's page may read it, and nobody's cookie is looked at. */
  private static void send(
      byte[] bytes, String type, ServerRequest request, ServerResponse response) {
    response.header(HeaderNames.ACCESS_CONTROL_ALLOW_ORIGIN, "*");
    StaticFile.of(bytes, type).send(KEPT_AND_ASKED, request, response);
  }

  private static Refused none() {
    return new Refused(Refusal.NOT_FOUND, "没有公开这一项，或者已撤下、已过有效期；.jsonld 只有办事程序才有");
  }
}
