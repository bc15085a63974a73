package openhall.service;

import io.helidon.http.DirectHandler;
import io.helidon.http.HeaderNames;
import io.helidon.http.HttpException;
import io.helidon.http.ServerResponseHeaders;
import io.helidon.http.Status;
import io.helidon.webserver.http.DirectHandlers;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import openhall.authoring.Conflict;
import openhall.authoring.UnknownItem;
import openhall.authoring.store.DatabaseAway;
import openhall.console.Console;
import openhall.content.InvalidContent;
import openhall.content.Problem;
import openhall.publication.NotAsSeen;
import openhall.review.IllegalMove;
import openhall.review.OwnRevision;
import openhall.review.StepRefused;
import openhall.web.Json;
import openhall.web.Refusal;
import openhall.web.Refused;
import openhall.web.SecurityHeaders;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns what went wrong into an answer: problem+json for programs, a page for people. */
final class Failures {

  private static final Logger LOG = LoggerFactory.getLogger(Failures.class);
  private static final int SERVER_ERROR = 500;

  private final Console console;

  Failures(Console console) {
    this.console = console;
  }

  void register(HttpRouting.Builder routing) {
    routing.error(Throwable.class, this::answer);
  }

  /** Answers requests that are refused before any route sees them. */
  DirectHandlers direct() {
    DirectHandlers.Builder handlers = DirectHandlers.builder();
    for (DirectHandler.EventType type : DirectHandler.EventType.values()) {
      handlers.addHandler(type, this::direct);
    }
    return handlers.build();
  }

  private DirectHandler.TransportResponse direct(
      DirectHandler.TransportRequest request,
      DirectHandler.EventType type,
      Status status,
      ServerResponseHeaders headers,
      String message) {
    var refused = new Refused(refusal(status), "");
    boolean program = isForPrograms(request.path());
    SecurityHeaders.all().forEach(headers::set);
    return DirectHandler.TransportResponse.builder()
        .status(status)
        .headers(headers)
        .header(
            HeaderNames.CONTENT_TYPE,
            program ? "application/problem+json" : "text/html; charset=utf-8")
        .keepAlive(type.keepAlive())
        .entity(program ? problem(refused) : console.refused(refused))
        .build();
  }

  private void answer(ServerRequest request, ServerResponse response, Throwable failure) {
    Refused refused = read(request, failure);
    response.status(refused.reason().status());
    response.header(HeaderNames.CACHE_CONTROL, "no-store");
    if (isForPrograms(request.prologue().uriPath().path())) {
      response.header(HeaderNames.CONTENT_TYPE, "application/problem+json");
      response.send(problem(refused));
    } else {
      console.refused(request, response, refused);
    }
  }

  private static Refused read(ServerRequest request, Throwable failure) {
    return switch (failure) {
      case Refused refused -> refused;
      case InvalidContent invalid -> Refused.invalid(invalid);
      case Conflict conflict -> new Refused(Refusal.CONFLICT, zh(conflict));
      case UnknownItem unknown -> new Refused(Refusal.NOT_FOUND, zh(unknown));
      case IllegalMove move -> new Refused(Refusal.ILLEGAL_MOVE, zh(move));
      case NotAsSeen changed -> new Refused(Refusal.CONFLICT, zh(changed));
      case StepRefused step -> new Refused(Refusal.ILLEGAL_MOVE, zh(step));
      case OwnRevision own -> new Refused(Refusal.FOUR_EYES, zh(own));
      case DatabaseAway away -> away(request, away);
      case HttpException http when http.status().code() < SERVER_ERROR ->
          new Refused(refusal(http.status()), "");
      default -> {
        LOG.error(
            "{} {} failed",
            request.prologue().method(),
            request.prologue().uriPath().path(),
            failure);
        yield new Refused(Refusal.INTERNAL, "已记入日志，请联系管理员");
      }
    };
  }

  private static Refused away(ServerRequest request, DatabaseAway away) {
    LOG.warn(
        "{} {}: no database", request.prologue().method(), request.prologue().uriPath().path());
    return new Refused(Refusal.UNAVAILABLE, zh(away));
  }

  // These messages say the same twice, in Chinese and then in English.
  private static String zh(RuntimeException e) {
    String both = String.valueOf(e.getMessage());
    int bar = both.indexOf(" | ");
    return bar < 0 ? both : both.substring(0, bar);
  }

  private static Refusal refusal(Status status) {
    for (Refusal refusal : Refusal.values()) {
      if (refusal.status() == status.code()) {
        return refusal;
      }
    }
    return status.code() < SERVER_ERROR ? Refusal.BAD_REQUEST : Refusal.INTERNAL;
  }

  private static byte[] problem(Refused refused) {
    var body = new LinkedHashMap<String, Object>();
    body.put("title", refused.reason().title());
    body.put("status", refused.reason().status());
    body.put("code", refused.reason().code());
    body.put("detail", refused.detail());
    body.put("problems", refused.problems().stream().map(Failures::fields).toList());
    return Json.bytes(body);
  }

  private static Map<String, String> fields(Problem problem) {
    var fields = new LinkedHashMap<String, String>();
    fields.put("field", problem.field());
    fields.put("value", problem.value());
    fields.put("zh", problem.zh());
    fields.put("en", problem.en());
    return fields;
  }

  private static boolean isForPrograms(String path) {
    return List.of("/api/", "/health/", "/metrics", "/repository/").stream()
        .anyMatch(path::startsWith);
  }
}
