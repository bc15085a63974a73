package openhall.console;

import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import openhall.accounts.Guard;
import openhall.web.Refused;

/** The staff pages. */
public final class Console implements HttpService {

  private final Guard guard;

  public Console(Guard guard) {
    this.guard = guard;
  }

  @Override
  public void routing(HttpRules rules) {
    rules.get("/", this::home);
  }

  /** Shows a refusal as a page. */
  public void refused(ServerRequest request, ServerResponse response, Refused refused) {
    response.header(HeaderNames.CONTENT_TYPE, "text/plain; charset=utf-8");
    response.send(refused.reason().title() + "\n" + refused.detail() + "\n");
  }

  private void home(ServerRequest request, ServerResponse response) {
    response.header(HeaderNames.CONTENT_TYPE, "text/plain; charset=utf-8");
    response.send(guard.signedIn(request).isPresent() ? "已登录\n" : "请先登录\n");
  }
}
