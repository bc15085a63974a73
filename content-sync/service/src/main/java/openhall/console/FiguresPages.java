package openhall.console;

import io.helidon.common.uri.UriQuery;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import openhall.accounts.Right;
import openhall.accounts.Session;
import openhall.authoring.Scope;
import openhall.console.sheet.Words;
import openhall.content.UnitId;
import openhall.desk.Desk;
import openhall.reports.FiguresBook;
import openhall.reports.Reports;
import openhall.reports.Return;
import openhall.reports.store.Medium;
import openhall.reports.store.Outreach;
import openhall.web.Form;
import openhall.web.Refusal;

/** What was disclosed in a year, counted, and what people add for the annual report (R1–R8). */
final class FiguresPages {

  private static final String UNIT = "/figures/{unit}";
  private static final int YEARS = 6;
  private static final String WORKBOOK =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private final Frame frame;
  private final Reports reports;
  private final Desk desk;
  private final Html html;

  FiguresPages(Frame frame, Reports reports, Desk desk, Html html) {
    this.frame = frame;
    this.reports = reports;
    this.desk = desk;
    this.html = html;
  }

  void routing(HttpRules rules) {
    rules
        .get("/figures", this::show)
        .get("/figures/workbook", this::workbook)
        .post(UNIT + "/outreach", this::add)
        .post(UNIT + "/outreach/{entry}/remove", this::remove)
        .post(UNIT + "/return", this::fillIn);
  }

  private void show(ServerRequest request, ServerResponse response) {
    Chrome chrome = frame.chrome(request, Chrome.Part.FIGURES, Right.READ);
    int year = year(request.query());
    Optional<UnitId> unit = Asked.oneUnit(request.query());
    send(response, page(chrome, year, unit, filledIn(chrome, unit, year), Form.EMPTY, ""));
  }

  private void workbook(ServerRequest request, ServerResponse response) {
    Chrome chrome = frame.chrome(request, Chrome.Part.FIGURES, Right.READ);
    int year = year(request.query());
    Optional<UnitId> unit = Asked.oneUnit(request.query());
    var tree = new UnitTree(desk.units());
    var out = new ByteArrayOutputStream();
    try {
      FiguresBook.write(
          out,
          reports.figures(year, scopes(chrome, unit)),
          filledIn(chrome, unit, year),
          tree::name,
          Words::kind);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write to memory", e);
    }
    Download.of(response, WORKBOOK, "openhall-figures-%d.xlsx".formatted(year))
        .send(out.toByteArray());
  }

  private void add(ServerRequest request, ServerResponse response) {
    Form form = Form.read(request);
    Session session = frame.submitted(request, form, Right.DRAFT);
    UnitId unit = unit(request);
    try {
      Outreach told = outreach(form, unit, session.account().account());
      reports.add(told);
      back(response, unit, told.day().getYear(), Done.NOTED);
    } catch (IllegalArgumentException e) {
      wrong(response, session, unit, form, String.valueOf(e.getMessage()));
    }
  }

  private void remove(ServerRequest request, ServerResponse response) {
    Form form = Form.read(request);
    Session session = frame.submitted(request, form, Right.DRAFT);
    UnitId unit = unit(request);
    String entry = request.path().pathParameters().get("entry");
    reports.remove(entry, unit, session.account().account());
    back(response, unit, year(form), Done.TAKEN_BACK);
  }

  private void fillIn(ServerRequest request, ServerResponse response) {
    Form form = Form.read(request);
    Session session = frame.submitted(request, form, Right.DRAFT);
    UnitId unit = unit(request);
    try {
      reports.fillIn(unit, year(form), Return.of(form.fields()), session.account().account());
      back(response, unit, year(form), Done.FILLED_IN);
    } catch (IllegalArgumentException e) {
      wrong(response, session, unit, form, String.valueOf(e.getMessage()));
    }
  }

  private static Outreach outreach(Form form, UnitId unit, String who) {
    LocalDate day;
    try {
      day = LocalDate.parse(form.text("day"));
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("请选择日期", e);
    }
    return new Outreach(
        UUID.randomUUID().toString(),
        unit,
        day,
        Medium.of(form.text("medium")).orElseThrow(() -> new IllegalArgumentException("请选择渠道")),
        form.text("title"),
        number(form, "pieces", "份数"),
        number(form, "people", "人数"),
        number(form, "cases", "件数"),
        who);
  }

  private static int number(Form form, String name, String label) {
    String text = form.text(name);
    if (!text.matches("[0-9]{0,8}")) {
      throw new IllegalArgumentException(label + "应填整数，如 12；没有的不填");
    }
    return text.isEmpty() ? 0 : Integer.parseInt(text);
  }

  /** Nothing that was typed is lost: the page holds it, whatever was wrong with it. */
  private void wrong(ServerResponse response, Session session, UnitId unit, Form form, String why) {
    response.status(Refusal.INVALID.status());
    Chrome chrome = frame.chrome(session, Chrome.Part.FIGURES, "");
    Return filledIn = reports.filledIn(unit, year(form));
    send(response, page(chrome, year(form), Optional.of(unit), filledIn, form, why));
  }

  private void send(ServerResponse response, FiguresPage page) {
    html.send(response, "figures", page);
  }

  private FiguresPage page(
      Chrome chrome, int year, Optional<UnitId> unit, Return filledIn, Form typed, String error) {
    Set<Scope> within = scopes(chrome, unit);
    return new FiguresPage(
        chrome,
        reports.figures(year, within),
        years(),
        new UnitTree(desk.units()).within(chrome.who().scopes(Right.READ)),
        unit,
        reports.outreach(year, within),
        filledIn,
        typed,
        error);
  }

  private Return filledIn(Chrome chrome, Optional<UnitId> unit, int year) {
    return unit.filter(chosen -> chrome.may(Right.READ, chosen))
        .map(chosen -> reports.filledIn(chosen, year))
        .orElse(new Return(Map.of()));
  }

  private static Set<Scope> scopes(Chrome chrome, Optional<UnitId> unit) {
    return unit.map(
            chosen -> chrome.may(Right.READ, chosen) ? Set.of(Scope.of(chosen)) : Set.<Scope>of())
        .orElse(chrome.who().scopes(Right.READ));
  }

  private List<Integer> years() {
    return IntStream.range(0, YEARS).mapToObj(ago -> reports.thisYear() - ago).toList();
  }

  private int year(UriQuery query) {
    return Asked.year(query.first("year").orElse("")).orElseGet(reports::thisYear);
  }

  private int year(Form form) {
    return Asked.year(form.text("year")).orElseGet(reports::thisYear);
  }

  private static UnitId unit(ServerRequest request) {
    return Asked.unit(request.path().pathParameters().get("unit"));
  }

  private static void back(ServerResponse response, UnitId unit, int year, Done done) {
    Html.redirect(
        response, "/figures?unit=%s&year=%d&%s".formatted(Links.unit(unit), year, done.query()));
  }
}
