package openhall.accounts;

import java.time.Instant;

/**
 * An open session as its owner sees it in a list.
 *
 * @param ref tells it from the owner's others; of no use to sign in
 */
public record Visit(String ref, Instant opened, Instant seen, Client client) {

  private static final int REF_DIGITS = 16;

  /** What a list calls the session of that token's hash. */
  public static String ref(String tokenHash) {
    return tokenHash.substring(0, REF_DIGITS);
  }
}
