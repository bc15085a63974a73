package openhall.service.api;

import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import openhall.accounts.Account;
import openhall.accounts.Guard;
import openhall.accounts.Right;
import openhall.content.BoardName;
import openhall.content.InvalidContent;
import openhall.content.UnitId;
import openhall.desk.Desk;
import openhall.publication.Blanking;
import openhall.publication.store.Blanked;
import openhall.web.Json;
import openhall.web.Refusal;
import openhall.web.Refused;

/** Screens that show nothing: ordering it, ending it, and what is ordered. */
final class BlanksApi {

  private final Guard guard;
  private final Desk desk;

  BlanksApi(Guard guard, Desk desk) {
    this.guard = guard;
    this.desk = desk;
  }

  /** Those that hold, in the units of which the one who asks may see anything. */
  void list(ServerRequest request, ServerResponse response) {
    Account account = guard.require(request, Right.READ);
    List<Map<String, Object>> blanks =
        desk.blanks().inForce().stream()
            .filter(blanked -> account.may(Right.READ, blanked.unit()))
            .map(BlanksApi::fields)
            .toList();
    Json.send(response, Map.of("blanks", blanks));
  }

  /** 201 with the order; the one there is, if just that is blank already. */
  void blank(ServerRequest request, ServerResponse response) {
    Account account = guard.require(request, Right.BLANK);
    Json body = Json.body(request);
    Blanked made = desk.blanks().blank(ask(unit(request), body), account.account());
    response.status(Status.CREATED_201);
    Json.send(response, fields(made));
  }

  private static Blanking.Ask ask(UnitId unit, Json body) {
    try {
      return new Blanking.Ask(
          unit,
          body.possible("screen").map(BoardName::new),
          Blanking.reason(body.text("reason")),
          body.possibleNumber("minutes").map(Duration::ofMinutes),
          body.possible("note").orElse(""));
    } catch (InvalidContent e) {
      throw new Refused(Refusal.BAD_REQUEST, e.problems().getFirst().zh());
    }
  }

  void lift(ServerRequest request, ServerResponse response) {
    Account account = guard.require(request, Right.BLANK);
    String order = request.path().pathParameters().get("order");
    Json.send(
        response,
        fields(desk.blanks().lift(unit(request), Asked.number(order, "order"), account.account())));
  }

  private static UnitId unit(ServerRequest request) {
    return Asked.unit(request.path().pathParameters().get("unit"));
  }

  private static Map<String, Object> fields(Blanked blanked) {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("order", blanked.id());
    fields.put("unit", blanked.unit().path());
    blanked.order().screen().ifPresent(screen -> fields.put("screen", screen));
    fields.put("reason", blanked.order().reason().wireName());
    fields.put("note", blanked.note());
    fields.put("by", blanked.who());
    fields.put("since", blanked.order().since().toString());
    blanked.order().until().ifPresent(until -> fields.put("until", until.toString()));
    blanked
        .lifted()
        .ifPresent(lifting -> {
          fields.put("liftedBy", lifting.who());
          fields.put("liftedAt", lifting.at().toString());
        });
    return fields;
  }
}
