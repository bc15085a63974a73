package openhall.accounts.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import openhall.accounts.Account;
import openhall.accounts.AccountBook;
import openhall.accounts.Role;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Accounts and sessions in SQLite or PostgreSQL; times are milliseconds. Any thread. */
public final class SqlAccountBook implements AccountBook {

  private final Jdbi jdbi;

  public SqlAccountBook(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public boolean isEmpty() {
    return jdbi.withHandle(
            h -> h.createQuery("SELECT 1 FROM account LIMIT 1").mapTo(Integer.class).findOne())
        .isEmpty();
  }

  @Override
  public boolean addFirst(Account account, String passwordHash, Instant now) {
    return jdbi.inTransaction(h -> {
      // One row that can be there only once decides between two that come at the same time.
      int first =
          h.execute(
              "INSERT INTO set_up (once, done_at) VALUES (1, ?) ON CONFLICT DO NOTHING",
              now.toEpochMilli());
      return first == 1 && insert(h, account, passwordHash, now);
    });
  }

  @Override
  public boolean add(Account account, String passwordHash, Instant now) {
    return jdbi.withHandle(h -> insert(h, account, passwordHash, now));
  }

  @Override
  public List<Account> all() {
    return jdbi.withHandle(h ->
        h.createQuery("SELECT account, name, roles FROM account ORDER BY account")
            .map((rs, _) -> account(rs))
            .list());
  }

  @Override
  public Optional<Account> find(String account) {
    return jdbi.withHandle(h ->
        h.createQuery("SELECT account, name, roles FROM account WHERE account = :account")
            .bind("account", account)
            .map((rs, _) -> account(rs))
            .findOne());
  }

  @Override
  public String passwordHash(String account) {
    return jdbi.withHandle(h ->
        h.createQuery("SELECT password_hash FROM account WHERE account = :account")
            .bind("account", account)
            .mapTo(String.class)
            .findOne()
            .orElse(""));
  }

  @Override
  public void open(String tokenHash, String formToken, String account, Instant expires) {
    jdbi.useHandle(h ->
        h.execute(
            "INSERT INTO session (token_hash, form_token, account, expires_at)"
                + " VALUES (?, ?, ?, ?)",
            tokenHash,
            formToken,
            account,
            expires.toEpochMilli()));
  }

  @Override
  public Optional<Opened> session(String tokenHash, Instant now) {
    return jdbi.withHandle(h ->
        h.createQuery(
                "SELECT form_token, account, expires_at FROM session"
                    + " WHERE token_hash = :hash AND expires_at > :now")
            .bind("hash", tokenHash)
            .bind("now", now.toEpochMilli())
            .map((rs, _) ->
                new Opened(rs.getString(1), rs.getString(2), Instant.ofEpochMilli(rs.getLong(3))))
            .findOne());
  }

  @Override
  public void close(String tokenHash) {
    jdbi.useHandle(h -> h.execute("DELETE FROM session WHERE token_hash = ?", tokenHash));
  }

  @Override
  public void closeExpired(Instant now) {
    jdbi.useHandle(h -> h.execute("DELETE FROM session WHERE expires_at <= ?", now.toEpochMilli()));
  }

  private static boolean insert(Handle h, Account account, String passwordHash, Instant now) {
    return h.execute(
            "INSERT INTO account (account, name, roles, password_hash, created_at)"
                + " VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
            account.account(),
            account.name(),
            account.roles().stream().map(Role::wireName).sorted().collect(Collectors.joining(",")),
            passwordHash,
            now.toEpochMilli())
        == 1;
  }

  private static Account account(ResultSet rs) throws SQLException {
    return new Account(
        rs.getString(1),
        rs.getString(2),
        Arrays.stream(rs.getString(3).split(",", -1)).map(Role::of).collect(Collectors.toSet()));
  }
}
