package openhall.accounts;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import openhall.authoring.Scope;
import openhall.web.Refusal;
import openhall.web.Refused;

/**
 * Who works here and as what. There is no default password: while there is no account, whoever
 * holds the set-up token of this process may make the first one, once. Any thread.
 */
public final class Accounts {

  /** So long a link to choose a password holds. */
  public static final Duration LINK = Duration.ofHours(24);

  /** The hash that no password has. */
  private static final String NO_PASSWORD = "";

  private final AccountBook book;
  private final Clock clock;
  private final Secrets secrets;
  private final Passwords passwords;
  private final Sessions sessions;
  private final String setUpToken;

  public Accounts(AccountBook book, SessionBook sessionBook, Clock clock, SecureRandom random) {
    this.book = book;
    this.clock = clock;
    this.secrets = new Secrets(random);
    this.passwords = new Passwords(secrets);
    this.sessions = new Sessions(sessionBook, book, passwords, secrets, clock);
    this.setUpToken = secrets.next();
  }

  public Sessions sessions() {
    return sessions;
  }

  /** The token of the one-time link, as long as there is no account. */
  public Optional<String> setUpToken() {
    return book.isEmpty() ? Optional.of(setUpToken) : Optional.empty();
  }

  /** Makes the first account, with every role everywhere; works once. */
  public Account setUp(String token, String account, String name, String password, Client client) {
    sessions.check(client);
    if (!book.isEmpty()) {
      throw alreadySetUp();
    }
    if (!Secrets.same(token, setUpToken)) {
      sessions.failed(client);
      throw new Refused(Refusal.NOT_ALLOWED, "设置链接不对，请从服务的启动信息中重新复制");
    }
    var everything =
        Arrays.stream(Role.values())
            .map(role -> Membership.of(role, Scope.EVERYWHERE))
            .collect(Collectors.toSet());
    var first = new Account(account, name, everything);
    if (!book.addFirst(first, passwords.hashed(account, password), now())) {
      throw alreadySetUp();
    }
    return first;
  }

  /** Adds an account on behalf of another. */
  public Account add(Account by, Account account, String password) {
    Appointing.requireAll(by, account);
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
    Appointing.requireAll(by, account);
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
    requireOver(by, account);
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

  /** Sets another password, which ends all sessions, and opens one anew. */
  public Session changePassword(Session session, String old, String next, Client client) {
    String account = session.account().account();
    sessions.prove(account, old, client);
    book.setPassword(account, passwords.hashed(account, next), now());
    return sessions.open(account, "password", client);
  }

  /** Shuts an account out at once, or lets it in again. */
  public void enable(Account by, String account, boolean enabled) {
    Appointing.refuseOwn(by, account, "不能停用自己的账号");
    requireOver(by, account);
    if (!book.enable(account, enabled, by.account(), now())) {
      throw new Refused(Refusal.CONFLICT, "这是最后一个管理全部单位的账号");
    }
  }

  /** Gives a role in a part of the tree, or another term to one that is held there. */
  public void grant(Account by, String account, Membership membership) {
    Appointing.refuseOwn(by, account, "不能给自己增减岗位，请由另一位管理员办理");
    Appointing.require(by, membership.scope());
    if (membership.term().to().isBefore(LocalDate.now(clock))) {
      throw new Refused(Refusal.BAD_REQUEST, "任期已经过了，请检查截止日期");
    }
    if (!book.grant(account, membership, by.account(), now())) {
      throw unknown(account);
    }
  }

  /** Takes a role away at once. */
  public void withdraw(Account by, String account, Role role, Scope scope) {
    Appointing.refuseOwn(by, account, "不能给自己增减岗位，请由另一位管理员办理");
    Appointing.require(by, scope);
    if (!book.withdraw(account, role, scope, by.account(), now())) {
      throw new Refused(Refusal.CONFLICT, "没有这个岗位，或这是最后一个管理全部单位的账号");
    }
  }

  /** Everybody, by account; of all roles, also those that are over. */
  public List<Member> all() {
    return book.all();
  }

  public Member member(String account) {
    return book.find(account).orElseThrow(() -> unknown(account));
  }

  private void requireOver(Account by, String account) {
    Appointing.requireOver(by, member(account).account());
  }

  private Instant now() {
    return clock.instant();
  }

  private static Refused unknown(String account) {
    return new Refused(Refusal.NOT_FOUND, "没有账号 " + account);
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
