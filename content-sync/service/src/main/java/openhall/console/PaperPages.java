package openhall.console;

import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import openhall.accounts.Right;
import openhall.accounts.Session;
import openhall.authoring.Unit;
import openhall.content.Item;
import openhall.content.Procedure;
import openhall.content.UnitId;
import openhall.desk.Desk;
import openhall.paper.Posted;
import openhall.paper.PostedSheets;
import openhall.paper.Prints;
import openhall.paper.Sheet;
import openhall.paper.Subject;
import openhall.paper.Works;
import openhall.paper.store.Posting;
import openhall.web.Form;
import openhall.web.Refusal;
import openhall.web.Refused;
import openhall.web.StaticFile;

/** Sheets to print: of what is released, or a draft that says so across. */
final class PaperPages {

  private final Frame frame;
  private final Desk desk;
  private final Prints prints;
  private final PostedSheets posted;
  private final Works works;
  private final Html html;

  PaperPages(Frame frame, Desk desk, Prints prints, Works works, Html html) {
    this.frame = frame;
    this.desk = desk;
    this.prints = prints;
    this.posted = prints.posted();
    this.works = works;
    this.html = html;
  }

  void routing(HttpRules rules) {
    rules
        .get("/papers", this::show)
        .get("/papers/{unit}/posted", this::posted)
        .post("/papers/{unit}/posted", this::post)
        .post("/papers/{unit}/posted/{posting}/end", this::end)
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
    html.send(
        response,
        "papers",
        new PapersPage(chrome, units, unit, prints.items(unit), outdated(unit)));
  }

  private long outdated(UnitId unit) {
    return posted.of(unit).stream().filter(Posted::isOutdated).count();
  }

  private void sheet(ServerRequest request, ServerResponse response) {
    frame.chrome(request, Chrome.Part.PAPERS, Right.READ);
    UnitId unit = Asked.unit(request);
    Sheet sheet = named(request.path().pathParameters().get("sheet"));
    List<Subject> chosen = chosen(unit, sheet, name -> asked(request, name));
    String name = new UnitTree(desk.units()).name(unit);
    byte[] pdf = works.set(fonts -> sheet.set(name, chosen, prints.today(), fonts));
    String item = sheet.many() ? "" : "-" + chosen.getFirst().item().key().id();
    send(request, response, sheet.wireName() + item, pdf);
  }

  private static Sheet named(String wireName) {
    return Sheet.named(wireName).orElseThrow(() -> new Refused(Refusal.NOT_FOUND, "没有这种纸质材料"));
  }

  private List<Subject> chosen(UnitId unit, Sheet sheet, Function<String, Optional<String>> asked) {
    List<Subject> chosen =
        prints.of(unit, item -> item.kind() == sheet.of() && isChosen(asked, item));
    if (chosen.isEmpty()) {
      throw new Refused(Refusal.NOT_FOUND, "没有可以印成“%s”的已发布内容".formatted(sheet.label()));
    }
    if (!sheet.many() && chosen.size() > 1) {
      throw new Refused(Refusal.BAD_REQUEST, "“%s”一次印一项，请先选一项".formatted(sheet.label()));
    }
    return chosen;
  }

  private static boolean isChosen(Function<String, Optional<String>> asked, Item item) {
    return asked.apply("item").map(id -> item.key().id().value().equals(id)).orElse(true)
        && asked
            .apply("department")
            .map(id ->
                item instanceof Procedure p
                    && p.scope().department().filter(d -> d.value().equals(id)).isPresent())
            .orElse(true)
        && asked
            .apply("theme")
            .map(theme -> item instanceof Procedure p && p.scope().themes().contains(theme))
            .orElse(true);
  }

  private void posted(ServerRequest request, ServerResponse response) {
    UnitId unit = Asked.unit(request);
    Chrome chrome = frame.chrome(request, Chrome.Part.PAPERS, Right.READ);
    send(response, chrome, unit, typed(request), "");
  }

  /** The sheet that was chosen, and of what. */
  private static Form typed(ServerRequest request) {
    return new Form(
        Stream.of("sheet", "item", "department", "theme")
            .collect(Collectors.toMap(name -> name, name -> asked(request, name).orElse(""))));
  }

  private void post(ServerRequest request, ServerResponse response) {
    Form form = Form.read(request);
    Session session = frame.submitted(request, form, Right.DRAFT);
    UnitId unit = Asked.unit(request);
    try {
      posted.add(posting(unit, form, session.account().account()));
      Html.redirect(response, PostedPage.address(unit) + "?" + Done.NOTED.query());
    } catch (IllegalArgumentException e) {
      response.status(Refusal.INVALID.status());
      Chrome chrome = frame.chrome(session, Chrome.Part.PAPERS, "");
      send(response, chrome, unit, form, String.valueOf(e.getMessage()));
    }
  }

  private Posting posting(UnitId unit, Form form, String who) {
    Sheet sheet = named(form.text("sheet"));
    List<Subject> printed =
        chosen(unit, sheet, name -> Optional.of(form.text(name)).filter(text -> !text.isEmpty()));
    return new Posting(
        UUID.randomUUID().toString(),
        unit,
        sheet.wireName(),
        PostedSheets.pieces(printed),
        form.text("place"),
        form.text("copies").matches("[0-9]{1,7}") ? Integer.parseInt(form.text("copies")) : 0,
        prints.today(),
        who,
        Optional.empty());
  }

  private void end(ServerRequest request, ServerResponse response) {
    Form form = Form.read(request);
    Session session = frame.submitted(request, form, Right.DRAFT);
    UnitId unit = Asked.unit(request);
    String posting = request.path().pathParameters().get("posting");
    posted.end(unit, posting, session.account().account());
    Html.redirect(response, PostedPage.address(unit) + "?" + Done.TAKEN_DOWN.query());
  }

  private void send(ServerResponse response, Chrome chrome, UnitId unit, Form typed, String error) {
    html.send(
        response,
        "posted",
        new PostedPage(
            chrome,
            unit,
            new UnitTree(desk.units()).name(unit),
            posted.of(unit),
            posted.copiesThisYear(unit),
            typed,
            error));
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
