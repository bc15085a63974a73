package openhall.trust;

import java.time.Instant;

/**
 * Why something received is not accepted. Callers act on {@link #kind()}, people read the message.
 */
public final class TrustFailure extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** The reasons; each names the attack or the mishap that looks the same. */
  public enum Kind {
    /**
     * Not the form it should have: broken JSON, a field missing, of the wrong type or out of its
     * bounds.
     */
    MALFORMED,
    /** Longer than it may be: an endless file. */
    TOO_LONG,
    /** Fewer valid signatures of different keys than the threshold. */
    SIGNATURES,
    /** Older than what was accepted before, or something listed before has vanished. */
    ROLLBACK,
    /** Not the version that was announced: files of different releases mixed. */
    WRONG_VERSION,
    /** Not the bytes that were announced. */
    MISMATCH,
    /** Expired: perhaps we are being kept from newer metadata. */
    EXPIRED,
    /** The role is not listed in the snapshot, or nobody delegates to it. */
    UNKNOWN_ROLE,
    /** Kept from before a change of the online keys; to be deleted and fetched again. */
    KEYS_REMOVED
  }

  private final Kind kind;
  private final String subject;

  private TrustFailure(Kind kind, String subject, String message) {
    super(message);
    this.kind = kind;
    this.subject = subject;
  }

  public Kind kind() {
    return kind;
  }

  /** The role's name or the target's path it is about. */
  public String subject() {
    return subject;
  }

  /** For readers of the wire form. */
  public static TrustFailure malformed(String subject, String reason) {
    return new TrustFailure(Kind.MALFORMED, subject, "Malformed " + subject + ": " + reason);
  }

  /** For whoever reads from a network or a disk, also before all bytes are there. */
  public static TrustFailure tooLong(String subject, long limit) {
    return new TrustFailure(
        Kind.TOO_LONG,
        subject,
        "Expected " + subject + " of at most " + limit + " bytes, got more");
  }

  static TrustFailure signatures(String role, int threshold, int got) {
    return new TrustFailure(
        Kind.SIGNATURES, role, "Expected " + threshold + " signatures on " + role + ", got " + got);
  }

  static TrustFailure rollback(String role, long trusted, long got) {
    return new TrustFailure(
        Kind.ROLLBACK,
        role,
        "Expected " + role + " version of at least " + trusted + ", got " + got);
  }

  static TrustFailure vanished(String file) {
    return new TrustFailure(Kind.ROLLBACK, file, "Expected new snapshot to list " + file);
  }

  static TrustFailure wrongVersion(String role, long expected, long got) {
    return new TrustFailure(
        Kind.WRONG_VERSION, role, "Expected " + role + " version " + expected + ", got " + got);
  }

  static TrustFailure mismatch(String subject, String expected, String got) {
    return new TrustFailure(
        Kind.MISMATCH, subject, "Expected " + subject + " of " + expected + ", got " + got);
  }

  static TrustFailure expired(String role, long version, Instant expires) {
    return new TrustFailure(
        Kind.EXPIRED, role, "Expired at " + expires + ": " + role + " version " + version);
  }

  static TrustFailure unknownRole(String role, String where) {
    return new TrustFailure(Kind.UNKNOWN_ROLE, role, "Expected " + where + " to name " + role);
  }

  static TrustFailure keysRemoved(String role) {
    return new TrustFailure(
        Kind.KEYS_REMOVED, role, "Stored " + role + " is from before a change of the online keys");
  }
}
