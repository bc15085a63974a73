package openhall.authoring;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;

/**
 * One link of the audit chain. Its hash covers all it says and the hash of the link before.
 *
 * @param seq from 1, without gaps
 * @param at in whole milliseconds
 * @param hash lower-case hexadecimal SHA-256
 */
public record AuditEntry(long seq, Instant at, AuditEvent event, String prevHash, String hash) {

  /** What the first link stands on. */
  public static final String START = "0".repeat(64);

  /** The link that follows one of that number and hash. */
  public static AuditEntry after(long prevSeq, String prevHash, Instant at, AuditEvent event) {
    Instant when = at.truncatedTo(ChronoUnit.MILLIS);
    return new AuditEntry(
        prevSeq + 1, when, event, prevHash, hashOf(prevSeq + 1, when, event, prevHash));
  }

  /**
   * Whether it says what it said when it was written, right after a link of that number and hash.
   */
  public boolean follows(long prevSeq, String previousHash) {
    return seq == prevSeq + 1
        && prevHash.equals(previousHash)
        && hash.equals(hashOf(seq, at, event, prevHash));
  }

  /** Each part is preceded by its length, so that no two events write the same bytes. */
  private static String hashOf(long seq, Instant at, AuditEvent event, String prevHash) {
    var text = new StringBuilder();
    for (String part :
        List.of(
            prevHash,
            Long.toString(seq),
            Long.toString(at.toEpochMilli()),
            event.who(),
            event.what(),
            event.unit(),
            event.item(),
            Integer.toString(event.revision()),
            event.reason())) {
      text.append(part.length()).append(':').append(part);
    }
    return sha256(text.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }
}
