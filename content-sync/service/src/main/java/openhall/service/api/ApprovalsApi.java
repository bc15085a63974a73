package openhall.service.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import openhall.accounts.Account;
import openhall.accounts.Guard;
import openhall.accounts.Right;
import openhall.content.Document;
import openhall.content.InvalidContent;
import openhall.content.Item;
import openhall.content.ItemKey;
import openhall.content.Tombstone;
import openhall.content.UnitId;
import openhall.content.json.DocumentJson;
import openhall.desk.Change;
import openhall.desk.Changes;
import openhall.desk.Desk;
import openhall.publication.Waiting;
import openhall.review.store.Given;
import openhall.trust.Approval;
import openhall.trust.Authority;
import openhall.trust.Duty;
import openhall.trust.Shortfall;
import openhall.trust.SignedAuthority;
import openhall.trust.json.AuthorityJson;
import openhall.trust.json.EnvelopeJson;
import openhall.web.Bodies;
import openhall.web.Json;
import openhall.web.Refusal;
import openhall.web.Refused;

/**
 * People's signatures: what waits for them, and taking them in. Whoever brings a signature needs an
 * account that may do in that unit what is signed; whose it is the signature itself says.
 */
final class ApprovalsApi {

  /** So many documents at once, each with the one the public sees. */
  private static final int MOST = 200;

  private final Guard guard;
  private final Desk desk;

  ApprovalsApi(Guard guard, Desk desk) {
    this.guard = guard;
    this.desk = desk;
  }

  void waiting(ServerRequest request, ServerResponse response) {
    Predicate<UnitId> readable = guard.require(request, Right.READ).where(Right.READ);
    Waiting.Batch batch =
        desk.signing()
            .waiting(
                new Waiting.Ask(
                    Asked.query(request.query(), "duty").map(ApprovalsApi::duty),
                    Asked.query(request.query(), "unit").map(Asked::unit),
                    Asked.query(request.query(), "after").map(Asked::keyOf),
                    MOST));
    var body = new LinkedHashMap<String, Object>();
    body.put(
        "waiting",
        batch.waiting().stream()
            .filter(waiting -> readable.test(waiting.paper().document().key().unit()))
            .map(ApprovalsApi::fields)
            .toList());
    batch.next().ifPresent(key -> body.put("next", key.toString()));
    response.header(HeaderNames.CACHE_CONTROL, "no-store");
    Json.send(response, body);
  }

  void add(ServerRequest request, ServerResponse response) {
    Account account = guard.require(request, Right.REVIEW, Right.SECRECY_REVIEW, Right.RELEASE);
    List<Given> given = Json.body(request).objects("approvals").stream().map(this::given).toList();
    given.forEach(each -> checkDuty(account, each));
    desk.signing().sign(given, account.account());
    Json.send(response, Map.of("added", given.size()));
  }

  void authority(ServerRequest request, ServerResponse response) {
    guard.require(request, Right.READ);
    byte[] file =
        desk.signing()
            .authority(unit(request))
            .orElseThrow(() -> new Refused(Refusal.NOT_FOUND, "这个单位还没有授权文件"));
    response.header(HeaderNames.CONTENT_TYPE, "application/json");
    response.header(HeaderNames.CACHE_CONTROL, "no-store");
    response.send(file);
  }

  void decide(ServerRequest request, ServerResponse response) {
    Account account = guard.require(request, Right.AUTHORIZE);
    byte[] file = Bodies.bytes(request, AuthorityJson.LARGEST);
    SignedAuthority taken = desk.signing().decide(unit(request), file, account.account());
    Authority body = taken.body();
    Json.send(response, Map.of("unit", body.unit(), "revision", body.revision()));
  }

  /** A duty that no item has is refused where the signature is looked at. */
  private static void checkDuty(Account account, Given given) {
    Duty.of(given.approval().duty())
        .ifPresent(duty -> Guard.check(account, given.key().unit(), Right.of(duty)));
  }

  private Given given(Json json) {
    try {
      return new Given(
          Asked.keyOf(json.text("unit") + "/" + json.text("id")),
          json.number("revision"),
          new Approval(json.text("duty"), json.text("keyid"), json.text("sig")));
    } catch (IllegalArgumentException e) {
      throw new InvalidContent(
          json.text("unit") + "/" + json.text("id"),
          "",
          "签名的写法不对：" + e.getMessage(),
          e.getMessage());
    }
  }

  private static UnitId unit(ServerRequest request) {
    return Asked.unit(request.path().pathParameters().get("unit"));
  }

  private static Duty duty(String name) {
    return Duty.of(name)
        .filter(Duty.ofItems()::contains)
        .orElseThrow(() -> new Refused(Refusal.BAD_REQUEST, "没有职责 " + name));
  }

  private static Map<String, Object> fields(Waiting waiting) {
    Document document = waiting.paper().document();
    ItemKey key = document.key();
    var fields = new LinkedHashMap<String, Object>();
    fields.put("unit", key.unit().path());
    fields.put("id", key.id().value());
    fields.put("revision", document.revision());
    fields.put("title", waiting.title());
    fields.put("withdrawn", document instanceof Tombstone);
    fields.put("changes", changes(document, waiting.shown()));
    fields.put("document", new String(waiting.paper().bytes(), UTF_8));
    waiting.shown().ifPresent(file -> fields.put("shown", new String(file, UTF_8)));
    fields.put("given", waiting.given().stream().map(ApprovalsApi::fields).toList());
    fields.put("lacking", waiting.lacking().stream().map(ApprovalsApi::fields).toList());
    return fields;
  }

  /** How it differs from what the public sees, field by field. */
  private static List<Change> changes(Document document, Optional<byte[]> shown) {
    Optional<Item> before =
        shown
            .map(file -> DocumentJson.read(EnvelopeJson.read(file).item()))
            .filter(Item.class::isInstance)
            .map(Item.class::cast);
    return switch (document) {
      case Item item -> Changes.between(before, item);
      case Tombstone tombstone -> List.of(new Change("withdrawn", "", tombstone.reason()));
    };
  }

  private static Map<String, Object> fields(Approval approval) {
    return Map.of("duty", approval.duty(), "keyid", approval.keyid());
  }

  private static Map<String, Object> fields(Shortfall lacking) {
    var fields = new LinkedHashMap<String, Object>();
    switch (lacking) {
      case Shortfall.TooFew few -> {
        fields.put("duty", few.duty().wireName());
        fields.put("have", few.have());
        fields.put("need", few.need());
      }
      case Shortfall.NoAuthority _, Shortfall.NobodyForBelow _ -> {}
    }
    fields.put("words", lacking.zh());
    return fields;
  }
}
