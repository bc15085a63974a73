package openhall.console;

import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.time.LocalDate;
import java.util.Map;
import openhall.accounts.Guard;
import openhall.accounts.Right;
import openhall.accounts.Session;
import openhall.authoring.Unit;
import openhall.console.form.Shapes;
import openhall.console.sheet.Words;
import openhall.content.Item;
import openhall.content.ItemKey;
import openhall.content.UnitId;
import openhall.desk.Desk;
import openhall.web.Form;
import openhall.web.Refusal;
import openhall.web.Refused;

/** Beginning a new item: its kind and its unit are chosen, its id follows by rule. */
final class NewPages {

  private static final String NEW = "/items/new";

  private final Frame frame;
  private final Desk desk;
  private final Html html;

  NewPages(Frame frame, Desk desk, Html html) {
    this.frame = frame;
    this.desk = desk;
    this.html = html;
  }

  void routing(HttpRules rules) {
    rules.get(NEW, this::choose).post(NEW, this::begin);
  }

  private void choose(ServerRequest request, ServerResponse response) {
    Chrome chrome = frame.chrome(request, Chrome.Part.ITEMS, Right.DRAFT);
    html.send(
        response,
        "new",
        new NewPage(
            chrome,
            desk.units().stream().filter(unit -> chrome.may(Right.DRAFT, unit.id())).toList()));
  }

  private void begin(ServerRequest request, ServerResponse response) {
    Form form = Form.read(request);
    Session session = frame.submitted(request, form, Right.DRAFT);
    Item.Kind kind = Asked.kind(form.text("kind"));
    UnitId id = Asked.unit(form.text("unit"));
    Guard.check(session.account(), id, Right.DRAFT);
    Unit unit =
        desk.units().stream()
            .filter(known -> known.id().equals(id))
            .findFirst()
            .orElseThrow(() -> new Refused(Refusal.BAD_REQUEST, "请选择单位"));
    Map<String, String> given =
        Shapes.given(kind, unit.name(), Words.kind(kind), LocalDate.now(desk.clock()));
    ItemKey key = desk.writing().begin(session.account().account(), unit.id(), kind, given);
    Html.redirect(response, Links.edit(key));
  }
}
