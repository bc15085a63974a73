package openhall.accounts;

import java.net.URI;

/**
 * Somebody who was sent to the directory: what must come back with him, once.
 *
 * @param state proves that he was sent by us
 * @param nonce must stand in what the directory swears to
 * @param verifier proves to the directory that it is we who fetch its answer (PKCE)
 * @param callback where he comes back
 * @param next where he wanted to go, a path of ours
 * @param account which he wants to bind to himself; empty to sign in
 */
public record Errand(
    String state, String nonce, String verifier, URI callback, String next, String account) {

  /** What is stored instead of a state. */
  public static String stateHash(String state) {
    return Secrets.hash("state " + state);
  }

  public String stateHash() {
    return stateHash(state);
  }

  public boolean binds() {
    return !account.isEmpty();
  }
}
