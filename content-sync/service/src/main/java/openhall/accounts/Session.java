package openhall.accounts;

import java.time.Duration;

/**
 * A person signed in.
 *
 * @param token the secret that proves it; only its hash is stored
 * @param account with what it may do today
 */
public record Session(String token, Account account) {

  /** So long a session lasts at most. */
  public static final Duration LONGEST = Duration.ofHours(12);

  /** So long it lasts while nothing is asked for: the PC is shared. */
  public static final Duration IDLE = Duration.ofMinutes(30);

  /** The secret in every form of the console: known only to pages made for this session. */
  public String formToken() {
    return Secrets.hash("form " + token);
  }

  /** What the owner's list calls it; of no use to sign in. */
  public String ref() {
    return Visit.ref(Secrets.hash(token));
  }
}
