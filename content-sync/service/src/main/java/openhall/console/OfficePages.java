package openhall.console;

import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import openhall.accounts.Account;
import openhall.accounts.Accounts;
import openhall.accounts.Role;
import openhall.accounts.Session;
import openhall.desk.Desk;
import openhall.web.Form;
import openhall.web.Refusal;
import openhall.web.Refused;

/** The record of what was done, and the accounts. */
final class OfficePages {

  private static final int ENTRIES = 300;

  private final Frame frame;
  private final Desk desk;
  private final Accounts accounts;
  private final Html html;

  OfficePages(Frame frame, Desk desk, Accounts accounts, Html html) {
    this.frame = frame;
    this.desk = desk;
    this.accounts = accounts;
    this.html = html;
  }

  void routing(HttpRules rules) {
    rules
        .get("/audit", this::audit)
        .get("/accounts", this::showAccounts)
        .post("/accounts", this::addAccount);
  }

  private void audit(ServerRequest request, ServerResponse response) {
    Chrome chrome = frame.chrome(request, Chrome.Part.AUDIT);
    html.send(response, "audit", new AuditPage(chrome, desk.audit(ENTRIES)));
  }

  private void showAccounts(ServerRequest request, ServerResponse response) {
    Chrome chrome = frame.chrome(request, Chrome.Part.ACCOUNTS);
    if (!chrome.shows(Chrome.Part.ACCOUNTS)) {
      throw new Refused(Refusal.NOT_ALLOWED, "需要角色：管理");
    }
    html.send(response, "accounts", new AccountsPage(chrome, accounts.all(), "", "", ""));
  }

  private void addAccount(ServerRequest request, ServerResponse response) {
    Form form = Form.read(request);
    Session session = frame.submitted(request, form, Role.ADMIN);
    Set<Role> roles =
        Arrays.stream(Role.values())
            .filter(role -> form.has(role.wireName()))
            .collect(Collectors.toSet());
    try {
      var account = new Account(form.text("account"), form.text("name"), roles);
      accounts.add(session.account(), account, form.exact("password"));
      Html.redirect(response, "/accounts?" + Done.ADDED.query());
    } catch (Refused e) {
      Chrome chrome = frame.chrome(session, Chrome.Part.ACCOUNTS, "");
      response.status(e.reason().status());
      html.send(
          response,
          "accounts",
          new AccountsPage(
              chrome, accounts.all(), form.text("account"), form.text("name"), e.detail()));
    }
  }
}
