package openhall.accounts.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import openhall.accounts.Membership;
import openhall.accounts.Role;
import openhall.authoring.Scope;
import openhall.content.Period;
import org.jdbi.v3.core.Handle;

/** Who works where as what, within one transaction. */
final class Memberships {

  private static final String NO_BOUND = "";

  private final Handle handle;

  Memberships(Handle handle) {
    this.handle = handle;
  }

  Set<Membership> of(String account) {
    return handle
        .createQuery("SELECT * FROM membership WHERE account = :account")
        .bind("account", account)
        .map((row, _) -> membership(row))
        .set();
  }

  Map<String, Set<Membership>> all() {
    return handle
        .createQuery("SELECT * FROM membership")
        .reduceResultSet(
            new HashMap<>(),
            (all, row, _) -> {
              all.computeIfAbsent(row.getString("account"), _ -> new HashSet<>())
                  .add(membership(row));
              return all;
            });
  }

  /** Gives the role there, or another term to it. */
  void put(String account, Membership membership) {
    handle.execute(
        "INSERT INTO membership (account, role, unit, first_day, last_day) VALUES (?, ?, ?, ?, ?)"
            + " ON CONFLICT (account, role, unit)"
            + " DO UPDATE SET first_day = excluded.first_day, last_day = excluded.last_day",
        account,
        membership.role().wireName(),
        membership.scope().path(),
        membership.term().hasStart() ? membership.term().from().toString() : NO_BOUND,
        membership.term().hasEnd() ? membership.term().to().toString() : NO_BOUND);
  }

  boolean remove(String account, Role role, Scope scope) {
    return handle.execute(
            "DELETE FROM membership WHERE account = ? AND role = ? AND unit = ?",
            account,
            role.wireName(),
            scope.path())
        == 1;
  }

  /** Whether somebody else who can sign in runs the whole service, without bounds. */
  boolean othersOperate(String account) {
    return handle
            .createQuery(
                "SELECT count(*) FROM membership m JOIN account a ON a.account = m.account"
                    + " WHERE a.disabled = 0 AND m.role = :operator AND m.unit = ''"
                    + " AND m.first_day = '' AND m.last_day = '' AND m.account <> :account")
            .bind("operator", Role.OPERATOR.wireName())
            .bind("account", account)
            .mapTo(Long.class)
            .one()
        > 0;
  }

  private static Membership membership(ResultSet row) throws SQLException {
    return new Membership(
        Role.of(row.getString("role")),
        new Scope(row.getString("unit")),
        new Period(
            day(row.getString("first_day"), LocalDate.MIN),
            day(row.getString("last_day"), LocalDate.MAX)));
  }

  private static LocalDate day(String stored, LocalDate unbounded) {
    return stored.equals(NO_BOUND) ? unbounded : LocalDate.parse(stored);
  }
}
