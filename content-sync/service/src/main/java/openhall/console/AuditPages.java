package openhall.console;

import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.Optional;
import openhall.accounts.Right;
import openhall.authoring.AuditEntry;
import openhall.authoring.AuditQuery;
import openhall.authoring.Page;
import openhall.desk.Desk;

/** The record of what was done, by whom (O12). */
final class AuditPages {

  private final Frame frame;
  private final Desk desk;
  private final Html html;

  AuditPages(Frame frame, Desk desk, Html html) {
    this.frame = frame;
    this.desk = desk;
    this.html = html;
  }

  void routing(HttpRules rules) {
    rules.get("/audit", this::audit);
  }

  private void audit(ServerRequest request, ServerResponse response) {
    Chrome chrome = frame.chrome(request, Chrome.Part.AUDIT, Right.AUDIT);
    AuditQuery query = Asked.record(request.query());
    Page<AuditEntry> page = desk.audit(query, chrome.who().scopes(Right.AUDIT));
    boolean verify = request.query().first("verify").asOptional().isPresent();
    html.send(
        response,
        "audit",
        new AuditPage(
            chrome,
            query,
            page,
            desk.titles(page.items()),
            desk.units().stream().filter(unit -> chrome.may(Right.AUDIT, unit.id())).toList(),
            verify ? Optional.of(desk.verifyAudit()) : Optional.empty()));
  }
}
