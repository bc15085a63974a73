package openhall.accounts;

import java.time.Instant;

/**
 * An account as an administrator sees it.
 *
 * @param account with memberships that are over or have not begun as well
 * @param enabled whether it can sign in at all
 * @param seen when it last was signed in; {@link Instant#EPOCH} for never
 */
public record Member(Account account, boolean enabled, Instant seen) {

  public boolean hasBeenSeen() {
    return seen.isAfter(Instant.EPOCH);
  }
}
