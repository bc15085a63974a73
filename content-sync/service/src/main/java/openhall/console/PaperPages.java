package openhall.console;

import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.List;
import java.util.Optional;
import openhall.accounts.Right;
import openhall.authoring.Unit;
import openhall.content.Item;
import openhall.content.Procedure;
import openhall.content.UnitId;
import openhall.desk.Desk;
import openhall.paper.Prints;
import openhall.paper.Sheet;
import openhall.paper.Subject;
import openhall.paper.Works;
import openhall.web.Refusal;
import openhall.web.Refused;
import openhall.web.StaticFile;

/** Sheets to print: of what is released, or a draft that says so across. */
final class PaperPages {

  private final Frame frame;
  private final Desk desk;
  private final Prints prints;
  private final Works works;
  private final Html html;

  PaperPages(Frame frame, Desk desk, Prints prints, Works works, Html html) {
    this.frame = frame;
    this.desk = desk;
    this.prints = prints;
    this.works = works;
    this.html = html;
  }

  void routing(HttpRules rules) {
    rules
        .get("/papers", this::show)
        .get("/papers/{unit}/{sheet}", this::sheet)
        .get("/items/{unit}/{id}/paper", this::draft);
  }

  private void show(ServerRequest request, ServerResponse response) {
    Chrome chrome = frame.chrome(request, Chrome.Part.PAPERS, Right.READ);
    UnitTree units = new UnitTree(desk.units()).within(chrome.who().scopes(Right.READ));
    UnitId unit =
        Asked.oneUnit(request.query())
            .filter(each -> chrome.may(Right.READ, each))
            .or(() -> units.units().stream().map(Unit::id).findFirst())
            .orElseThrow(() -> new Refused(Refusal.NOT_FOUND, "还没有单位，请先在“单位”里添加"));
    html.send(response, "papers", new PapersPage(chrome, units, unit, prints.items(unit)));
  }

  private void sheet(ServerRequest request, ServerResponse response) {
    frame.chrome(request, Chrome.Part.PAPERS, Right.READ);
    UnitId unit = Asked.unit(request);
    Sheet sheet =
        Sheet.named(request.path().pathParameters().get("sheet"))
            .orElseThrow(() -> new Refused(Refusal.NOT_FOUND, "没有这种纸质材料"));
    List<Subject> chosen =
        prints.of(unit, item -> item.kind() == sheet.of() && chosen(request, item));
    if (chosen.isEmpty()) {
      throw new Refused(Refusal.NOT_FOUND, "没有可以印成“%s”的已发布内容".formatted(sheet.label()));
    }
    if (!sheet.many() && chosen.size() > 1) {
      throw new Refused(Refusal.BAD_REQUEST, "“%s”一次印一项，请先选一项".formatted(sheet.label()));
    }
    String name = new UnitTree(desk.units()).name(unit);
    byte[] pdf = works.set(fonts -> sheet.set(name, chosen, prints.today(), fonts));
    String item = sheet.many() ? "" : "-" + chosen.getFirst().item().key().id();
    send(request, response, sheet.wireName() + item, pdf);
  }

  private static boolean chosen(ServerRequest request, Item item) {
    return asked(request, "item").map(id -> item.key().id().value().equals(id)).orElse(true)
        && asked(request, "department")
            .map(id ->
                item instanceof Procedure p
                    && p.scope().department().filter(d -> d.value().equals(id)).isPresent())
            .orElse(true)
        && asked(request, "theme")
            .map(theme -> item instanceof Procedure p && p.scope().themes().contains(theme))
            .orElse(true);
  }

  private void draft(ServerRequest request, ServerResponse response) {
    frame.chrome(request, Chrome.Part.ITEMS, Right.READ);
    var key = Asked.key(request);
    Item item =
        Asked.revision(request)
            .map(number -> desk.revision(key, number))
            .orElseGet(() -> desk.standing(key).latest())
            .item();
    Subject subject =
        prints
            .draft(item)
            .filter(each -> item instanceof Procedure)
            .orElseThrow(() -> new Refused(Refusal.NOT_FOUND, "只有办事程序有一次性告知单"));
    byte[] pdf = works.set(fonts -> Sheet.NOTICE.set("", List.of(subject), prints.today(), fonts));
    send(request, response, "draft-" + key.id(), pdf);
  }

  private static Optional<String> asked(ServerRequest request, String name) {
    return request.query().first(name).asOptional().filter(text -> !text.isEmpty());
  }

  private static void send(
      ServerRequest request, ServerResponse response, String name, byte[] pdf) {
    Works.named(response, name + ".pdf");
    StaticFile.of(pdf, Works.MEDIA_TYPE).send(StaticFile.NEVER_KEPT, request, response);
  }
}
