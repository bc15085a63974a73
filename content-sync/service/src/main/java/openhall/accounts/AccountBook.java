package openhall.accounts;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import openhall.authoring.Scope;

/**
 * Where accounts are kept. Knows hashes only, never a password or a token. Whatever changes an
 * account is in the audit chain, and all but its making ends the account's sessions.
 */
public interface AccountBook {

  boolean isEmpty();

  /** Adds the very first account; false when there was one already, also from another replica. */
  boolean addFirst(Account account, String passwordHash, Instant now);

  /** Adds an account on behalf of another; false when the name is taken. */
  boolean add(Account account, String passwordHash, String by, Instant now);

  /** By account. */
  List<Member> all();

  /** Also one that is disabled. */
  Optional<Member> find(String account);

  /** The password's hash, empty for an unknown account. */
  String passwordHash(String account);

  /**
   * Disables an account, which ends its link too, or enables it again; false when it is unknown, or
   * the last to run the whole service.
   */
  boolean enable(String account, boolean enabled, String by, Instant now);

  /** Gives a role somewhere, or another term to it; false when the account is unknown. */
  boolean grant(String account, Membership membership, String by, Instant now);

  /** Takes a role away; false when there is none, or its holder is the last to run the service. */
  boolean withdraw(String account, Role role, Scope scope, String by, Instant now);

  /** Sets a password that its owner has chosen, knowing the old one. */
  void setPassword(String account, String passwordHash, Instant now);

  /** Keeps the one link of an account, in the place of any other; false when it is unknown. */
  boolean link(String tokenHash, String account, String by, Instant now, Instant expires);

  /** Whose link it is, unless it was used, replaced or has expired. */
  Optional<Account> linked(String tokenHash, Instant now);

  /** Uses up a link: sets the password. */
  Optional<Account> redeem(String tokenHash, String passwordHash, Instant now);
}
