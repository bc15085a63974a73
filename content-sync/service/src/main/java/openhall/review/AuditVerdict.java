package openhall.review;

/** What checking the audit chain came to. */
public sealed interface AuditVerdict {

  /**
   * Every entry says what it said when it was written, and none is missing between them.
   *
   * @param hash of the newest entry; kept elsewhere, it also proves that none was cut off the end
   */
  record Intact(long entries, String hash) implements AuditVerdict {}

  /** The first entry that does not follow from those before it. */
  record Broken(long seq) implements AuditVerdict {}
}
