package openhall.accounts;

/**
 * A person signed in.
 *
 * @param token the secret that proves it; only its hash is stored
 */
public record Session(String token, Account account) {

  /** The secret in every form of the console: known only to pages made for this session. */
  public String formToken() {
    return Secrets.hash("form " + token);
  }
}
