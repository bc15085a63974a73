package openhall.authoring.store;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import openhall.authoring.Account;
import openhall.authoring.Role;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;

/** Accounts and their sessions. Knows hashes only, never a password or a token. */
public final class Accounts {

  private static final RowMapper<Account> ACCOUNT =
      (row, _) ->
          new Account(
              row.getString("account"),
              row.getString("name"),
              row.getString("password_hash"),
              Arrays.stream(row.getString("roles").split(" "))
                  .filter(role -> !role.isEmpty())
                  .map(Role::named)
                  .collect(Collectors.toUnmodifiableSet()),
              Instant.ofEpochMilli(row.getLong("created")));

  private final Handle handle;

  Accounts(Handle handle) {
    this.handle = handle;
  }

  public boolean isEmpty() {
    return handle.createQuery("SELECT count(*) FROM account").mapTo(Long.class).one() == 0;
  }

  /** Adds the account; false, and nothing is done, if there is one of that name. */
  public boolean add(Account account) {
    return handle
            .createUpdate(
                "INSERT INTO account (account, name, password_hash, roles, created)"
                    + " VALUES (:account, :name, :hash, :roles, :created)"
                    + " ON CONFLICT (account) DO NOTHING")
            .bind("account", account.account())
            .bind("name", account.name())
            .bind("hash", account.passwordHash())
            .bind("roles", roles(account))
            .bind("created", account.created().toEpochMilli())
            .execute()
        == 1;
  }

  /**
   * Stores another name, password hash and other roles for an account there is; its sessions end.
   */
  public void change(Account account) {
    handle
        .createUpdate(
            "UPDATE account SET name = :name, password_hash = :hash, roles = :roles"
                + " WHERE account = :account")
        .bind("name", account.name())
        .bind("hash", account.passwordHash())
        .bind("roles", roles(account))
        .bind("account", account.account())
        .execute();
    handle.execute("DELETE FROM session WHERE account = ?", account.account());
  }

  public Optional<Account> find(String account) {
    return handle
        .createQuery("SELECT * FROM account WHERE account = :account")
        .bind("account", account)
        .map(ACCOUNT)
        .findOne();
  }

  /** By account. */
  public List<Account> all() {
    return handle.createQuery("SELECT * FROM account ORDER BY account").map(ACCOUNT).list();
  }

  public void openSession(String tokenHash, String account, Instant expires) {
    handle
        .createUpdate(
            "INSERT INTO session (token_hash, account, expires) VALUES (:token, :account, :expires)")
        .bind("token", tokenHash)
        .bind("account", account)
        .bind("expires", expires.toEpochMilli())
        .execute();
  }

  /** Whose session it is, unless it has expired or was never opened. */
  public Optional<Account> session(String tokenHash, Instant now) {
    return handle
        .createQuery(
            "SELECT a.* FROM session s JOIN account a ON a.account = s.account"
                + " WHERE s.token_hash = :token AND s.expires > :now")
        .bind("token", tokenHash)
        .bind("now", now.toEpochMilli())
        .map(ACCOUNT)
        .findOne();
  }

  public void closeSession(String tokenHash) {
    handle.execute("DELETE FROM session WHERE token_hash = ?", tokenHash);
  }

  /** Forgets the sessions that have expired. */
  public void forgetExpiredSessions(Instant now) {
    handle.execute("DELETE FROM session WHERE expires <= ?", now.toEpochMilli());
  }

  private static String roles(Account account) {
    return account.roles().stream().map(Role::wireName).sorted().collect(Collectors.joining(" "));
  }
}
