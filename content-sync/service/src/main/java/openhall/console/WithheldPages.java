package openhall.console;

import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import openhall.accounts.Right;
import openhall.accounts.Session;
import openhall.authoring.AuditEvent;
import openhall.authoring.Unit;
import openhall.catalogue.Withheld;
import openhall.completeness.Completeness;
import openhall.content.InvalidContent;
import openhall.desk.Desk;
import openhall.web.Form;
import openhall.web.Refusal;
import openhall.web.Refused;

/** The register of what is not disclosed: why, and when that is looked at again (A5). */
final class WithheldPages {

  private static final String REGISTER = "/catalogue/{unit}/withheld";
  private static final int LONGEST_OUTCOME = 200;

  private final Frame frame;
  private final Completeness completeness;
  private final Desk desk;
  private final Html html;

  WithheldPages(Frame frame, Completeness completeness, Desk desk, Html html) {
    this.frame = frame;
    this.completeness = completeness;
    this.desk = desk;
    this.html = html;
  }

  void routing(HttpRules rules) {
    rules
        .get(REGISTER, this::show)
        .post(REGISTER, this::add)
        .post(REGISTER + "/{node}", this::decide);
  }

  private void show(ServerRequest request, ServerResponse response) {
    Chrome chrome = frame.chrome(request, Chrome.Part.CATALOGUE, Right.READ);
    int number = Asked.page(request.query());
    send(response, chrome, unit(request), number, new Form(Map.of()), "");
  }

  private void add(ServerRequest request, ServerResponse response) {
    Form form = Form.read(request);
    Session session = frame.submitted(request, form, Right.RELEASE);
    Unit unit = unit(request);
    try {
      Withheld entry = entry(unit, form, session.account().account());
      completeness.register(event(session, unit, "withhold", entry.title()), r -> r.add(entry));
      back(response, unit);
    } catch (InvalidContent e) {
      response.status(Refusal.BAD_REQUEST.status());
      Chrome chrome = frame.chrome(session, Chrome.Part.CATALOGUE, "");
      send(response, chrome, unit, 1, form, e.problems().getFirst().zh());
    }
  }

  private Withheld entry(Unit unit, Form form, String who) {
    String review = form.text("review");
    return new Withheld(
        0,
        unit.id(),
        form.text("title"),
        form.text("reason"),
        form.text("basis"),
        completeness.today(),
        review.isEmpty() ? Optional.empty() : Optional.of(Asked.day(review)),
        who,
        Optional.empty());
  }

  /** Looked at again: it stays withheld until another day, or it ends. */
  private void decide(ServerRequest request, ServerResponse response) {
    Form form = Form.read(request);
    Session session = frame.submitted(request, form, Right.RELEASE);
    Unit unit = unit(request);
    long id = Asked.number(request, "node");
    String outcome = form.text("outcome");
    LocalDate today = completeness.today();
    if (outcome.isEmpty()) {
      LocalDate until = Asked.day(form.text("review"));
      if (!until.isAfter(today)) {
        throw new Refused(Refusal.BAD_REQUEST, "下次复审日期要晚于今天");
      }
      completeness.register(
          event(session, unit, "postpone-withheld", id + " " + until),
          r -> r.postpone(unit.id(), id, until));
    } else if (outcome.length() > LONGEST_OUTCOME) {
      throw new Refused(Refusal.BAD_REQUEST, "处理结果不超过 200 字");
    } else {
      completeness.register(
          event(session, unit, "close-withheld", id + " " + outcome),
          r -> r.close(unit.id(), id, new Withheld.Closing(today, outcome)));
    }
    back(response, unit);
  }

  private void send(
      ServerResponse response, Chrome chrome, Unit unit, int number, Form typed, String error) {
    html.send(
        response,
        "withheld",
        new WithheldPage(chrome, unit, completeness.withheld(unit.id(), number), typed, error));
  }

  private static AuditEvent event(Session session, Unit unit, String what, String detail) {
    return new AuditEvent(session.account().account(), what, unit.id().path(), "", 0, detail);
  }

  private static void back(ServerResponse response, Unit unit) {
    Html.redirect(response, Links.catalogue(unit.id()) + "/withheld?" + Done.NOTED.query());
  }

  private Unit unit(ServerRequest request) {
    return CataloguePages.named(desk.units(), Asked.unit(request));
  }
}
