package openhall.accounts;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Where sessions are kept, by their tokens' hashes. Each one that opens or ends is in the audit
 * chain, and each attempt that failed. Over is a session that is older than {@link Session#LONGEST}
 * or has been silent for {@link Session#IDLE}.
 */
public interface SessionBook {

  /**
   * Opens a session and forgets those that are over; false when the account is unknown or disabled.
   *
   * @param way such as {@code password}
   */
  boolean open(String tokenHash, String account, String way, Client client, Instant now);

  /** Whose session it is, unless it is over or was never opened. Now and then noted as a use. */
  Optional<Account> find(String tokenHash, Instant now);

  void close(String tokenHash, Instant now);

  /** The sessions of one account, latest use first. */
  List<Visit> of(String account, Instant now);

  /** Ends one session of the account; false when there is none of that name. */
  boolean end(String account, String ref, Instant now);

  /** Puts on record that somebody was not let in; the name is told only of a known account. */
  void refused(String account, Client client, Instant now);
}
