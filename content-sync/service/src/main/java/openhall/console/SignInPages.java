package openhall.console;

import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import openhall.accounts.Account;
import openhall.accounts.Accounts;
import openhall.accounts.Guard;
import openhall.accounts.Session;
import openhall.web.Form;
import openhall.web.Refusal;
import openhall.web.Refused;

/** Signing in and out, the first account, and choosing a password by a one-time link. */
final class SignInPages {

  private final Accounts accounts;
  private final Guard guard;
  private final boolean directory;
  private final Html html;

  /**
   * @param directory whether the office has one
   */
  SignInPages(Accounts accounts, Guard guard, boolean directory, Html html) {
    this.accounts = accounts;
    this.guard = guard;
    this.directory = directory;
    this.html = html;
  }

  void routing(HttpRules rules) {
    rules
        .get("/signin", this::show)
        .post("/signin", this::signIn)
        .post("/signout", this::signOut)
        .get("/setup", this::showSetUp)
        .post("/setup", this::setUp)
        .get("/password", this::showPassword)
        .post("/password", this::choosePassword);
  }

  private void show(ServerRequest request, ServerResponse response) {
    String next = request.query().first("next").orElse("");
    html.send(response, "signin", new SignInPage(local(next), "", "", directory));
  }

  private void signIn(ServerRequest request, ServerResponse response) {
    Guard.checkOrigin(request);
    Form form = Form.read(request);
    String next = local(form.text("next"));
    try {
      Session session =
          accounts
              .sessions()
              .signIn(form.text("account"), form.exact("password"), Guard.client(request));
      guard.signIn(response, session);
      Html.redirect(response, next);
    } catch (Refused e) {
      response.status(e.reason().status());
      html.send(
          response,
          "signin",
          new SignInPage(
              next, form.text("account"), e.reason().title() + "：" + e.detail(), directory));
    }
  }

  private void signOut(ServerRequest request, ServerResponse response) {
    Form form = Form.read(request);
    guard.signOut(response, guard.submitted(request, form));
    // who takes over the PC goes on where the other has left
    Html.redirect(response, signInPage(form.text("next")));
  }

  private void showSetUp(ServerRequest request, ServerResponse response) {
    if (accounts.setUpToken().isEmpty()) {
      Html.redirect(response, "/signin");
      return;
    }
    String token = request.query().first("token").orElse("");
    html.send(response, "setup", new SetUpPage(token, "", "", ""));
  }

  private void setUp(ServerRequest request, ServerResponse response) {
    Guard.checkOrigin(request);
    Form form = Form.read(request);
    String password = form.exact("password");
    try {
      accounts.setUp(
          form.text("token"),
          form.text("account"),
          form.text("name"),
          password,
          Guard.client(request));
      guard.signIn(
          response,
          accounts.sessions().signIn(form.text("account"), password, Guard.client(request)));
      // an office begins with its units, and then its people
      Html.redirect(response, "/units");
    } catch (Refused e) {
      response.status(e.reason().status());
      html.send(
          response,
          "setup",
          new SetUpPage(form.text("token"), form.text("account"), form.text("name"), e.detail()));
    }
  }

  private void showPassword(ServerRequest request, ServerResponse response) {
    String token = request.query().first("token").orElse("");
    html.send(response, "password", page(token, ""));
  }

  private void choosePassword(ServerRequest request, ServerResponse response) {
    Guard.checkOrigin(request);
    Form form = Form.read(request);
    String token = form.text("token");
    String password = form.exact("password");
    try {
      Account owner = accounts.choosePassword(token, password);
      guard.signIn(
          response, accounts.sessions().signIn(owner.account(), password, Guard.client(request)));
      Html.redirect(response, "/items");
    } catch (Refused e) {
      if (e.reason() != Refusal.BAD_REQUEST) {
        throw e;
      }
      response.status(e.reason().status());
      html.send(response, "password", page(token, e.detail()));
    }
  }

  private static String signInPage(String next) {
    return next.isEmpty()
        ? "/signin"
        : "/signin?next=" + URLEncoder.encode(local(next), StandardCharsets.UTF_8);
  }

  private PasswordPage page(String token, String error) {
    Account owner = accounts.linked(token);
    return new PasswordPage(token, owner.account(), owner.name(), error);
  }

  // Only a path of ours: "//host" and "/\host" would lead a browser elsewhere.
  static String local(String next) {
    return next.matches("/[A-Za-z0-9_-][^\\\\]*") ? next : "/items";
  }
}
