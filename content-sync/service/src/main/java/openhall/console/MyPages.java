package openhall.console;

import io.helidon.http.Status;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.Optional;
import openhall.accounts.Accounts;
import openhall.accounts.Federation;
import openhall.accounts.Guard;
import openhall.accounts.Session;
import openhall.desk.Desk;
import openhall.web.Form;
import openhall.web.Refused;

/** One's own account: password and sessions. */
final class MyPages {

  private static final String ME = "/me";

  private final Frame frame;
  private final Guard guard;
  private final Accounts accounts;
  private final Optional<Federation> federation;
  private final Desk desk;
  private final Html html;

  MyPages(
      Frame frame,
      Guard guard,
      Accounts accounts,
      Optional<Federation> federation,
      Desk desk,
      Html html) {
    this.frame = frame;
    this.guard = guard;
    this.accounts = accounts;
    this.federation = federation;
    this.desk = desk;
    this.html = html;
  }

  void routing(HttpRules rules) {
    rules
        .get(ME, this::show)
        .get(ME + "/here", this::here)
        .post(ME + "/password", this::changePassword)
        .post(ME + "/sessions/{ref}/end", this::end);
  }

  private void show(ServerRequest request, ServerResponse response) {
    Chrome chrome = frame.chrome(request, Chrome.Part.OWN);
    send(response, chrome, guard.looking(request), "");
  }

  /** Asked by a page whose reader is still there. */
  private void here(ServerRequest request, ServerResponse response) {
    guard.looking(request);
    response.status(Status.NO_CONTENT_204).send();
  }

  private void changePassword(ServerRequest request, ServerResponse response) {
    Form form = Form.read(request);
    Session session = frame.submitted(request, form);
    try {
      Session next =
          accounts.changePassword(
              session, form.exact("old"), form.exact("password"), Guard.client(request));
      guard.signIn(response, next);
      Html.redirect(response, ME + "?" + Done.PASSWORD.query());
    } catch (Refused e) {
      response.status(e.reason().status());
      Chrome chrome = frame.chrome(session, Chrome.Part.OWN, "");
      send(response, chrome, session, e.reason().title() + "：" + e.detail());
    }
  }

  private void end(ServerRequest request, ServerResponse response) {
    Session session = frame.submitted(request, Form.read(request));
    accounts.sessions().end(session, request.path().pathParameters().get("ref"));
    Html.redirect(response, ME + "?" + Done.ENDED.query());
  }

  private void send(ServerResponse response, Chrome chrome, Session session, String error) {
    var posts = new Posts(session.account(), new UnitTree(desk.units()), chrome.office().today());
    html.send(
        response,
        "me",
        new MyPage(
            chrome,
            posts,
            accounts.sessions().of(session),
            session.ref(),
            identity(session),
            error));
  }

  private MyPage.Identity identity(Session session) {
    return federation
        .map(each -> each.isBound(session) ? MyPage.Identity.BOUND : MyPage.Identity.FREE)
        .orElse(MyPage.Identity.NO_DIRECTORY);
  }
}
