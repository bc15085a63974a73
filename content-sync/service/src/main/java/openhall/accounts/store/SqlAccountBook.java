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
import openhall.accounts.Member;
import openhall.accounts.Role;
import openhall.authoring.AuditEvent;
import openhall.authoring.store.Database;
import openhall.authoring.store.Transaction;

/** Accounts and sessions beside the content, in the same database. Any thread. */
public final class SqlAccountBook implements AccountBook {

  private static final String FIELDS = "SELECT a.account, a.name, a.roles FROM account a ";

  private final Database database;

  public SqlAccountBook(Database database) {
    this.database = database;
  }

  @Override
  public boolean isEmpty() {
    return database.<Boolean>read(SqlAccountBook::isEmpty);
  }

  @Override
  public boolean addFirst(Account account, String passwordHash, Instant now) {
    // writers take turns, so of two that come at once the second finds the first's account
    return database.<Boolean>write(
        t -> isEmpty(t) && add(t, account, passwordHash, account.account(), now));
  }

  @Override
  public boolean add(Account account, String passwordHash, String by, Instant now) {
    return database.<Boolean>write(t -> add(t, account, passwordHash, by, now));
  }

  @Override
  public List<Member> all() {
    return database.read(t ->
        t.handle()
            .createQuery(
                "SELECT a.account, a.name, a.roles, a.disabled FROM account a ORDER BY a.account")
            .map((row, _) -> new Member(account(row), row.getInt("disabled") == 0))
            .list());
  }

  @Override
  public Optional<Account> find(String account) {
    return database.read(t ->
        t.handle()
            .createQuery(FIELDS + "WHERE a.account = :account AND a.disabled = 0")
            .bind("account", account)
            .map((row, _) -> account(row))
            .findOne());
  }

  @Override
  public String passwordHash(String account) {
    return database.read(t ->
        t.handle()
            .createQuery("SELECT password_hash FROM account WHERE account = :account")
            .bind("account", account)
            .mapTo(String.class)
            .findOne()
            .orElse(""));
  }

  @Override
  public boolean enable(String account, boolean enabled, String by, Instant now) {
    return database.<Boolean>write(t -> {
      if (!enabled && !leavesAdministrator(t, account)) {
        return false;
      }
      int changed =
          t.handle()
              .execute(
                  "UPDATE account SET disabled = ? WHERE account = ?", enabled ? 0 : 1, account);
      if (changed == 1) {
        String verb = enabled ? "enable-account" : "disable-account";
        t.audit().append(AuditEvent.general(by, verb, account), now);
      }
      if (!enabled) {
        endSessions(t, account);
        t.handle().execute("DELETE FROM password_link WHERE account = ?", account);
      }
      return changed == 1;
    });
  }

  @Override
  public void open(String tokenHash, String account, Instant now, Instant expires) {
    database.writing(t -> {
      t.handle().execute("DELETE FROM session WHERE expires_at <= ?", now.toEpochMilli());
      t.handle()
          .execute(
              "INSERT INTO session (token_hash, account, expires_at)"
                  + " SELECT ?, a.account, CAST(? AS BIGINT) FROM account a"
                  + " WHERE a.account = ? AND a.disabled = 0",
              tokenHash,
              expires.toEpochMilli(),
              account);
    });
  }

  @Override
  public Optional<Account> session(String tokenHash, Instant now) {
    return database.read(t ->
        t.handle()
            .createQuery(
                FIELDS
                    + "JOIN session s ON s.account = a.account"
                    + " WHERE s.token_hash = :hash AND s.expires_at > :now AND a.disabled = 0")
            .bind("hash", tokenHash)
            .bind("now", now.toEpochMilli())
            .map((row, _) -> account(row))
            .findOne());
  }

  @Override
  public void close(String tokenHash) {
    database.writing(
        t -> t.handle().execute("DELETE FROM session WHERE token_hash = ?", tokenHash));
  }

  @Override
  public boolean link(String tokenHash, String account, String by, Instant now, Instant expires) {
    return database.<Boolean>write(t -> {
      t.handle().execute("DELETE FROM password_link WHERE account = ?", account);
      int kept =
          t.handle()
              .execute(
                  "INSERT INTO password_link (account, token_hash, expires_at)"
                      + " SELECT a.account, ?, CAST(? AS BIGINT) FROM account a"
                      + " WHERE a.account = ? AND a.disabled = 0",
                  tokenHash,
                  expires.toEpochMilli(),
                  account);
      if (kept == 1) {
        t.audit().append(AuditEvent.general(by, "password-link", account), now);
      }
      return kept == 1;
    });
  }

  @Override
  public Optional<Account> linked(String tokenHash, Instant now) {
    return database.read(t -> linked(t, tokenHash, now));
  }

  @Override
  public Optional<Account> redeem(String tokenHash, String passwordHash, Instant now) {
    return database.write(t -> {
      Optional<Account> linked = linked(t, tokenHash, now);
      linked
          .map(Account::account)
          .ifPresent(account -> {
            t.handle()
                .execute(
                    "UPDATE account SET password_hash = ? WHERE account = ?",
                    passwordHash,
                    account);
            t.handle().execute("DELETE FROM password_link WHERE account = ?", account);
            endSessions(t, account);
            t.audit().append(AuditEvent.general(account, "set-password", account), now);
          });
      return linked;
    });
  }

  private static Optional<Account> linked(Transaction t, String tokenHash, Instant now) {
    return t.handle()
        .createQuery(
            FIELDS
                + "JOIN password_link l ON l.account = a.account"
                + " WHERE l.token_hash = :hash AND l.expires_at > :now AND a.disabled = 0")
        .bind("hash", tokenHash)
        .bind("now", now.toEpochMilli())
        .map((row, _) -> account(row))
        .findOne();
  }

  private static void endSessions(Transaction t, String account) {
    t.handle().execute("DELETE FROM session WHERE account = ?", account);
  }

  // Two administrators may disable each other at the same moment; writers take turns.
  private static boolean leavesAdministrator(Transaction t, String without) {
    return t
        .handle()
        .createQuery(FIELDS + "WHERE a.disabled = 0 AND a.account <> :without")
        .bind("without", without)
        .map((row, _) -> account(row))
        .stream()
        .anyMatch(account -> account.has(Role.ADMIN));
  }

  private static boolean isEmpty(Transaction t) {
    return t.handle().createQuery("SELECT count(*) FROM account").mapTo(Long.class).one() == 0;
  }

  private static boolean add(
      Transaction t, Account account, String passwordHash, String by, Instant now) {
    int added =
        t.handle()
            .execute(
                "INSERT INTO account (account, name, roles, password_hash, created_at)"
                    + " VALUES (?, ?, ?, ?, ?) ON CONFLICT (account) DO NOTHING",
                account.account(),
                account.name(),
                account.roles().stream()
                    .map(Role::wireName)
                    .sorted()
                    .collect(Collectors.joining(",")),
                passwordHash,
                now.toEpochMilli());
    if (added == 1) {
      t.audit().append(AuditEvent.general(by, "add-account", account.account()), now);
    }
    return added == 1;
  }

  private static Account account(ResultSet row) throws SQLException {
    return new Account(
        row.getString(1),
        row.getString(2),
        Arrays.stream(row.getString(3).split(",", -1))
            .map(Role::of)
            .collect(Collectors.toUnmodifiableSet()));
  }
}
