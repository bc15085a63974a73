package openhall.console;

import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import openhall.accounts.Account;
import openhall.accounts.Guard;
import openhall.accounts.Right;
import openhall.accounts.Session;
import openhall.content.BoardName;
import openhall.content.InvalidContent;
import openhall.content.UnitId;
import openhall.desk.Desk;
import openhall.publication.Blanking;
import openhall.publication.store.Blanked;
import openhall.web.Form;
import openhall.web.Refusal;
import openhall.web.Refused;

/** Blanking screens by one press, and letting them show again (停屏). */
final class BlankPages {

  private static final String BLANK = "/blank";
  private static final int LONGEST_MINUTES = 7 * 24 * 60;

  private final Frame frame;
  private final Desk desk;
  private final Html html;

  BlankPages(Frame frame, Desk desk, Html html) {
    this.frame = frame;
    this.desk = desk;
    this.html = html;
  }

  void routing(HttpRules rules) {
    rules
        .get(BLANK, this::show)
        .post(BLANK, this::blank)
        .post(BLANK + "/{unit}/{order}/lift", this::lift);
  }

  private void show(ServerRequest request, ServerResponse response) {
    Chrome chrome = frame.chrome(request, Chrome.Part.BLANK, Right.BLANK, Right.AUDIT);
    send(response, chrome, named(request), "");
  }

  /** The screen that led here. */
  private static Form named(ServerRequest request) {
    String unit = Asked.oneUnit(request.query()).map(UnitId::path).orElse("");
    return new Form(Map.of("unit", unit, "screen", request.query().first("screen").orElse("")));
  }

  private void blank(ServerRequest request, ServerResponse response) {
    Form form = Form.read(request);
    Session session = frame.submitted(request, form, Right.BLANK);
    try {
      Blanking.Ask ask = ask(form);
      Guard.check(session.account(), ask.unit(), Right.BLANK);
      desk.blanks().blank(ask, session.account().account());
      Html.redirect(response, BLANK + "?" + Done.BLANKED.query());
    } catch (InvalidContent e) {
      response.status(Refusal.BAD_REQUEST.status());
      Chrome chrome = frame.chrome(session, Chrome.Part.BLANK, "");
      send(response, chrome, form, e.problems().getFirst().zh());
    }
  }

  private static Blanking.Ask ask(Form form) {
    if (form.text("unit").isEmpty()) {
      throw new InvalidContent("unit", "", "请选要停屏的单位", "choose a unit");
    }
    return new Blanking.Ask(
        new UnitId(form.text("unit")),
        Optional.of(form.text("screen")).filter(name -> !name.isEmpty()).map(BoardName::new),
        Blanking.reason(form.text("reason")),
        minutes(form.text("minutes")),
        form.text("note"));
  }

  private static Optional<Duration> minutes(String written) {
    int minutes = written.matches("[0-9]{1,5}") ? Integer.parseInt(written) : 0;
    if (minutes > LONGEST_MINUTES) {
      throw new Refused(Refusal.BAD_REQUEST, "停屏时长最多七天；更久的请选“直到有人恢复”");
    }
    return minutes == 0 ? Optional.empty() : Optional.of(Duration.ofMinutes(minutes));
  }

  private void lift(ServerRequest request, ServerResponse response) {
    Form form = Form.read(request);
    Session session = frame.submitted(request, form, Right.BLANK);
    long number = Asked.number(request, "order");
    desk.blanks().lift(Asked.unit(request), number, session.account().account());
    Html.redirect(response, BLANK + "?" + Done.UNBLANKED.query());
  }

  private void send(ServerResponse response, Chrome chrome, Form typed, String error) {
    var units = new UnitTree(desk.units());
    html.send(
        response,
        "blank",
        new BlankPage(
            chrome,
            units,
            units.within(chrome.who().scopes(Right.BLANK)),
            seen(desk.blanks().inForce(), chrome.who()),
            seen(desk.blanks().ended(), chrome.who()),
            typed,
            error));
  }

  private static List<Blanked> seen(List<Blanked> blanks, Account by) {
    return blanks.stream().filter(blanked -> by.may(Right.READ, blanked.unit())).toList();
  }
}
