package openhall.accounts;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import openhall.web.Refusal;
import openhall.web.Refused;

/**
 * Signs people in and out. There is no default password: while there is no account, whoever holds
 * the set-up token of this process may make the first one, once. Any thread.
 */
public final class Accounts {

  /** So long a session lasts. */
  static final Duration SESSION = Duration.ofHours(12);

  private static final int FREE_BY_PERSON = 5;
  private static final int FREE_BY_ADDRESS = 30;
  private static final int FREE_BY_ACCOUNT = 60;

  private final AccountBook book;
  private final Clock clock;
  private final Secrets secrets;
  private final Passwords passwords;
  private final Throttle throttle;
  private final String setUpToken;

  public Accounts(AccountBook book, Clock clock, SecureRandom random) {
    this.book = book;
    this.clock = clock;
    this.secrets = new Secrets(random);
    this.passwords = new Passwords(secrets);
    this.throttle = new Throttle(clock);
    this.setUpToken = secrets.next();
  }

  /** The token of the one-time link, as long as there is no account. */
  public Optional<String> setUpToken() {
    return book.isEmpty() ? Optional.of(setUpToken) : Optional.empty();
  }

  /** Makes the first account, with every role; works once. */
  public Account setUp(String token, String account, String name, String password, String address) {
    throttle.check(address);
    if (!book.isEmpty()) {
      throw alreadySetUp();
    }
    if (!Secrets.same(token, setUpToken)) {
      throttle.failed(address, FREE_BY_PERSON);
      throw new Refused(Refusal.NOT_ALLOWED, "设置链接不对，请从服务的启动信息中重新复制");
    }
    var first = new Account(account, name, EnumSet.allOf(Role.class));
    if (!book.addFirst(first, passwords.hashed(account, password), clock.instant())) {
      throw alreadySetUp();
    }
    return first;
  }

  /** Adds an account on behalf of another. */
  public Account add(Account by, Account account, String password) {
    String hash = passwords.hashed(account.account(), password);
    if (!book.add(account, hash, by.account(), clock.instant())) {
      throw new Refused(Refusal.CONFLICT, "账号 " + account.account() + " 已经存在");
    }
    return account;
  }

  public List<Account> all() {
    return book.all();
  }

  /**
   * Opens a session.
   *
   * @param address the network address the request came from, for slowing down guesses
   */
  public Session signIn(String account, String password, String address) {
    String person = account + "@" + address;
    throttle.check(person);
    throttle.check(address);
    throttle.check(account);
    if (!passwords.matches(password, book.passwordHash(account))) {
      throttle.failed(person, FREE_BY_PERSON);
      throttle.failed(address, FREE_BY_ADDRESS);
      throttle.failed(account, FREE_BY_ACCOUNT);
      throw new Refused(Refusal.WRONG_PASSWORD, "请检查后再试");
    }
    throttle.succeeded(person);
    throttle.succeeded(account);
    return open(book.find(account).orElseThrow());
  }

  private Session open(Account account) {
    var session = new Session(secrets.next(), account);
    book.open(
        Secrets.hash(session.token()),
        account.account(),
        clock.instant(),
        clock.instant().plus(SESSION));
    return session;
  }

  /** The session a token stands for, if it is still open. */
  public Optional<Session> session(String token) {
    return book.session(Secrets.hash(token), clock.instant())
        .map(account -> new Session(token, account));
  }

  public void signOut(Session session) {
    book.close(Secrets.hash(session.token()));
  }

  private static Refused alreadySetUp() {
    return new Refused(Refusal.NOT_ALLOWED, "已经设置过，请直接登录");
  }
}
