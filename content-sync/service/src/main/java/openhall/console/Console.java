package openhall.console;

import io.helidon.http.Method;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import openhall.accounts.Accounts;
import openhall.accounts.Guard;
import openhall.desk.Desk;
import openhall.publication.Published;
import openhall.web.Assets;
import openhall.web.Refusal;
import openhall.web.Refused;

/** The staff pages. */
public final class Console implements HttpService {

  private static final String PICO = "/META-INF/resources/webjars/picocss__pico/2.1.1/css/";
  private static final String HTMX = "/META-INF/resources/webjars/htmx.org/2.0.10/dist/";

  private final Html html = new Html();
  private final SignInPages signIn;
  private final ItemPages items;
  private final FeePages fees;
  private final ReleasePages release;
  private final AuditPages audit;
  private final AccountPages people;

  public Console(Accounts accounts, Guard guard, Desk desk, Published published, Clock clock) {
    var frame = new Frame(guard, desk, clock);
    signIn = new SignInPages(accounts, guard, html);
    items = new ItemPages(frame, desk, html);
    fees = new FeePages(frame, desk, html);
    release = new ReleasePages(frame, desk, published, html);
    audit = new AuditPages(frame, desk, html);
    people = new AccountPages(frame, guard, accounts, html);
  }

  @Override
  public void routing(HttpRules rules) {
    rules.get("/", (_, response) -> Html.redirect(response, "/items"));
    rules.register(
        "/assets",
        new Assets()
            .with("pico.css", PICO + "pico.min.css", "text/css")
            .with("htmx.js", HTMX + "htmx.min.js", "text/javascript")
            .with("console.css", "/openhall/console/console.css", "text/css")
            .with("mark.svg", "/openhall/console/mark.svg", "image/svg+xml"));
    signIn.routing(rules);
    items.routing(rules);
    fees.routing(rules);
    release.routing(rules);
    audit.routing(rules);
    people.routing(rules);
  }

  /** Shows a refusal as a page; a stranger who only looked is asked to sign in. */
  public void refused(ServerRequest request, ServerResponse response, Refused refused) {
    boolean looked = request.prologue().method().equals(Method.GET);
    if (looked && refused.reason() == Refusal.NOT_SIGNED_IN) {
      String next = request.prologue().uriPath().rawPath();
      Html.redirect(response, "/signin?next=" + URLEncoder.encode(next, StandardCharsets.UTF_8));
      return;
    }
    html.send(response, "refused", refused);
  }
}
