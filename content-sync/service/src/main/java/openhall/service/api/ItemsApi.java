package openhall.service.api;

import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import openhall.accounts.Account;
import openhall.accounts.Guard;
import openhall.accounts.Right;
import openhall.authoring.Page;
import openhall.authoring.Revision;
import openhall.authoring.Summary;
import openhall.authoring.importing.ImportOptions;
import openhall.authoring.importing.ReportJson;
import openhall.content.Item;
import openhall.content.ItemKey;
import openhall.content.UnitId;
import openhall.content.json.ItemJson;
import openhall.desk.Desk;
import openhall.web.Bodies;
import openhall.web.Json;
import openhall.web.Refusal;
import openhall.web.Refused;

/** Reading, writing and importing items. */
final class ItemsApi {

  private static final int OK = 200;
  private static final int LARGEST_FILE = 10 << 20;

  private final Guard guard;
  private final Desk desk;

  ItemsApi(Guard guard, Desk desk) {
    this.guard = guard;
    this.desk = desk;
  }

  void find(ServerRequest request, ServerResponse response) {
    Account account = guard.require(request, Right.READ);
    Page<Summary> page = desk.find(Asked.items(request.query()), account.scopes(Right.READ));
    var body = new LinkedHashMap<String, Object>();
    body.put("page", page.number());
    body.put("pages", page.pages());
    body.put("total", page.total());
    body.put("items", page.items().stream().map(ItemsApi::fields).toList());
    Json.send(response, body);
  }

  /** The item as it is written; its revision is the tag to edit it by. */
  void get(ServerRequest request, ServerResponse response) {
    guard.require(request, Right.READ);
    ItemKey key = Asked.key(request);
    Revision revision =
        Asked.query(request.query(), "revision")
            .map(number -> desk.revision(key, Asked.number(number, "revision")))
            .orElseGet(() -> desk.latest(key));
    send(response, revision);
  }

  void put(ServerRequest request, ServerResponse response) {
    Account account = guard.require(request, Right.DRAFT);
    ItemKey key = Asked.key(request);
    int basedOn =
        Asked.basedOn(request)
            .orElseThrow(() ->
                new Refused(
                    Refusal.REVISION_NEEDED, "修改请带 If-Match: \"版次\"，新建请带 If-None-Match: *"));
    Item item = ItemJson.read(Bodies.bytes(request, ItemJson.LARGEST));
    if (!item.key().equals(key)) {
      throw new Refused(Refusal.BAD_REQUEST, "地址是 " + key + "，内容却是 " + item.key());
    }
    response.status(basedOn == 0 ? Status.CREATED_201 : Status.OK_200);
    send(response, desk.save(item, basedOn, account.account()));
  }

  void diff(ServerRequest request, ServerResponse response) {
    guard.require(request, Right.READ);
    Json.send(response, Map.of("changes", desk.changes(Asked.key(request))));
  }

  void take(ServerRequest request, ServerResponse response) {
    Account account = guard.require(request, Right.DRAFT);
    String name = Asked.query(request.query(), "name").orElse("import");
    UnitId unit =
        Asked.query(request.query(), "unit").map(Asked::unit).orElse(ImportOptions.DEFAULT_UNIT);
    boolean acceptValid =
        Asked.query(request.query(), "acceptValid").filter("true"::equals).isPresent();
    byte[] file = Bodies.bytes(request, LARGEST_FILE);
    Desk.Imported imported =
        desk.take(name, file, unit, acceptValid, account.account(), account.where(Right.DRAFT));
    boolean rejected = !imported.stored() && !imported.report().clean();
    response.status(rejected ? Refusal.INVALID.status() : OK);
    response.header(HeaderNames.CONTENT_TYPE, "application/json");
    response.send(ReportJson.write(imported.report(), imported.stored()));
  }

  private static void send(ServerResponse response, Revision revision) {
    response
        .header(HeaderNames.CONTENT_TYPE, "application/json")
        .header(HeaderNames.ETAG, "\"" + revision.number() + "\"")
        .header(HeaderNames.CACHE_CONTROL, "no-store")
        .header("X-Openhall-State", revision.state().wireName())
        .header("X-Openhall-Author", revision.author())
        .send(ItemJson.write(revision.item()));
  }

  private static Map<String, Object> fields(Summary summary) {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("unit", summary.key().unit().path());
    fields.put("id", summary.key().id().value());
    fields.put("kind", summary.kind().wireName());
    fields.put("title", summary.title());
    fields.put("revision", summary.revision());
    fields.put("state", summary.state().wireName());
    fields.put("author", summary.author());
    fields.put("savedAt", summary.savedAt().toString());
    return fields;
  }
}
