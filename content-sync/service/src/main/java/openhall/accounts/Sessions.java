package openhall.accounts;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import openhall.web.Refusal;
import openhall.web.Refused;

/** Signs people in and out, and slows down those who guess. Any thread. */
public final class Sessions {

  private static final int FREE_BY_PERSON = 5;
  private static final int FREE_BY_ADDRESS = 30;
  private static final int FREE_BY_ACCOUNT = 60;

  private final SessionBook book;
  private final AccountBook accounts;
  private final Passwords passwords;
  private final Throttle throttle;
  private final Secrets secrets;
  private final Clock clock;

  Sessions(
      SessionBook book, AccountBook accounts, Passwords passwords, Secrets secrets, Clock clock) {
    this.book = book;
    this.accounts = accounts;
    this.passwords = passwords;
    this.throttle = new Throttle(clock);
    this.secrets = secrets;
    this.clock = clock;
  }

  /** Opens a session for who knows the password. */
  public Session signIn(String account, String password, Client client) {
    prove(account, password, client);
    return open(account, "password", client);
  }

  /** Refuses whoever does not know the account's password, after some tries without looking. */
  void prove(String account, String password, Client client) {
    String person = account + "@" + client.address();
    throttle.check(person);
    throttle.check(client.address());
    throttle.check(account);
    if (!passwords.matches(password, accounts.passwordHash(account))) {
      throttle.failed(person, FREE_BY_PERSON);
      throttle.failed(client.address(), FREE_BY_ADDRESS);
      throttle.failed(account, FREE_BY_ACCOUNT);
      book.refused(account, client, now());
      throw new Refused(Refusal.WRONG_PASSWORD, "请检查后再试");
    }
    throttle.succeeded(person);
    throttle.succeeded(account);
  }

  /** Refuses an address that has guessed too often; for other secrets than passwords. */
  void check(Client client) {
    throttle.check(client.address());
  }

  void failed(Client client) {
    throttle.failed(client.address(), FREE_BY_PERSON);
  }

  /** Somebody whom the directory knows and we do not. */
  void unbound(Client client) {
    throttle.failed(client.address(), FREE_BY_ADDRESS);
    book.refused("", client, now());
  }

  /**
   * Opens a session for somebody who has proved who he is.
   *
   * @param way how, such as {@code password}
   */
  Session open(String account, String way, Client client) {
    String token = secrets.next();
    if (!book.open(Secrets.hash(token), account, way, client, now())) {
      book.refused(account, client, now());
      throw new Refused(Refusal.NOT_ALLOWED, "账号已停用，请联系管理员");
    }
    return find(token).orElseThrow();
  }

  /** The session a token stands for, if it is still open. */
  public Optional<Session> find(String token) {
    return book.find(Secrets.hash(token), now())
        .map(account -> new Session(token, account.on(LocalDate.now(clock))));
  }

  public void signOut(Session session) {
    book.close(Secrets.hash(session.token()), now());
  }

  /** The open sessions of who asks, latest use first. */
  public List<Visit> of(Session session) {
    return book.of(session.account().account(), now());
  }

  /** Ends one of the sessions of who asks. */
  public void end(Session session, String ref) {
    if (!book.end(session.account().account(), ref, now())) {
      throw new Refused(Refusal.NOT_FOUND, "这个登录已经结束");
    }
  }

  private Instant now() {
    return clock.instant();
  }
}
