package openhall.service.api;

import io.helidon.http.Method;
import io.helidon.webserver.http.Handler;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import java.util.ArrayList;
import java.util.List;
import openhall.accounts.Accounts;
import openhall.accounts.Guard;
import openhall.desk.Desk;
import openhall.devices.Devices;
import openhall.devices.Orders;
import openhall.publication.Published;
import openhall.web.Refusal;
import openhall.web.Refused;
import openhall.web.StaticFile;
import openhall.web.WakeUps;

/** The REST interface; {@code openapi.json} describes exactly these routes. */
public final class Api implements HttpService {

  private final List<Route> routes = new ArrayList<>();

  public Api(
      Accounts accounts,
      Guard guard,
      Desk desk,
      Published published,
      Devices fleet,
      Orders orders,
      WakeUps wakeUps) {
    var devices = new DevicesApi(fleet, orders);
    var asked = new DeviceOrdersApi(fleet, orders);
    var people = new PeopleApi(accounts, guard);
    var items = new ItemsApi(guard, desk);
    var moves = new MovesApi(guard, desk);
    var approvals = new ApprovalsApi(guard, desk);
    var blanks = new BlanksApi(guard, desk);
    var releases = new ReleasesApi(guard, desk, published);
    StaticFile description =
        StaticFile.resource("/openhall/service/api/openapi.json", "application/json");
    add(
        Method.GET,
        "/openapi.json",
        (request, response) -> description.send("no-cache", request, response));
    add(Method.GET, "/events", wakeUps);
    add(Method.POST, "/setup", people::setUp);
    add(Method.POST, "/sessions", people::signIn);
    add(Method.DELETE, "/sessions", people::signOut);
    add(Method.GET, "/accounts", people::list);
    add(Method.POST, "/accounts", people::add);
    add(Method.GET, "/items", items::find);
    add(Method.GET, "/units/{unit}/items/{id}", items::get);
    add(Method.PUT, "/units/{unit}/items/{id}", items::put);
    add(Method.GET, "/units/{unit}/items/{id}/diff", items::diff);
    add(Method.PUT, "/imports", items::take);
    add(Method.POST, "/units/{unit}/items/{id}/submit", moves::submit);
    add(Method.POST, "/units/{unit}/items/{id}/approve", moves::approve);
    add(Method.POST, "/units/{unit}/items/{id}/return", moves::giveBack);
    add(Method.POST, "/units/{unit}/items/{id}/withdraw", moves::withdraw);
    add(Method.POST, "/submissions", moves::submitAll);
    add(Method.POST, "/reviews", moves::approveAll);
    add(Method.GET, "/approvals", approvals::waiting);
    add(Method.POST, "/approvals", approvals::add);
    add(Method.GET, "/units/{unit}/authority", approvals::authority);
    add(Method.PUT, "/units/{unit}/authority", approvals::decide);
    add(Method.GET, "/blanks", blanks::list);
    add(Method.POST, "/units/{unit}/blanks", blanks::blank);
    add(Method.DELETE, "/units/{unit}/blanks/{order}", blanks::lift);
    add(Method.POST, "/devices/requests", devices::introduce);
    add(Method.POST, "/devices/reports", devices::report);
    add(Method.POST, "/devices/orders", asked::ask);
    add(Method.POST, "/devices/screenshots", asked::screenshot);
    add(Method.GET, "/releases", releases::list);
    add(Method.POST, "/releases", releases::make);
  }

  List<Route> routes() {
    return List.copyOf(routes);
  }

  @Override
  public void routing(HttpRules rules) {
    routes.forEach(route -> rules.route(route.method(), route.path(), route.handler()));
    routes.stream()
        .map(Route::path)
        .distinct()
        .forEach(path ->
            rules.any(
                path,
                (request, _) -> {
                  throw new Refused(
                      Refusal.METHOD, "这个地址没有 " + request.prologue().method().text() + " 方法");
                }));
  }

  private void add(Method method, String path, Handler handler) {
    routes.add(new Route(method, path, handler));
  }
}
