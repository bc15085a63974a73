package openhall.console;

import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.net.URI;
import openhall.accounts.Federation;
import openhall.accounts.Guard;
import openhall.accounts.Session;
import openhall.web.Form;

/**
 * Signing in by the office's directory. Every step between two sites is a page that goes on by
 * itself: a strict cookie does not travel with a redirect from elsewhere, and a form of ours may
 * not lead away.
 */
final class DirectoryPages {

  private static final String START = "/signin/directory";
  private static final String BACK = START + "/back";
  private static final String OWN = "/me/directory";

  private final Federation federation;
  private final Guard guard;
  private final Html html;

  DirectoryPages(Federation federation, Guard guard, Html html) {
    this.federation = federation;
    this.guard = guard;
    this.html = html;
  }

  void routing(HttpRules rules) {
    rules
        .get(START, this::start)
        .get(BACK, this::back)
        .post(OWN + "/bind", this::bind)
        .post(OWN + "/unbind", this::unbind);
  }

  private void start(ServerRequest request, ServerResponse response) {
    send(request, response, SignInPages.local(request.query().first("next").orElse("")), "");
  }

  private void bind(ServerRequest request, ServerResponse response) {
    Session session = guard.submitted(request, Form.read(request));
    send(request, response, "/me?" + Done.BOUND.query(), session.account().account());
  }

  private void unbind(ServerRequest request, ServerResponse response) {
    federation.unbind(guard.submitted(request, Form.read(request)));
    Html.redirect(response, "/me?" + Done.UNBOUND.query());
  }

  private void back(ServerRequest request, ServerResponse response) {
    URI answer = request.requestedUri().toUri();
    Federation.Arrival arrival =
        federation.back(
            request.query().first("state").orElse(""),
            guard.kept(request, response),
            answer,
            Guard.client(request));
    arrival.session().ifPresent(session -> guard.signIn(response, session));
    html.send(response, "onward", new OnwardPage("已确认身份", arrival.next()));
  }

  private void send(ServerRequest request, ServerResponse response, String next, String account) {
    URI callback = URI.create(guard.here(request) + BACK);
    Federation.Departure departure = federation.send(callback, next, account);
    guard.keep(response, departure.browser());
    html.send(response, "onward", new OnwardPage("前往统一身份认证", departure.to().toString()));
  }
}
