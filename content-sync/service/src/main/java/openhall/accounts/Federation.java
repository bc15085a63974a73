package openhall.accounts;

import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import openhall.web.Refusal;
import openhall.web.Refused;

/**
 * Signs people in whom the office's directory vouches for. Nobody gets in by having an account
 * there: he must have one here, and have bound the two himself while signed in. Any thread.
 */
public final class Federation {

  /** So long somebody may take at the directory. */
  public static final Duration PATIENCE = Duration.ofMinutes(10);

  private final Directory directory;
  private final IdentityBook book;
  private final Sessions sessions;
  private final Secrets secrets;
  private final Clock clock;

  public Federation(
      Directory directory, IdentityBook book, Sessions sessions, SecureRandom random, Clock clock) {
    this.directory = directory;
    this.book = book;
    this.sessions = sessions;
    this.secrets = new Secrets(random);
    this.clock = clock;
  }

  /**
   * Somebody on his way to the directory.
   *
   * @param browser the secret that his browser keeps until he is back
   */
  public record Departure(URI to, String browser) {}

  /**
   * Somebody who is back.
   *
   * @param session absent when he has bound his account
   */
  public record Arrival(Optional<Session> session, String next) {}

  /**
   * Sends somebody to the directory.
   *
   * @param account which he wants to bind, empty to sign in
   */
  public Departure send(URI callback, String next, String account) {
    var errand =
        new Errand(secrets.next(), secrets.next(), secrets.next(), callback, next, account);
    URI to = directory.ask(errand);
    String browser = secrets.next();
    book.send(errand, Secrets.hash(browser), now(), now().plus(PATIENCE));
    return new Departure(to, browser);
  }

  /**
   * Lets in, or binds, whoever is back.
   *
   * @param answer the whole address with which he came
   */
  public Arrival back(String state, String browser, URI answer, Client client) {
    sessions.check(client);
    Errand errand =
        book.back(state, Secrets.hash(browser), now())
            .orElseThrow(() -> new Refused(Refusal.FORGED, "请从登录页重新开始"));
    String subject = directory.subject(errand, answer);
    if (errand.binds()) {
      bind(subject, errand.account());
      return new Arrival(Optional.empty(), errand.next());
    }
    Optional<String> account = book.account(directory.issuer(), subject);
    if (account.isEmpty()) {
      sessions.unbound(client);
      throw new Refused(Refusal.NOT_ALLOWED, "您的统一身份没有绑定本系统的账号。请先用账号密码登录，在“我的账号”里绑定");
    }
    return new Arrival(
        Optional.of(sessions.open(account.get(), "directory", client)), errand.next());
  }

  public boolean isBound(Session session) {
    return book.isBound(session.account().account());
  }

  public void unbind(Session session) {
    book.unbind(session.account().account(), now());
  }

  private void bind(String subject, String account) {
    if (!book.bind(directory.issuer(), subject, account, now())) {
      throw new Refused(Refusal.CONFLICT, "这个统一身份或这个账号已经绑定过，请先解除");
    }
  }

  private Instant now() {
    return clock.instant();
  }
}
