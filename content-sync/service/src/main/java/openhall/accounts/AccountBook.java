package openhall.accounts;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where accounts and sessions are kept. Knows hashes only, never a password or a token. */
public interface AccountBook {

  boolean isEmpty();

  /** Adds the very first account; false when there was one already, also from another replica. */
  boolean addFirst(Account account, String passwordHash, Instant now);

  /** Adds an account on behalf of another; false when the name is taken. */
  boolean add(Account account, String passwordHash, String by, Instant now);

  /** By account. */
  List<Account> all();

  Optional<Account> find(String account);

  /** The password's hash, empty for an unknown account. */
  String passwordHash(String account);

  /** Opens a session, and forgets those that have expired. */
  void open(String tokenHash, String account, Instant now, Instant expires);

  /** Whose session it is, unless it has expired or was never opened. */
  Optional<Account> session(String tokenHash, Instant now);

  void close(String tokenHash);
}
