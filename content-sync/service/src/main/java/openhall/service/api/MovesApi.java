package openhall.service.api;

import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import openhall.accounts.Account;
import openhall.accounts.Guard;
import openhall.accounts.Right;
import openhall.authoring.Revision;
import openhall.content.ItemKey;
import openhall.desk.Desk;
import openhall.review.Submitted;
import openhall.web.Json;

/**
 * The moves of the workflow. {@code If-Match} names the revision that is meant; without it, the
 * newest one is, or for a withdrawal the released one.
 */
final class MovesApi {

  private final Guard guard;
  private final Desk desk;

  MovesApi(Guard guard, Desk desk) {
    this.guard = guard;
    this.desk = desk;
  }

  void submit(ServerRequest request, ServerResponse response) {
    Account account = guard.require(request, Right.DRAFT);
    ItemKey key = Asked.key(request);
    send(response, desk.workflow().submit(key, newest(request, key), account.account()));
  }

  void approve(ServerRequest request, ServerResponse response) {
    Account account = guard.require(request, Right.REVIEW);
    ItemKey key = Asked.key(request);
    send(response, desk.workflow().approve(key, newest(request, key), account.account(), ""));
  }

  void giveBack(ServerRequest request, ServerResponse response) {
    Account account = guard.require(request, Right.REVIEW, Right.SECRECY_REVIEW);
    ItemKey key = Asked.key(request);
    String reason = Json.body(request).text("reason");
    send(
        response,
        desk.workflow().giveBack(key, newest(request, key), account.account(), Set.of(), reason));
  }

  void withdraw(ServerRequest request, ServerResponse response) {
    Account account = guard.require(request, Right.WITHDRAW);
    ItemKey key = Asked.key(request);
    String reason = Json.body(request).text("reason");
    int revision = Asked.basedOn(request).orElseGet(() -> desk.released(key).number());
    send(response, desk.workflow().withdraw(key, revision, account.account(), reason));
  }

  /** Submits every draft of the one who asks. */
  void submitAll(ServerRequest request, ServerResponse response) {
    Account account = guard.require(request, Right.DRAFT);
    Submitted submitted = desk.workflow().submitAll(account.account(), account.where(Right.DRAFT));
    Json.send(
        response, Map.of("submitted", submitted.revisions().size(), "barred", submitted.errors()));
  }

  /** Approves everything submitted that others wrote. */
  void approveAll(ServerRequest request, ServerResponse response) {
    Account account = guard.require(request, Right.REVIEW);
    int approved =
        desk.workflow()
            .approveAll(account.account(), each -> account.may(Right.REVIEW, each.key().unit()), "")
            .size();
    Json.send(response, Map.of("approved", approved));
  }

  private int newest(ServerRequest request, ItemKey key) {
    return Asked.basedOn(request).orElseGet(() -> desk.latest(key).number());
  }

  private static void send(ServerResponse response, Revision revision) {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("unit", revision.key().unit().path());
    fields.put("id", revision.key().id().value());
    fields.put("revision", revision.number());
    fields.put("state", revision.state().wireName());
    Json.send(response, fields);
  }
}
