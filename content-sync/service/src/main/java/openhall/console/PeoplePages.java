package openhall.console;

import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import openhall.accounts.Account;
import openhall.accounts.Accounts;
import openhall.accounts.Guard;
import openhall.accounts.Member;
import openhall.accounts.Membership;
import openhall.accounts.Right;
import openhall.accounts.Role;
import openhall.accounts.Session;
import openhall.authoring.Scope;
import openhall.content.InvalidContent;
import openhall.content.Period;
import openhall.desk.Desk;
import openhall.web.Form;
import openhall.web.Refusal;
import openhall.web.Refused;

/** Who works here: inviting, giving and taking roles, shutting out (O1, O2, O4). */
final class PeoplePages {

  private static final String PEOPLE = "/accounts";
  private static final String ONE = PEOPLE + "/{account}";

  private final Frame frame;
  private final Guard guard;
  private final Accounts accounts;
  private final Desk desk;
  private final Html html;

  PeoplePages(Frame frame, Guard guard, Accounts accounts, Desk desk, Html html) {
    this.frame = frame;
    this.guard = guard;
    this.accounts = accounts;
    this.desk = desk;
    this.html = html;
  }

  void routing(HttpRules rules) {
    rules
        .get(PEOPLE, this::show)
        .post(PEOPLE, this::invite)
        .get(ONE, this::showOne)
        .post(ONE + "/grant", this::grant)
        .post(ONE + "/withdraw", this::withdraw)
        .post(ONE + "/link", this::link)
        .post(ONE + "/disable", (request, response) -> enable(request, response, false))
        .post(ONE + "/enable", (request, response) -> enable(request, response, true));
  }

  private void show(ServerRequest request, ServerResponse response) {
    Chrome chrome = frame.chrome(request, Chrome.Part.PEOPLE, Right.AUDIT, Right.APPOINT);
    Scope unit = scope(request.query().first("at").orElse(""));
    send(response, chrome, unit, PeoplePage.Typed.NOTHING);
  }

  private void invite(ServerRequest request, ServerResponse response) {
    Form form = Form.read(request);
    Session session = frame.submitted(request, form, Right.APPOINT);
    try {
      var account = new Account(form.text("account"), form.text("name"), Set.of(membership(form)));
      String token = accounts.invite(session.account(), account);
      sendOne(response, session, account.account(), address(request, token), "");
    } catch (Refused e) {
      response.status(e.reason().status());
      var typed = new PeoplePage.Typed(form.text("account"), form.text("name"), e.detail());
      send(response, frame.chrome(session, Chrome.Part.PEOPLE, ""), Scope.EVERYWHERE, typed);
    }
  }

  private void showOne(ServerRequest request, ServerResponse response) {
    Chrome chrome = frame.chrome(request, Chrome.Part.PEOPLE, Right.AUDIT, Right.APPOINT);
    Member member = accounts.member(account(request));
    if (!chrome.who().sees(member.account())) {
      throw new Refused(Refusal.NOT_ALLOWED, "此人不在您的单位");
    }
    html.send(response, "person", new PersonPage(chrome, member, tree(), "", ""));
  }

  private void grant(ServerRequest request, ServerResponse response) {
    Form form = Form.read(request);
    Session session = frame.submitted(request, form, Right.APPOINT);
    try {
      accounts.grant(session.account(), account(request), membership(form));
      done(request, response, Done.GRANTED);
    } catch (Refused e) {
      response.status(e.reason().status());
      sendOne(response, session, account(request), "", e.detail());
    }
  }

  private void withdraw(ServerRequest request, ServerResponse response) {
    Form form = Form.read(request);
    Session session = frame.submitted(request, form, Right.APPOINT);
    accounts.withdraw(
        session.account(), account(request), Role.of(form.text("role")), scope(form.text("scope")));
    done(request, response, Done.WITHDREW_ROLE);
  }

  private void link(ServerRequest request, ServerResponse response) {
    Session session = frame.submitted(request, Form.read(request), Right.APPOINT);
    String account = account(request);
    String token = accounts.link(session.account(), account);
    sendOne(response, session, account, address(request, token), "");
  }

  private void enable(ServerRequest request, ServerResponse response, boolean enabled) {
    Session session = frame.submitted(request, Form.read(request), Right.APPOINT);
    accounts.enable(session.account(), account(request), enabled);
    done(request, response, enabled ? Done.ENABLED : Done.DISABLED);
  }

  private void send(ServerResponse response, Chrome chrome, Scope unit, PeoplePage.Typed typed) {
    List<Member> members =
        accounts.all().stream()
            .filter(member -> chrome.who().sees(member.account()) && worksAt(member, unit))
            .toList();
    html.send(response, "people", new PeoplePage(chrome, members, tree(), unit, typed));
  }

  private void sendOne(
      ServerResponse response, Session session, String account, String link, String error) {
    Chrome chrome = frame.chrome(session, Chrome.Part.PEOPLE, "");
    html.send(
        response, "person", new PersonPage(chrome, accounts.member(account), tree(), link, error));
  }

  private UnitTree tree() {
    return new UnitTree(desk.units());
  }

  private String address(ServerRequest request, String token) {
    return guard.here(request) + "/password?token=" + token;
  }

  private static boolean worksAt(Member member, Scope unit) {
    return unit.isEverywhere()
        || member.account().memberships().stream()
            .anyMatch(each -> each.scope().covers(unit) || unit.covers(each.scope()));
  }

  private static Membership membership(Form form) {
    try {
      var term =
          new Period(day(form.text("from"), LocalDate.MIN), day(form.text("until"), LocalDate.MAX));
      if (form.text("role").isEmpty() || form.text("scope").isEmpty()) {
        throw new Refused(Refusal.BAD_REQUEST, "请选岗位和单位");
      }
      return new Membership(Role.of(form.text("role")), scope(form.text("scope")), term);
    } catch (DateTimeException e) {
      throw new Refused(Refusal.BAD_REQUEST, "日期应写成 2026-12-31");
    } catch (InvalidContent e) {
      throw new Refused(Refusal.BAD_REQUEST, e.problems().getFirst().zh());
    }
  }

  private static LocalDate day(String typed, LocalDate unbounded) {
    return typed.isEmpty() ? unbounded : LocalDate.parse(typed);
  }

  /** A unit's path; nothing, or a star, for the whole tree. */
  private static Scope scope(String written) {
    try {
      return written.equals(Scope.EVERYWHERE.toString()) ? Scope.EVERYWHERE : new Scope(written);
    } catch (InvalidContent e) {
      throw new Refused(Refusal.BAD_REQUEST, "没有这个单位");
    }
  }

  private static String account(ServerRequest request) {
    return request.path().pathParameters().get("account");
  }

  private static void done(ServerRequest request, ServerResponse response, Done done) {
    Html.redirect(response, PEOPLE + "/" + account(request) + "?" + done.query());
  }
}
