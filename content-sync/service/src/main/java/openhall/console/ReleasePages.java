package openhall.console;

import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import openhall.accounts.Right;
import openhall.accounts.Session;
import openhall.authoring.Unit;
import openhall.console.sheet.Sheet;
import openhall.console.sheet.Surroundings;
import openhall.content.UnitId;
import openhall.desk.Comparison;
import openhall.desk.Desk;
import openhall.desk.Pending;
import openhall.publication.Publication;
import openhall.publication.Published;
import openhall.web.Form;
import openhall.web.Refusal;
import openhall.web.Refused;

/** Seeing what a release would change, and making it: exactly what was seen. */
final class ReleasePages {

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
    rules.get("/release", this::show).post("/release", this::release);
  }

  private void show(ServerRequest request, ServerResponse response) {
    Chrome chrome = frame.chrome(request, Chrome.Part.RELEASE, Right.READ);
    Pending pending = desk.pending();
    List<Unit> units = desk.units();
    html.send(
        response,
        "release",
        new ReleasePage(
            chrome, pending, updates(pending, units), published.releases(RELEASES), units));
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
    Form form = Form.read(request);
    Session session = frame.submitted(request, form, Right.RELEASE);
    if (!form.has("seen")) {
      throw new Refused(Refusal.BAD_REQUEST, "请先核对将要发布的全部变更，并勾选确认");
    }
    Done done =
        switch (desk.release(session.account().account(), form.text("mark"))) {
          case Publication.Released _ -> Done.RELEASED;
          case Publication.NothingToRelease _ -> Done.NOTHING;
        };
    Html.redirect(response, "/release?" + done.query());
  }
}
