package openhall.accounts;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Where accounts and sessions are kept. Knows hashes only, never a password or a token. A disabled
 * account is found by {@link #all} and {@link #passwordHash} alone.
 */
public interface AccountBook {

  boolean isEmpty();

  /** Adds the very first account; false when there was one already, also from another replica. */
  boolean addFirst(Account account, String passwordHash, Instant now);

  /** Adds an account on behalf of another; false when the name is taken. */
  boolean add(Account account, String passwordHash, String by, Instant now);

  /** By account. */
  List<Member> all();

  Optional<Account> find(String account);

  /** The password's hash, empty for an unknown account. */
  String passwordHash(String account);

  /**
   * Disables an account, which ends its sessions and its link, or enables it again; false when it
   * is unknown, or the last administrator to be disabled.
   */
  boolean enable(String account, boolean enabled, String by, Instant now);

  /** Opens a session unless the account is disabled, and forgets those that have expired. */
  void open(String tokenHash, String account, Instant now, Instant expires);

  /** Whose session it is, unless it has expired or was never opened. */
  Optional<Account> session(String tokenHash, Instant now);

  void close(String tokenHash);

  /** Keeps the one link of an account, in the place of any other; false when it is unknown. */
  boolean link(String tokenHash, String account, String by, Instant now, Instant expires);

  /** Whose link it is, unless it was used, replaced or has expired. */
  Optional<Account> linked(String tokenHash, Instant now);

  /** Uses up a link: sets the password and ends all sessions of its account. */
  Optional<Account> redeem(String tokenHash, String passwordHash, Instant now);
}
