package openhall.service.api;

import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import openhall.accounts.Account;
import openhall.accounts.Guard;
import openhall.accounts.Right;
import openhall.desk.Desk;
import openhall.publication.Held;
import openhall.publication.Publication;
import openhall.publication.Published;
import openhall.publication.store.Release;
import openhall.web.Json;

/** Releases: those there are, and making the next. */
final class ReleasesApi {

  private static final int MOST = 100;

  private final Guard guard;
  private final Desk desk;
  private final Published published;

  ReleasesApi(Guard guard, Desk desk, Published published) {
    this.guard = guard;
    this.desk = desk;
    this.published = published;
  }

  void list(ServerRequest request, ServerResponse response) {
    guard.require(request, Right.READ);
    Json.send(
        response,
        Map.of("releases", published.releases(MOST).stream().map(ReleasesApi::fields).toList()));
  }

  /** 201 with the new release; 200 with the newest one if there was nothing to release. */
  void make(ServerRequest request, ServerResponse response) {
    Account account = guard.require(request, Right.RELEASE);
    Publication made = desk.releasing().release(account.account(), account.where(Right.RELEASE));
    Map<String, Object> body =
        switch (made) {
          case Publication.Released released -> {
            response.status(Status.CREATED_201);
            yield fields(released.release());
          }
          case Publication.NothingToRelease _ -> nothingNew();
        };
    body.put("held", held(made.held()));
    Json.send(response, body);
  }

  private Map<String, Object> nothingNew() {
    var fields = new LinkedHashMap<String, Object>();
    published.newest().ifPresent(newest -> fields.putAll(fields(newest)));
    fields.putIfAbsent("number", 0);
    fields.put("items", 0);
    fields.put("removed", 0);
    return fields;
  }

  private static Map<String, Object> fields(Release release) {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("number", release.number());
    fields.put("cause", release.cause().name().toLowerCase(java.util.Locale.ROOT));
    fields.put("released", release.released().toString());
    fields.put("by", release.who());
    fields.put("items", release.items());
    fields.put("removed", release.removed());
    return fields;
  }

  private static List<Map<String, Object>> held(List<Held> held) {
    return held.stream()
        .map(h ->
            Map.<String, Object>of(
                "unit", h.key().unit().path(),
                "id", h.key().id().value(),
                "revision", h.revision(),
                "reason", h.words()))
        .toList();
  }
}
