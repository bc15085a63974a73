package openhall.accounts;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import openhall.authoring.Scope;
import openhall.content.UnitId;
import openhall.web.Refusal;
import openhall.web.Refused;

/**
 * A person who works here, and as what. Immutable.
 *
 * @param account what is typed to sign in; lower case, so that no two differ by case alone
 * @param name as colleagues read it
 * @param memberships none lets a person sign in and see nothing
 */
public record Account(String account, String name, Set<Membership> memberships) {

  private static final Pattern ACCOUNT = Pattern.compile("[a-z0-9][a-z0-9._-]{0,39}");
  private static final int LONGEST_NAME = 40;

  public Account {
    if (!ACCOUNT.matcher(account).matches()) {
      throw new Refused(Refusal.BAD_REQUEST, "账号只用小写字母、数字、点、短横和下划线，最多 40 位");
    }
    if (name.isBlank() || name.length() > LONGEST_NAME || !name.equals(name.strip())) {
      throw new Refused(Refusal.BAD_REQUEST, "姓名须为 1 至 40 字，首尾无空白");
    }
    memberships = Set.copyOf(memberships);
  }

  /** With those memberships only that hold on this day. */
  Account on(LocalDate day) {
    return new Account(
        account,
        name,
        memberships.stream()
            .filter(each -> each.term().contains(day))
            .collect(Collectors.toUnmodifiableSet()));
  }

  /** Whether the person may do that anywhere. */
  public boolean may(Right right) {
    return giving(right).findAny().isPresent();
  }

  public boolean may(Right right, UnitId unit) {
    return giving(right).anyMatch(scope -> scope.covers(unit));
  }

  /** Whether the person may do that in all of it. */
  public boolean may(Right right, Scope scope) {
    return giving(right).anyMatch(own -> own.covers(scope));
  }

  /** Whether all that the other is lies where this person may appoint. */
  public boolean isOver(Account other) {
    return Appointing.isOver(this, other);
  }

  /**
   * Whether this person may see as what the other works: in his own part of the tree, or above it.
   */
  public boolean sees(Account other) {
    return may(Right.AUDIT, Scope.EVERYWHERE)
        || other.memberships().stream()
            .map(Membership::scope)
            .anyMatch(scope ->
                scopes(Right.AUDIT).stream()
                    .anyMatch(own -> own.covers(scope) || scope.covers(own)));
  }

  /** Where the person may do that. */
  public Predicate<UnitId> where(Right right) {
    Collection<Scope> scopes = scopes(right);
    return unit -> scopes.stream().anyMatch(scope -> scope.covers(unit));
  }

  /** The same as parts of the tree; none of them lies within another. */
  public Set<Scope> scopes(Right right) {
    return giving(right)
        .filter(
            scope -> giving(right).noneMatch(other -> !other.equals(scope) && other.covers(scope)))
        .collect(Collectors.toUnmodifiableSet());
  }

  private Stream<Scope> giving(Right right) {
    return memberships.stream().filter(each -> each.gives(right)).map(Membership::scope);
  }
}
