package openhall.accounts;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where accounts and sessions are kept. */
public interface AccountBook {

  boolean isEmpty();

  /** Adds the very first account; false when there was one already, also from another replica. */
  boolean addFirst(Account account, String passwordHash, Instant now);

  /** Adds an account; false when the name is taken. */
  boolean add(Account account, String passwordHash, Instant now);

  List<Account> all();

  Optional<Account> find(String account);

  /** The password's hash, empty for an unknown account. */
  String passwordHash(String account);

  void open(String tokenHash, String formToken, String account, Instant expires);

  Optional<Opened> session(String tokenHash, Instant now);

  void close(String tokenHash);

  void closeExpired(Instant now);

  /** A session as it is stored: without its token. */
  record Opened(String formToken, String account, Instant expires) {}
}
