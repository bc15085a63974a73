package openhall.accounts;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
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

  /** So long a link to choose a password holds. */
  public static final Duration LINK = Duration.ofHours(24);

  /** The hash that no password has. */
  private static final String NO_PASSWORD = "";

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
    if (!book.addFirst(first, passwords.hashed(account, password), now())) {
      throw alreadySetUp();
    }
    return first;
  }

  /** Adds an account on behalf of another. */
  public Account add(Account by, Account account, String password) {
    String hash = passwords.hashed(account.account(), password);
    if (!book.add(account, hash, by.account(), now())) {
      throw taken(account);
    }
    return account;
  }

  /**
   * Adds an account for which its owner chooses the password.
   *
   * @return the token of the one-time link
   */
  public String invite(Account by, Account account) {
    if (!book.add(account, NO_PASSWORD, by.account(), now())) {
      throw taken(account);
    }
    return link(by, account.account());
  }

  /**
   * Lets the owner of an account choose another password; until then the old one holds.
   *
   * @return the token of the one-time link
   */
  public String link(Account by, String account) {
    String token = secrets.next();
    if (!book.link(Secrets.hash(token), account, by.account(), now(), now().plus(LINK))) {
      throw new Refused(Refusal.CONFLICT, "没有可用的账号 " + account);
    }
    return token;
  }

  /** Whose link that is; refuses one that no longer holds. */
  public Account linked(String token) {
    return book.linked(Secrets.hash(token), now()).orElseThrow(Accounts::linkOver);
  }

  /** Sets the password of the link's account, once, and ends its sessions. */
  public Account choosePassword(String token, String password) {
    String hash = passwords.hashed(linked(token).account(), password);
    return book.redeem(Secrets.hash(token), hash, now()).orElseThrow(Accounts::linkOver);
  }

  /** Shuts an account out at once, or lets it in again. */
  public void enable(Account by, String account, boolean enabled) {
    if (!enabled && by.account().equals(account)) {
      throw new Refused(Refusal.CONFLICT, "不能停用自己的账号");
    }
    if (!book.enable(account, enabled, by.account(), now())) {
      throw new Refused(Refusal.CONFLICT, "没有账号 " + account + "，或它是最后一个管理账号");
    }
  }

  public List<Member> all() {
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
    return open(
        book.find(account).orElseThrow(() -> new Refused(Refusal.NOT_ALLOWED, "账号已停用，请联系管理员")));
  }

  private Session open(Account account) {
    var session = new Session(secrets.next(), account);
    book.open(Secrets.hash(session.token()), account.account(), now(), now().plus(SESSION));
    return session;
  }

  /** The session a token stands for, if it is still open. */
  public Optional<Session> session(String token) {
    return book.session(Secrets.hash(token), now()).map(account -> new Session(token, account));
  }

  public void signOut(Session session) {
    book.close(Secrets.hash(session.token()));
  }

  private Instant now() {
    return clock.instant();
  }

  private static Refused taken(Account account) {
    return new Refused(Refusal.CONFLICT, "账号 " + account.account() + " 已经存在");
  }

  private static Refused linkOver() {
    return new Refused(Refusal.NOT_ALLOWED, "链接已经用过、已被新链接取代或已过期，请找管理员重新生成");
  }

  private static Refused alreadySetUp() {
    return new Refused(Refusal.NOT_ALLOWED, "已经设置过，请直接登录");
  }
}
