package openhall.console;

import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.time.LocalDate;
import openhall.accounts.Right;
import openhall.accounts.Session;
import openhall.authoring.AuditEvent;
import openhall.authoring.Unit;
import openhall.catalogue.Due;
import openhall.completeness.Completeness;
import openhall.completeness.Declaration;
import openhall.completeness.Stand;
import openhall.content.InvalidContent;
import openhall.content.ItemId;
import openhall.content.ItemKey;
import openhall.content.Notice;
import openhall.content.UnitId;
import openhall.desk.Desk;
import openhall.web.Form;
import openhall.web.Refusal;
import openhall.web.Refused;

/** One entry of the catalogue in one unit, and what can be done about it (A7, T5). */
final class EntryPages {

  private static final String ENTRY = "/catalogue/{unit}/entries/{node}";
  private static final int LONGEST_REASON = 200;

  private final Frame frame;
  private final Completeness completeness;
  private final Desk desk;
  private final Html html;

  EntryPages(Frame frame, Completeness completeness, Desk desk, Html html) {
    this.frame = frame;
    this.completeness = completeness;
    this.desk = desk;
    this.html = html;
  }

  void routing(HttpRules rules) {
    rules
        .get(ENTRY, this::show)
        .post(ENTRY + "/fill", this::fill)
        .post(ENTRY + "/unfill", this::unfill)
        .post(ENTRY + "/exempt", this::exempt)
        .post(ENTRY + "/event", this::event)
        .post(ENTRY + "/declare", this::declare)
        .post(ENTRY + "/end", this::end);
  }

  private void show(ServerRequest request, ServerResponse response) {
    Chrome chrome = frame.chrome(request, Chrome.Part.CATALOGUE, Right.READ);
    Stand stand = stand(request);
    Unit unit = CataloguePages.named(desk.units(), stand.place().unit());
    html.send(
        response,
        "catalogueentry",
        new EntryPage(
            chrome,
            unit,
            new UnitTree(desk.units()).name(stand.place().node().unit()),
            stand,
            completeness.candidates(stand.place())));
  }

  private void fill(ServerRequest request, ServerResponse response) {
    Form form = Form.read(request);
    Session session = frame.submitted(request, form, Right.DRAFT);
    Stand stand = stand(request);
    Due due = due(stand, form);
    ItemKey item = item(form);
    if (completeness.candidates(stand.place()).stream()
        .noneMatch(each -> each.key().equals(item))) {
      throw new Refused(Refusal.BAD_REQUEST, "只能用本单位或上级单位的条目填报");
    }
    act(
        stand,
        event(session, stand, "fill-entry", item.toString()),
        (doings, place) -> doings.fill(place, due.from(), item, false));
    back(response, stand);
  }

  private void unfill(ServerRequest request, ServerResponse response) {
    Form form = Form.read(request);
    Session session = frame.submitted(request, form, Right.DRAFT);
    Stand stand = stand(request);
    LocalDate from = Asked.day(form.text("from"));
    ItemKey item = item(form);
    act(
        stand,
        event(session, stand, "unfill-entry", item.toString()),
        (doings, place) -> doings.unfill(place, from, item));
    back(response, stand);
  }

  private void exempt(ServerRequest request, ServerResponse response) {
    Form form = Form.read(request);
    Session session = frame.submitted(request, form, Right.RELEASE);
    Stand stand = stand(request);
    String reason = form.has("demand") ? "" : form.text("reason");
    if (!form.has("demand") && (reason.isEmpty() || reason.length() > LONGEST_REASON)) {
      throw new Refused(Refusal.BAD_REQUEST, "请写明不适用的理由（200 字以内）");
    }
    String verb = reason.isEmpty() ? "demand-entry" : "exempt-entry";
    act(
        stand,
        event(session, stand, verb, reason),
        (doings, place) -> doings.exempt(place, reason));
    back(response, stand);
  }

  private void event(ServerRequest request, ServerResponse response) {
    Form form = Form.read(request);
    Session session = frame.submitted(request, form, Right.DRAFT);
    Stand stand = stand(request);
    LocalDate day = Asked.day(form.text("day"));
    if (day.isAfter(completeness.today()) || !stand.place().node().holds(day)) {
      throw new Refused(Refusal.BAD_REQUEST, "事项日期应在目录执行期内，且不晚于今天");
    }
    act(
        stand,
        event(session, stand, "note-event", day.toString()),
        (doings, place) -> doings.event(place, day));
    back(response, stand);
  }

  /** Drafts the declaration; it counts once it was reviewed, signed and released. */
  private void declare(ServerRequest request, ServerResponse response) {
    Form form = Form.read(request);
    Session session = frame.submitted(request, form, Right.DRAFT);
    Stand stand = stand(request);
    Due due = due(stand, form);
    if (!stand.place().node().cadence().rhythm().isPeriodic()) {
      throw new Refused(Refusal.BAD_REQUEST, "只有定期公开的事项可以声明本期未发生");
    }
    String organ = new UnitTree(desk.units()).name(stand.place().unit());
    Notice notice = Declaration.of(stand.place(), due, organ, completeness.today());
    String who = session.account().account();
    desk.save(notice, 0, who);
    act(
        stand,
        event(session, stand, "declare-nothing", stand.name(due)),
        (doings, place) -> doings.fill(place, due.from(), notice.key(), true));
    Html.redirect(response, Links.item(notice.key()));
  }

  private void end(ServerRequest request, ServerResponse response) {
    Form form = Form.read(request);
    Session session = frame.submitted(request, form, Right.RELEASE);
    UnitId unit = Asked.unit(request);
    completeness.end(unit, Asked.number(request, "node"), session.account().account());
    Html.redirect(response, Links.catalogue(unit) + "?" + Done.ENTRY_ENDED.query());
  }

  private void act(Stand stand, AuditEvent event, Completeness.Act act) {
    if (!completeness.act(stand.place().unit(), stand.place().node().id(), event, act)) {
      throw gone();
    }
  }

  private static AuditEvent event(Session session, Stand stand, String what, String detail) {
    String title = stand.place().node().demand().title();
    return new AuditEvent(
        session.account().account(),
        what,
        stand.place().unit().path(),
        "",
        0,
        detail.isEmpty() ? title : title + "：" + detail);
  }

  private Stand stand(ServerRequest request) {
    return completeness
        .find(Asked.unit(request), Asked.number(request, "node"))
        .orElseThrow(EntryPages::gone);
  }

  private static Refused gone() {
    return new Refused(Refusal.NOT_FOUND, "本单位的目录里没有这个事项");
  }

  /** The time that a form names; only one that there is. */
  private static Due due(Stand stand, Form form) {
    LocalDate from = Asked.day(form.text("from"));
    return stand.times().stream()
        .filter(due -> due.from().equals(from))
        .findFirst()
        .orElseThrow(() -> new Refused(Refusal.BAD_REQUEST, "没有这一期"));
  }

  private static ItemKey item(Form form) {
    String[] parts = form.text("item").split("/", -1);
    try {
      return new ItemKey(Asked.unit(parts[0]), new ItemId(parts.length > 1 ? parts[1] : ""));
    } catch (InvalidContent e) {
      throw new Refused(Refusal.BAD_REQUEST, "请选择条目");
    }
  }

  private static void back(ServerResponse response, Stand stand) {
    Html.redirect(response, Links.entry(stand.place()) + "?" + Done.NOTED.query());
  }
}
