package openhall.accounts.store;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import openhall.accounts.Account;
import openhall.accounts.Client;
import openhall.accounts.SessionBook;
import openhall.accounts.Visit;
import openhall.authoring.AuditEvent;
import openhall.authoring.store.Database;
import openhall.authoring.store.Transaction;

/** Sessions in the same database as their accounts. Any thread. */
public final class SqlSessionBook implements SessionBook {

  /** A use is written down once in so long: a write waits for the disk. */
  private static final Duration NOTED = Duration.ofMinutes(1);

  /** Stands for an account that there is not: what was typed there may be a password. */
  private static final String UNKNOWN = "?";

  private record Found(Account account, Instant seen) {}

  private final Database database;

  public SqlSessionBook(Database database) {
    this.database = database;
  }

  @Override
  public boolean open(String tokenHash, String account, String way, Client client, Instant now) {
    return database.<Boolean>write(t -> {
      new SessionRows(t).sweep(now);
      int opened =
          t.handle()
              .execute(
                  "INSERT INTO session (token_hash, account, opened_at, seen_at, address, browser)"
                      + " SELECT ?, a.account, CAST(? AS BIGINT), CAST(? AS BIGINT), ?, ?"
                      + " FROM account a WHERE a.account = ? AND a.disabled = 0",
                  tokenHash,
                  now.toEpochMilli(),
                  now.toEpochMilli(),
                  client.address(),
                  client.browser(),
                  account);
      if (opened == 1) {
        seen(t, tokenHash, account, now);
        t.audit().append(AuditEvent.general(account, "sign-in", way + " " + told(client)), now);
      }
      return opened == 1;
    });
  }

  @Override
  public Optional<Account> find(String tokenHash, Instant now) {
    Optional<Found> found = database.read(t -> find(t, tokenHash, now));
    found
        .filter(each -> each.seen().plus(NOTED).isBefore(now))
        .ifPresent(
            each -> database.writing(t -> seen(t, tokenHash, each.account().account(), now)));
    return found.map(Found::account);
  }

  @Override
  public void close(String tokenHash, Instant now) {
    database.writing(t ->
        t.handle()
            .createQuery("SELECT account FROM session WHERE token_hash = :hash")
            .bind("hash", tokenHash)
            .mapTo(String.class)
            .findOne()
            .ifPresent(account -> {
              t.handle().execute("DELETE FROM session WHERE token_hash = ?", tokenHash);
              t.audit().append(AuditEvent.general(account, "sign-out", account), now);
            }));
  }

  @Override
  public List<Visit> of(String account, Instant now) {
    return database.read(t ->
        t.handle()
            .createQuery(
                "SELECT * FROM session WHERE account = :account AND "
                    + SessionRows.open()
                    + " ORDER BY seen_at DESC, token_hash")
            .bind("account", account)
            .bind("opened", SessionRows.openedAfter(now))
            .bind("seen", SessionRows.seenAfter(now))
            .map((row, _) ->
                new Visit(
                    Visit.ref(row.getString("token_hash")),
                    Instant.ofEpochMilli(row.getLong("opened_at")),
                    Instant.ofEpochMilli(row.getLong("seen_at")),
                    new Client(row.getString("address"), row.getString("browser"))))
            .list());
  }

  @Override
  public boolean end(String account, String ref, Instant now) {
    return database.<Boolean>write(t -> {
      int ended =
          t.handle()
              .execute(
                  "DELETE FROM session WHERE account = ? AND substr(token_hash, 1, ?) = ?",
                  account,
                  ref.length(),
                  ref);
      if (ended > 0) {
        t.audit().append(AuditEvent.general(account, "end-session", account), now);
      }
      return ended > 0;
    });
  }

  @Override
  public void refused(String account, Client client, Instant now) {
    database.writing(t -> {
      boolean known =
          t.handle()
                  .createQuery("SELECT count(*) FROM account WHERE account = :account")
                  .bind("account", account)
                  .mapTo(Long.class)
                  .one()
              > 0;
      String who = known ? account : UNKNOWN;
      t.audit().append(AuditEvent.general(who, "sign-in-failed", told(client)), now);
    });
  }

  private static Optional<Found> find(Transaction t, String tokenHash, Instant now) {
    return t.handle()
        .createQuery(
            "SELECT a.account, a.name, session.seen_at FROM account a"
                + " JOIN session ON session.account = a.account"
                + " WHERE session.token_hash = :hash AND a.disabled = 0 AND "
                + SessionRows.open())
        .bind("hash", tokenHash)
        .bind("opened", SessionRows.openedAfter(now))
        .bind("seen", SessionRows.seenAfter(now))
        .map((row, _) ->
            new Found(
                new Account(
                    row.getString("account"),
                    row.getString("name"),
                    new Memberships(t.handle()).of(row.getString("account"))),
                Instant.ofEpochMilli(row.getLong("seen_at"))))
        .findOne();
  }

  private static void seen(Transaction t, String tokenHash, String account, Instant now) {
    t.handle()
        .execute(
            "UPDATE session SET seen_at = ? WHERE token_hash = ?", now.toEpochMilli(), tokenHash);
    t.handle()
        .execute("UPDATE account SET seen_at = ? WHERE account = ?", now.toEpochMilli(), account);
  }

  private static String told(Client client) {
    return client.address() + " " + client.browser();
  }
}
