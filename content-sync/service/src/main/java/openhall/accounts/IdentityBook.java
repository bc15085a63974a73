package openhall.accounts;

import java.time.Instant;
import java.util.Optional;

/** Which account the directory's people have, and who is on his way to the directory. */
public interface IdentityBook {

  void send(Errand errand, String browserHash, Instant now, Instant expires);

  /** Ends the errand, once, if it was this browser's and has not expired. */
  Optional<Errand> back(String state, String browserHash, Instant now);

  /** Whose account it is; only of one that may sign in. */
  Optional<String> account(String issuer, String subject);

  /** Binds; false when either is bound already, or the account may not sign in. */
  boolean bind(String issuer, String subject, String account, Instant now);

  boolean isBound(String account);

  void unbind(String account, Instant now);
}
