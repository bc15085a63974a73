package openhall.console;

import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import openhall.accounts.Account;
import openhall.accounts.Accounts;
import openhall.accounts.Guard;
import openhall.accounts.Role;
import openhall.accounts.Session;
import openhall.web.Form;
import openhall.web.Refusal;
import openhall.web.Refused;

/** Adding accounts, shutting them out and letting their owners choose passwords. */
final class AccountPages {

  private static final String ACCOUNTS = "/accounts";
  private static final String ONE = ACCOUNTS + "/{account}";

  private final Frame frame;
  private final Guard guard;
  private final Accounts accounts;
  private final Html html;

  AccountPages(Frame frame, Guard guard, Accounts accounts, Html html) {
    this.frame = frame;
    this.guard = guard;
    this.accounts = accounts;
    this.html = html;
  }

  void routing(HttpRules rules) {
    rules
        .get(ACCOUNTS, this::show)
        .post(ACCOUNTS, this::add)
        .post(ONE + "/link", this::link)
        .post(ONE + "/disable", (request, response) -> enable(request, response, false))
        .post(ONE + "/enable", (request, response) -> enable(request, response, true));
  }

  private void show(ServerRequest request, ServerResponse response) {
    Chrome chrome = frame.chrome(request, Chrome.Part.ACCOUNTS);
    if (!chrome.shows(Chrome.Part.ACCOUNTS)) {
      throw new Refused(Refusal.NOT_ALLOWED, "需要角色：管理");
    }
    send(response, chrome, AccountsPage.Link.NONE, AccountsPage.Typed.NOTHING);
  }

  private void add(ServerRequest request, ServerResponse response) {
    Form form = Form.read(request);
    Session session = frame.submitted(request, form, Role.ADMIN);
    Set<Role> roles =
        Arrays.stream(Role.values())
            .filter(role -> form.has(role.wireName()))
            .collect(Collectors.toSet());
    try {
      var account = new Account(form.text("account"), form.text("name"), roles);
      String token = accounts.invite(session.account(), account);
      sendLink(request, response, session, account.account(), token);
    } catch (Refused e) {
      response.status(e.reason().status());
      send(
          response,
          frame.chrome(session, Chrome.Part.ACCOUNTS, ""),
          AccountsPage.Link.NONE,
          new AccountsPage.Typed(form.text("account"), form.text("name"), e.detail()));
    }
  }

  private void link(ServerRequest request, ServerResponse response) {
    Session session = frame.submitted(request, Form.read(request), Role.ADMIN);
    String account = account(request);
    String token = accounts.link(session.account(), account);
    sendLink(request, response, session, account, token);
  }

  private void enable(ServerRequest request, ServerResponse response, boolean enabled) {
    Session session = frame.submitted(request, Form.read(request), Role.ADMIN);
    accounts.enable(session.account(), account(request), enabled);
    Done done = enabled ? Done.ENABLED : Done.DISABLED;
    Html.redirect(response, ACCOUNTS + "?" + done.query());
  }

  private void sendLink(
      ServerRequest request,
      ServerResponse response,
      Session session,
      String account,
      String token) {
    var link = new AccountsPage.Link(account, guard.here(request) + "/password?token=" + token);
    send(
        response,
        frame.chrome(session, Chrome.Part.ACCOUNTS, ""),
        link,
        AccountsPage.Typed.NOTHING);
  }

  private void send(
      ServerResponse response, Chrome chrome, AccountsPage.Link link, AccountsPage.Typed typed) {
    html.send(response, "accounts", new AccountsPage(chrome, accounts.all(), link, typed));
  }

  private static String account(ServerRequest request) {
    return request.path().pathParameters().get("account");
  }
}
