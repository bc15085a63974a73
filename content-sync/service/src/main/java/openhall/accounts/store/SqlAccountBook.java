package openhall.accounts.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import openhall.accounts.Account;
import openhall.accounts.AccountBook;
import openhall.accounts.Member;
import openhall.accounts.Membership;
import openhall.accounts.Role;
import openhall.authoring.AuditEvent;
import openhall.authoring.Scope;
import openhall.authoring.store.Database;
import openhall.authoring.store.Transaction;

/** Accounts beside the content, in the same database. Any thread. */
public final class SqlAccountBook implements AccountBook {

  private static final String FIELDS =
      "SELECT a.account, a.name, a.disabled, a.seen_at FROM account a ";

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
    return database.read(t -> {
      Map<String, Set<Membership>> memberships = new Memberships(t.handle()).all();
      return t.handle()
          .createQuery(FIELDS + "ORDER BY a.account")
          .map((row, _) -> member(row, memberships.getOrDefault(row.getString(1), Set.of())))
          .list();
    });
  }

  @Override
  public Optional<Member> find(String account) {
    return database.read(t -> find(t, account));
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
      if (find(t, account).isEmpty() || (!enabled && isLastOperator(t, account))) {
        return false;
      }
      t.handle()
          .execute("UPDATE account SET disabled = ? WHERE account = ?", enabled ? 0 : 1, account);
      String verb = enabled ? "enable-account" : "disable-account";
      t.audit().append(AuditEvent.general(by, verb, account), now);
      if (!enabled) {
        new SessionRows(t).endAll(account, by, now);
        new PasswordLinks(t.handle()).remove(account);
      }
      return true;
    });
  }

  @Override
  public boolean grant(String account, Membership membership, String by, Instant now) {
    return database.<Boolean>write(t -> {
      if (find(t, account).isEmpty()) {
        return false;
      }
      new Memberships(t.handle()).put(account, membership);
      t.audit().append(granted(account, membership, by), now);
      new SessionRows(t).endAll(account, by, now);
      return true;
    });
  }

  @Override
  public boolean withdraw(String account, Role role, Scope scope, String by, Instant now) {
    return database.<Boolean>write(t -> {
      boolean runsAll = role == Role.OPERATOR && scope.isEverywhere();
      if ((runsAll && isLastOperator(t, account))
          || !new Memberships(t.handle()).remove(account, role, scope)) {
        return false;
      }
      String what = account + " " + role.wireName();
      t.audit().append(new AuditEvent(by, "withdraw-role", scope.path(), "", 0, what), now);
      new SessionRows(t).endAll(account, by, now);
      return true;
    });
  }

  @Override
  public void setPassword(String account, String passwordHash, Instant now) {
    database.writing(t -> setPassword(t, account, passwordHash, now));
  }

  @Override
  public boolean link(String tokenHash, String account, String by, Instant now, Instant expires) {
    return database.<Boolean>write(t -> {
      boolean kept = new PasswordLinks(t.handle()).put(tokenHash, account, expires);
      if (kept) {
        t.audit().append(AuditEvent.general(by, "password-link", account), now);
      }
      return kept;
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
      linked.map(Account::account).ifPresent(account -> setPassword(t, account, passwordHash, now));
      return linked;
    });
  }

  private static void setPassword(Transaction t, String account, String passwordHash, Instant now) {
    t.handle()
        .execute("UPDATE account SET password_hash = ? WHERE account = ?", passwordHash, account);
    new PasswordLinks(t.handle()).remove(account);
    t.audit().append(AuditEvent.general(account, "set-password", account), now);
    new SessionRows(t).endAll(account, account, now);
  }

  private static Optional<Account> linked(Transaction t, String tokenHash, Instant now) {
    return new PasswordLinks(t.handle())
        .account(tokenHash, now)
        .flatMap(account -> find(t, account))
        .filter(Member::enabled)
        .map(Member::account);
  }

  private static Optional<Member> find(Transaction t, String account) {
    return t.handle()
        .createQuery(FIELDS + "WHERE a.account = :account")
        .bind("account", account)
        .map((row, _) -> member(row, new Memberships(t.handle()).of(account)))
        .findOne();
  }

  // Two administrators may disable each other at the same moment; writers take turns.
  private static boolean isLastOperator(Transaction t, String account) {
    return !new Memberships(t.handle()).othersOperate(account);
  }

  private static boolean isEmpty(Transaction t) {
    return t.handle().createQuery("SELECT count(*) FROM account").mapTo(Long.class).one() == 0;
  }

  private static boolean add(
      Transaction t, Account account, String passwordHash, String by, Instant now) {
    int added =
        t.handle()
            .execute(
                "INSERT INTO account (account, name, password_hash, created_at)"
                    + " VALUES (?, ?, ?, ?) ON CONFLICT (account) DO NOTHING",
                account.account(),
                account.name(),
                passwordHash,
                now.toEpochMilli());
    if (added == 1) {
      t.audit().append(AuditEvent.general(by, "add-account", account.account()), now);
      for (Membership membership : account.memberships()) {
        new Memberships(t.handle()).put(account.account(), membership);
        t.audit().append(granted(account.account(), membership, by), now);
      }
    }
    return added == 1;
  }

  private static AuditEvent granted(String account, Membership membership, String by) {
    String what = account + " " + membership.role().wireName();
    String until = membership.term().hasEnd() ? " " + membership.term().to() : "";
    return new AuditEvent(by, "grant-role", membership.scope().path(), "", 0, what + until);
  }

  private static Member member(ResultSet row, Set<Membership> memberships) throws SQLException {
    return new Member(
        new Account(row.getString("account"), row.getString("name"), memberships),
        row.getInt("disabled") == 0,
        Instant.ofEpochMilli(row.getLong("seen_at")));
  }
}
