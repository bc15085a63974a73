package openhall.console;

import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import openhall.accounts.Guard;
import openhall.accounts.Right;
import openhall.accounts.Session;
import openhall.authoring.Unit;
import openhall.content.InvalidContent;
import openhall.content.UnitId;
import openhall.desk.Desk;
import openhall.web.Form;
import openhall.web.Refusal;
import openhall.web.Refused;

/** The unit tree: adding units and naming them (O1). */
final class UnitPages {

  private static final String UNITS = "/units";

  private final Frame frame;
  private final Desk desk;
  private final Html html;

  UnitPages(Frame frame, Desk desk, Html html) {
    this.frame = frame;
    this.desk = desk;
    this.html = html;
  }

  void routing(HttpRules rules) {
    rules.get(UNITS, this::show).post(UNITS, this::put);
  }

  private void show(ServerRequest request, ServerResponse response) {
    Chrome chrome = frame.chrome(request, Chrome.Part.UNITS, Right.APPOINT);
    send(response, chrome, "", "", "");
  }

  private void put(ServerRequest request, ServerResponse response) {
    Form form = Form.read(request);
    Session session = frame.submitted(request, form, Right.APPOINT);
    try {
      Unit unit = unit(form.text("id"), form.text("name"));
      Guard.check(session.account(), unit.id(), Right.APPOINT);
      desk.name(unit, session.account().account());
      Html.redirect(response, UNITS + "?" + Done.NAMED.query());
    } catch (Refused e) {
      response.status(e.reason().status());
      Chrome chrome = frame.chrome(session, Chrome.Part.UNITS, "");
      send(response, chrome, form.text("id"), form.text("name"), e.detail());
    }
  }

  private void send(ServerResponse response, Chrome chrome, String id, String name, String error) {
    UnitTree tree = new UnitTree(desk.units()).within(chrome.who().scopes(Right.APPOINT));
    html.send(response, "units", new UnitsPage(chrome, tree, id, name, error));
  }

  private static Unit unit(String id, String name) {
    try {
      return new Unit(new UnitId(id), name);
    } catch (InvalidContent e) {
      throw new Refused(Refusal.BAD_REQUEST, e.problems().getFirst().zh());
    } catch (IllegalArgumentException e) {
      throw new Refused(Refusal.BAD_REQUEST, "请写单位名称");
    }
  }
}
