package openhall.console;

import io.helidon.webserver.http.ServerRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import openhall.accounts.Account;
import openhall.accounts.Accounts;
import openhall.accounts.Guard;
import openhall.accounts.Member;
import openhall.accounts.Right;
import openhall.accounts.Session;
import openhall.authoring.State;
import openhall.desk.Desk;
import openhall.web.Form;

/** What all pages behind the sign-in share: who asks, and the frame around the answer. */
final class Frame {

  private final Guard guard;
  private final Accounts accounts;
  private final Desk desk;
  private final Clock clock;

  Frame(Guard guard, Accounts accounts, Desk desk, Clock clock) {
    this.guard = guard;
    this.accounts = accounts;
    this.desk = desk;
    this.clock = clock;
  }

  /** The frame of a page that is looked at; refuses who has none of these rights. */
  Chrome chrome(ServerRequest request, Chrome.Part part, Right... anyOf) {
    Session session = guard.looking(request, anyOf);
    String notice = Done.words(request.query().first("done").asOptional());
    return chrome(session, part, notice, request.prologue().uriPath().rawPath());
  }

  Chrome chrome(Session session, Chrome.Part part, String notice) {
    return chrome(session, part, notice, part.href());
  }

  private Chrome chrome(Session session, Chrome.Part part, String notice, String here) {
    long waiting = desk.count(State.SUBMITTED, session.account().scopes(Right.READ));
    return new Chrome(
        session.account(),
        session.formToken(),
        part,
        notice,
        waiting,
        new Office(clock.getZone(), LocalDate.now(clock), names()),
        here);
  }

  private Map<String, String> names() {
    return accounts.all().stream()
        .map(Member::account)
        .collect(Collectors.toMap(Account::account, Account::name));
  }

  /** Who sent this form; refuses strangers, forgeries and those without any such right. */
  Session submitted(ServerRequest request, Form form, Right... anyOf) {
    return guard.submitted(request, form, anyOf);
  }
}
