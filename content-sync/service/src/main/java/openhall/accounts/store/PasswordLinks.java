package openhall.accounts.store;

import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The one-time links to choose a password, within one transaction; one for an account at most. */
final class PasswordLinks {

  private final Handle handle;

  PasswordLinks(Handle handle) {
    this.handle = handle;
  }

  /** In the place of any other; false for an account that is unknown or disabled. */
  boolean put(String tokenHash, String account, Instant expires) {
    remove(account);
    return handle.execute(
            "INSERT INTO password_link (account, token_hash, expires_at)"
                + " SELECT a.account, ?, CAST(? AS BIGINT) FROM account a"
                + " WHERE a.account = ? AND a.disabled = 0",
            tokenHash,
            expires.toEpochMilli(),
            account)
        == 1;
  }

  /** Whose link it is. */
  Optional<String> account(String tokenHash, Instant now) {
    return handle
        .createQuery(
            "SELECT account FROM password_link WHERE token_hash = :hash AND expires_at > :now")
        .bind("hash", tokenHash)
        .bind("now", now.toEpochMilli())
        .mapTo(String.class)
        .findOne();
  }

  void remove(String account) {
    handle.execute("DELETE FROM password_link WHERE account = ?", account);
  }
}
