package openhall.console;

import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import openhall.accounts.Account;
import openhall.accounts.Right;
import openhall.accounts.Session;
import openhall.authoring.Revision;
import openhall.authoring.Unit;
import openhall.console.sheet.Sheet;
import openhall.console.sheet.Surroundings;
import openhall.content.InvalidContent;
import openhall.content.UnitId;
import openhall.desk.Comparison;
import openhall.desk.Desk;
import openhall.desk.Pending;
import openhall.publication.Publication;
import openhall.publication.Published;
import openhall.publication.Seen;
import openhall.web.Form;
import openhall.web.Refusal;
import openhall.web.Refused;

/** Seeing what a release would change, and making it, now or later, of what was seen. */
final class ReleasePages {

  private static final String RELEASE = "/release";
  private static final String PLAN = RELEASE + "/plans/{plan}";

  /** A tick for each of 30,000 new items. */
  private static final int LARGEST = 4 << 20;

  private static final int RELEASES = 30;

  /** So many new items are shown in full on the page; more are opened one by one. */
  private static final int MOST_IN_FULL = 40;

  /** So many updates are checked on the page. */
  private static final int MOST_REMARKED = 200;

  private final Frame frame;
  private final Desk desk;
  private final Published published;
  private final Html html;
  private final Difference difference = new Difference();
  private final Doubts doubts;

  ReleasePages(Frame frame, Desk desk, Published published, Html html) {
    this.frame = frame;
    this.desk = desk;
    this.published = published;
    this.html = html;
    this.doubts = new Doubts(desk);
  }

  void routing(HttpRules rules) {
    rules
        .get(RELEASE, this::show)
        .post(RELEASE, this::release)
        .post(PLAN + "/move", this::move)
        .post(PLAN + "/cancel", this::cancel);
  }

  private void show(ServerRequest request, ServerResponse response) {
    send(response, frame.chrome(request, Chrome.Part.RELEASE, Right.READ), Form.EMPTY, "");
  }

  private void send(ServerResponse response, Chrome chrome, Form typed, String error) {
    Pending pending = desk.releasing().pending(chrome.who().where(Right.READ));
    List<Unit> units = desk.units();
    html.send(
        response,
        "release",
        new ReleasePage(
            chrome,
            pending,
            updates(pending, units),
            desk.releasing().schedule(chrome.who().where(Right.READ)),
            published.releases(RELEASES),
            units,
            typed,
            error));
  }

  private List<ReleasePage.Update> updates(Pending pending, List<Unit> units) {
    long fresh = pending.updates().stream().filter(c -> c.before().isEmpty()).count();
    Map<UnitId, String> names = units.stream().collect(Collectors.toMap(Unit::id, Unit::name));
    return pending.updates().stream()
        .map(c ->
            c.before().isPresent()
                ? new ReleasePage.Update(
                    c.after(), false, difference.rows(c), List.of(), remarks(c, pending))
                : fresh(c, names, fresh <= MOST_IN_FULL, remarks(c, pending)))
        .toList();
  }

  /** Each is read on its own page anyhow when there are so many. */
  private Remarks remarks(Comparison update, Pending pending) {
    return pending.updates().size() > MOST_REMARKED
        ? new Remarks(List.of())
        : doubts.of(update.after().item(), update.before());
  }

  private static ReleasePage.Update fresh(
      Comparison added, Map<UnitId, String> units, boolean inFull, Remarks remarks) {
    var around = new Surroundings(added.named(), List.of(), units);
    return new ReleasePage.Update(
        added.after(),
        true,
        List.of(),
        inFull ? Sheet.alone(added.after().item(), around) : List.of(),
        remarks);
  }

  private void release(ServerRequest request, ServerResponse response) {
    Form form = Form.read(request, LARGEST);
    Session session = frame.submitted(request, form, Right.RELEASE);
    if (!form.has("seen")) {
      throw new Refused(Refusal.BAD_REQUEST, "请先核对将要发布的变更，并勾选确认");
    }
    Account who = session.account();
    Predicate<Revision> chosen =
        revision ->
            who.may(Right.RELEASE, revision.key().unit())
                && form.has(ReleasePage.tick(revision.key()));
    try {
      Done done =
          form.text("when").equals(ReleasePage.LATER)
              ? plan(form, who, chosen)
              : release(form, who, chosen);
      back(response, done);
    } catch (InvalidContent e) {
      response.status(Refusal.BAD_REQUEST.status());
      Chrome chrome = frame.chrome(session, Chrome.Part.RELEASE, "");
      send(response, chrome, form, e.problems().getFirst().zh());
    }
  }

  private Done release(Form form, Account who, Predicate<Revision> chosen) {
    return switch (desk.releasing().release(who.account(), looked(form, who), chosen)) {
      case Publication.Released _ -> Done.RELEASED;
      case Publication.NothingToRelease _ -> Done.NOTHING;
    };
  }

  private Done plan(Form form, Account who, Predicate<Revision> chosen) {
    Instant due = Asked.moment(form.text("due"), desk.clock().getZone());
    desk.releasing().plan(due, who.account(), looked(form, who), chosen);
    return Done.PLANNED;
  }

  private static Seen looked(Form form, Account who) {
    return new Seen(form.text("mark"), who.where(Right.READ));
  }

  private void move(ServerRequest request, ServerResponse response) {
    Form form = Form.read(request);
    Account who = frame.submitted(request, form, Right.RELEASE).account();
    Instant due = Asked.moment(form.text("due"), desk.clock().getZone());
    long plan = Asked.number(request, "plan");
    desk.releasing().move(plan, due, who.account(), who.where(Right.RELEASE));
    back(response, Done.MOVED);
  }

  private void cancel(ServerRequest request, ServerResponse response) {
    Form form = Form.read(request);
    Account who = frame.submitted(request, form, Right.RELEASE).account();
    long plan = Asked.number(request, "plan");
    desk.releasing().cancel(plan, who.account(), who.where(Right.RELEASE));
    back(response, Done.CANCELLED);
  }

  private static void back(ServerResponse response, Done done) {
    Html.redirect(response, RELEASE + "?" + done.query());
  }
}
