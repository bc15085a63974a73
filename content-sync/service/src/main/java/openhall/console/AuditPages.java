package openhall.console;

import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.List;
import openhall.accounts.Right;
import openhall.authoring.AuditEntry;
import openhall.desk.Desk;

/** The record of what was done. */
final class AuditPages {

  private static final int ENTRIES = 300;

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
    List<AuditEntry> entries = desk.audit(ENTRIES, chrome.who().scopes(Right.AUDIT));
    html.send(response, "audit", new AuditPage(chrome, entries, desk.titles(entries)));
  }
}
