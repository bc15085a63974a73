package openhall.sync;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import openhall.store.AuthorityFile;
import openhall.store.Copy;

/**
 * What one pass leaves for the next in the same process; losing it costs traffic, nothing else. One
 * thread.
 */
final class Memory {

  private static final Duration ROOTS_LAST = Duration.ofHours(1);

  private final Map<String, Copy> brought = new HashMap<>();
  private Set<String> judgedBy = Set.of();
  private Instant rootsSeen = Instant.MIN;
  private Optional<String> etag = Optional.empty();
  private byte[] tagged = new byte[0];

  /**
   * Whether to look for new roots even if the timestamp has not changed: whoever holds an online
   * key could keep it unchanged.
   */
  boolean rootsAreDue(Instant now) {
    return rootsSeen.equals(Instant.MIN)
        || now.isBefore(rootsSeen)
        || Duration.between(rootsSeen, now).compareTo(ROOTS_LAST) >= 0;
  }

  void rootsSeen(Instant now) {
    rootsSeen = now;
  }

  /** The next pass takes nothing for unchanged. */
  void lookAgain() {
    rootsSeen = Instant.MIN;
    etag = Optional.empty();
  }

  /** The tag under which that very timestamp was received. */
  Optional<String> etagOf(byte[] timestamp) {
    return Arrays.equals(tagged, timestamp) ? etag : Optional.empty();
  }

  void etag(Optional<String> tag, byte[] timestamp) {
    etag = tag;
    tagged = timestamp;
  }

  /** Verified items of a release of which others could not be fetched yet, by SHA-256. */
  Map<String, Copy> brought() {
    return brought;
  }

  /** What was brought under other authority documents counts no more. */
  void judgedBy(Collection<AuthorityFile> judges) {
    Set<String> documents =
        judges.stream().map(AuthorityFile::document).collect(Collectors.toUnmodifiableSet());
    if (!documents.equals(judgedBy)) {
      brought.clear();
      judgedBy = documents;
    }
  }

  /** Drops what no release needs any more. */
  void keepOnly(Collection<String> hashes) {
    brought.keySet().retainAll(Set.copyOf(hashes));
  }
}
