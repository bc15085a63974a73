package openhall.console;

import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import openhall.accounts.Right;
import openhall.accounts.Session;
import openhall.authoring.Revision;
import openhall.content.Fee;
import openhall.content.FeeSchedule;
import openhall.content.ItemKey;
import openhall.desk.Desk;
import openhall.web.Form;
import openhall.web.Refusal;
import openhall.web.Refused;

/** Editing one fee of a schedule. */
final class FeePages {

  private static final String FEE = "/items/{unit}/{id}/fees/{fee}";

  private final Frame frame;
  private final Desk desk;
  private final Html html;

  FeePages(Frame frame, Desk desk, Html html) {
    this.frame = frame;
    this.desk = desk;
    this.html = html;
  }

  void routing(HttpRules rules) {
    rules.get(FEE, this::show).post(FEE, this::save);
  }

  private void show(ServerRequest request, ServerResponse response) {
    Chrome chrome = frame.chrome(request, Chrome.Part.ITEMS);
    FeeSchedule schedule = schedule(desk.latest(Asked.key(request)));
    Fee fee = fee(schedule, request);
    html.send(
        response,
        "fee",
        new FeePage(
            chrome,
            schedule,
            fee.key(),
            FeeForm.values(fee),
            java.util.Map.of(),
            fee.basis().size() + 1));
  }

  private void save(ServerRequest request, ServerResponse response) {
    Form form = Form.read(request);
    Session session = frame.submitted(request, form, Right.DRAFT);
    ItemKey key = Asked.key(request);
    int basedOn = Asked.number(form.text("revision"));
    FeeSchedule schedule = schedule(desk.revision(key, basedOn));
    Fee fee = fee(schedule, request);
    FeeForm.Read read = FeeForm.read(fee, form);
    if (read.fee().isEmpty()) {
      Chrome chrome = frame.chrome(session, Chrome.Part.ITEMS, "");
      response.status(Refusal.INVALID.status());
      html.send(
          response,
          "fee",
          new FeePage(
              chrome, schedule, fee.key(), form.fields(), read.errors(), fee.basis().size() + 1));
      return;
    }
    desk.save(schedule.withFee(read.fee().orElseThrow()), basedOn, session.account().account());
    Html.redirect(response, Links.item(key) + "/diff?" + Done.SAVED.query());
  }

  private static FeeSchedule schedule(Revision revision) {
    if (revision.item() instanceof FeeSchedule schedule) {
      return schedule;
    }
    throw new Refused(Refusal.NOT_FOUND, "这个条目不是收费公示");
  }

  private static Fee fee(FeeSchedule schedule, ServerRequest request) {
    return schedule
        .fee(request.path().pathParameters().get("fee"))
        .orElseThrow(() -> new Refused(Refusal.NOT_FOUND, "没有这个收费项目"));
  }
}
