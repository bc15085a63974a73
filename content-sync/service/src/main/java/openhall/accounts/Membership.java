package openhall.accounts;

import java.util.Comparator;
import openhall.authoring.Scope;
import openhall.content.Period;

/**
 * A role in a part of the unit tree, for as long as it lasts (O2).
 *
 * @param term both days included
 */
public record Membership(Role role, Scope scope, Period term) implements Comparable<Membership> {

  private static final Comparator<Membership> ORDER =
      Comparator.comparing(Membership::scope)
          .thenComparing(Membership::role)
          .thenComparing(each -> each.term().from())
          .thenComparing(each -> each.term().to());

  /** From now until further notice. */
  public static Membership of(Role role, Scope scope) {
    return new Membership(role, scope, Period.ALWAYS);
  }

  /** From the top of the tree down, and in the order of the roles. */
  @Override
  public int compareTo(Membership other) {
    return ORDER.compare(this, other);
  }

  boolean gives(Right right) {
    return role.rights().contains(right);
  }
}
