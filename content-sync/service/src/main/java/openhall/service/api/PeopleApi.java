package openhall.service.api;

import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import openhall.accounts.Account;
import openhall.accounts.Accounts;
import openhall.accounts.Guard;
import openhall.accounts.Member;
import openhall.accounts.Membership;
import openhall.accounts.Right;
import openhall.accounts.Role;
import openhall.accounts.Session;
import openhall.authoring.Scope;
import openhall.web.Json;

/** Set-up, sessions and accounts. */
final class PeopleApi {

  private final Accounts accounts;
  private final Guard guard;

  PeopleApi(Accounts accounts, Guard guard) {
    this.accounts = accounts;
    this.guard = guard;
  }

  void setUp(ServerRequest request, ServerResponse response) {
    Json body = Json.body(request);
    Account account =
        accounts.setUp(
            body.text("token"),
            body.text("account"),
            body.text("name"),
            body.text("password"),
            Guard.client(request));
    response.status(Status.CREATED_201);
    Json.send(response, fields(account));
  }

  void signIn(ServerRequest request, ServerResponse response) {
    Json body = Json.body(request);
    Session session =
        accounts
            .sessions()
            .signIn(body.text("account"), body.text("password"), Guard.client(request));
    response.status(Status.CREATED_201).header("Cache-Control", "no-store");
    Json.send(response, Map.of("token", session.token()));
  }

  void signOut(ServerRequest request, ServerResponse response) {
    accounts.sessions().signOut(guard.session(request));
    response.status(Status.NO_CONTENT_204).send();
  }

  void list(ServerRequest request, ServerResponse response) {
    Account by = guard.require(request, Right.APPOINT);
    Json.send(
        response,
        Map.of(
            "accounts",
            accounts.all().stream()
                .filter(member -> by.sees(member.account()))
                .map(PeopleApi::member)
                .toList()));
  }

  void add(ServerRequest request, ServerResponse response) {
    Account by = guard.require(request, Right.APPOINT);
    Json body = Json.body(request);
    var account =
        new Account(
            body.text("account"),
            body.text("name"),
            body.objects("memberships").stream()
                .map(PeopleApi::membership)
                .collect(Collectors.toSet()));
    accounts.add(by, account, body.text("password"));
    response.status(Status.CREATED_201);
    Json.send(response, fields(account));
  }

  private static Membership membership(Json json) {
    String unit = json.text("unit");
    return Membership.of(
        Role.of(json.text("role")),
        unit.equals(Scope.EVERYWHERE.toString()) ? Scope.EVERYWHERE : Scope.of(Asked.unit(unit)));
  }

  private static Map<String, Object> member(Member member) {
    var fields = new LinkedHashMap<>(fields(member.account()));
    fields.put("enabled", member.enabled());
    return fields;
  }

  private static Map<String, Object> fields(Account account) {
    return Map.of(
        "account", account.account(),
        "name", account.name(),
        "memberships", account.memberships().stream().sorted().map(PeopleApi::fields).toList());
  }

  private static Map<String, Object> fields(Membership membership) {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("role", membership.role().wireName());
    fields.put("unit", membership.scope().toString());
    if (membership.term().hasStart()) {
      fields.put("from", membership.term().from().toString());
    }
    if (membership.term().hasEnd()) {
      fields.put("until", membership.term().to().toString());
    }
    return fields;
  }
}
