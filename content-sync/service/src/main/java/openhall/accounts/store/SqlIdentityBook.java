package openhall.accounts.store;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import openhall.accounts.Errand;
import openhall.accounts.IdentityBook;
import openhall.authoring.AuditEvent;
import openhall.authoring.store.Database;

/**
 * Identities beside their accounts. Of an errand's state only a hash is kept, like of a session's
 * token. Any thread.
 */
public final class SqlIdentityBook implements IdentityBook {

  private final Database database;

  public SqlIdentityBook(Database database) {
    this.database = database;
  }

  @Override
  public void send(Errand errand, String browserHash, Instant now, Instant expires) {
    database.writing(t -> {
      t.handle().execute("DELETE FROM directory_errand WHERE expires_at <= ?", now.toEpochMilli());
      t.handle()
          .execute(
              "INSERT INTO directory_errand (state_hash, browser_hash, nonce, verifier, callback,"
                  + " next_page, account, expires_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
              errand.stateHash(),
              browserHash,
              errand.nonce(),
              errand.verifier(),
              errand.callback().toString(),
              errand.next(),
              errand.account(),
              expires.toEpochMilli());
    });
  }

  @Override
  public Optional<Errand> back(String state, String browserHash, Instant now) {
    String stateHash = Errand.stateHash(state);
    return database.write(t -> {
      Optional<Errand> errand =
          t.handle()
              .createQuery(
                  "SELECT * FROM directory_errand WHERE state_hash = :state"
                      + " AND browser_hash = :browser AND expires_at > :now")
              .bind("state", stateHash)
              .bind("browser", browserHash)
              .bind("now", now.toEpochMilli())
              .map((row, _) ->
                  new Errand(
                      state,
                      row.getString("nonce"),
                      row.getString("verifier"),
                      URI.create(row.getString("callback")),
                      row.getString("next_page"),
                      row.getString("account")))
              .findOne();
      t.handle().execute("DELETE FROM directory_errand WHERE state_hash = ?", stateHash);
      return errand;
    });
  }

  @Override
  public Optional<String> account(String issuer, String subject) {
    return database.read(t ->
        t.handle()
            .createQuery(
                "SELECT i.account FROM identity i JOIN account a ON a.account = i.account"
                    + " WHERE i.issuer = :issuer AND i.subject = :subject AND a.disabled = 0")
            .bind("issuer", issuer)
            .bind("subject", subject)
            .mapTo(String.class)
            .findOne());
  }

  @Override
  public boolean bind(String issuer, String subject, String account, Instant now) {
    return database.<Boolean>write(t -> {
      int bound =
          t.handle()
              .execute(
                  "INSERT INTO identity (issuer, subject, account)"
                      + " SELECT ?, ?, a.account FROM account a"
                      + " WHERE a.account = ? AND a.disabled = 0 ON CONFLICT DO NOTHING",
                  issuer,
                  subject,
                  account);
      if (bound == 1) {
        t.audit().append(AuditEvent.general(account, "bind-identity", account), now);
      }
      return bound == 1;
    });
  }

  @Override
  public boolean isBound(String account) {
    return database.<Boolean>read(t ->
        t.handle()
                .createQuery("SELECT count(*) FROM identity WHERE account = :account")
                .bind("account", account)
                .mapTo(Long.class)
                .one()
            > 0);
  }

  @Override
  public void unbind(String account, Instant now) {
    database.writing(t -> {
      if (t.handle().execute("DELETE FROM identity WHERE account = ?", account) == 1) {
        t.audit().append(AuditEvent.general(account, "unbind-identity", account), now);
      }
    });
  }
}
