package openhall.console;

import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import openhall.accounts.Right;
import openhall.accounts.Session;
import openhall.authoring.Csv;
import openhall.authoring.Unit;
import openhall.catalogue.Access;
import openhall.catalogue.Cadence;
import openhall.catalogue.Demand;
import openhall.catalogue.Duties;
import openhall.catalogue.Node;
import openhall.catalogue.Rhythm;
import openhall.completeness.Completeness;
import openhall.content.InvalidContent;
import openhall.content.Item;
import openhall.content.Period;
import openhall.content.UnitId;
import openhall.desk.Desk;
import openhall.web.Form;
import openhall.web.Refusal;
import openhall.web.Refused;

/** The disclosure catalogue: what each unit has to make public (W5–W6, O5). */
final class CataloguePages {

  private static final String ALL = "/catalogue";
  private static final String ONE = ALL + "/{unit}";

  private final Frame frame;
  private final Completeness completeness;
  private final Desk desk;
  private final Html html;

  CataloguePages(Frame frame, Completeness completeness, Desk desk, Html html) {
    this.frame = frame;
    this.completeness = completeness;
    this.desk = desk;
    this.html = html;
  }

  void routing(HttpRules rules) {
    rules
        .get(ALL, this::choose)
        .get(ONE, this::show)
        .get(ONE + "/new", this::begin)
        .post(ONE + "/new", this::add)
        .get(ONE + "/matrix.csv", this::matrix)
        .get(ONE + "/due", this::due)
        .get(ONE + "/due.ics", this::calendar);
  }

  private void choose(ServerRequest request, ServerResponse response) {
    Chrome chrome = frame.chrome(request, Chrome.Part.CATALOGUE, Right.READ);
    Optional<UnitId> asked =
        request.query().first("unit").asOptional().filter(text -> !text.isEmpty()).map(Asked::unit);
    UnitId unit =
        asked
            .or(() -> readable(chrome).units().stream().map(Unit::id).findFirst())
            .orElseThrow(() -> new Refused(Refusal.NOT_FOUND, "还没有单位，请先在“单位”里新增"));
    String only = request.query().first("only").asOptional().map(_ -> "?only=gaps").orElse("");
    Html.redirect(response, Links.catalogue(unit) + only);
  }

  private void show(ServerRequest request, ServerResponse response) {
    Chrome chrome = frame.chrome(request, Chrome.Part.CATALOGUE, Right.READ);
    Unit unit = unit(request);
    boolean gaps = request.query().first("only").asOptional().isPresent();
    html.send(
        response,
        "catalogue",
        new CataloguePage(chrome, readable(chrome), unit, completeness.of(unit.id()), gaps));
  }

  private void begin(ServerRequest request, ServerResponse response) {
    Chrome chrome = frame.chrome(request, Chrome.Part.CATALOGUE, Right.RELEASE);
    html.send(
        response, "newentry", new NewEntryPage(chrome, unit(request), new Form(Map.of()), ""));
  }

  private void add(ServerRequest request, ServerResponse response) {
    Form form = Form.read(request);
    Session session = frame.submitted(request, form, Right.RELEASE);
    Unit unit = unit(request);
    try {
      completeness.add(node(unit.id(), form), session.account().account());
      Html.redirect(response, Links.catalogue(unit.id()) + "?" + Done.ENTRY_ADDED.query());
    } catch (InvalidContent e) {
      response.status(Refusal.BAD_REQUEST.status());
      Chrome chrome = frame.chrome(session, Chrome.Part.CATALOGUE, "");
      html.send(
          response, "newentry", new NewEntryPage(chrome, unit, form, e.problems().getFirst().zh()));
    }
  }

  private Node node(UnitId unit, Form form) {
    return new Node(
        0,
        unit,
        new Demand(
            form.text("section"),
            form.text("title"),
            form.text("content"),
            form.text("basis"),
            form.text("channel"),
            Item.Kind.of(form.text("kind")),
            levels(form)),
        Access.of(form.text("access")).orElse(Access.ACTIVE),
        new Cadence(
            Rhythm.of(form.text("rhythm")).orElse(Rhythm.LONG_TERM),
            Asked.number(form.text("workdays"))),
        new Duties(
            form.text("department"),
            form.text("drafts"),
            form.text("reviews"),
            form.text("releases")),
        form.text("decision"),
        new Period(Asked.day(form.text("effective")), LocalDate.MAX));
  }

  private static Set<Integer> levels(Form form) {
    return IntStream.rangeClosed(1, 3)
        .filter(level -> form.has("level" + level))
        .boxed()
        .collect(Collectors.toUnmodifiableSet());
  }

  private void matrix(ServerRequest request, ServerResponse response) {
    frame.chrome(request, Chrome.Part.CATALOGUE, Right.READ);
    Unit unit = unit(request);
    var csv = new Csv("一级目录", "公开事项", "公开方式", "周期", "责任部门", "起草", "审核", "发布", "依据", "目录通过");
    for (Node node : completeness.entries(unit.id())) {
      csv.row(
          node.demand().section(),
          node.demand().title(),
          node.access().label(),
          node.cadence().words(),
          node.duties().department(),
          node.duties().drafts(),
          node.duties().reviews(),
          node.duties().releases(),
          node.demand().basis(),
          node.decision());
    }
    Download.csv(response, csv, "matrix.csv");
  }

  private void due(ServerRequest request, ServerResponse response) {
    Chrome chrome = frame.chrome(request, Chrome.Part.CATALOGUE, Right.READ);
    Unit unit = unit(request);
    html.send(response, "due", new DuePage(chrome, unit, completeness.coming(unit.id())));
  }

  private void calendar(ServerRequest request, ServerResponse response) {
    frame.chrome(request, Chrome.Part.CATALOGUE, Right.READ);
    Unit unit = unit(request);
    Download.of(response, "text/calendar; charset=utf-8", "due.ics")
        .send(CalendarFile.of(completeness.coming(unit.id()), desk.clock().instant()));
  }

  private UnitTree readable(Chrome chrome) {
    return new UnitTree(desk.units()).within(chrome.who().scopes(Right.READ));
  }

  private Unit unit(ServerRequest request) {
    return named(desk.units(), Asked.unit(request));
  }

  /** The unit by that path, which must be known. */
  static Unit named(List<Unit> units, UnitId asked) {
    return units.stream()
        .filter(unit -> unit.id().equals(asked))
        .findFirst()
        .orElseThrow(() -> new Refused(Refusal.NOT_FOUND, "没有这个单位"));
  }
}
