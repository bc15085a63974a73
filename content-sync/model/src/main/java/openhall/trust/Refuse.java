package openhall.trust;

import java.time.Instant;

/** The rules of TUF 5.3 to 5.6 about versions, ages and lengths, one method each. */
final class Refuse {

  private Refuse() {}

  static void expired(String role, Signed<?> signed, Instant now) {
    if (signed.body().expiredAt(now)) {
      throw TrustFailure.expired(role, signed.body().version(), signed.body().expires());
    }
  }

  static void rollback(String subject, long trusted, long got) {
    if (got < trusted) {
      throw TrustFailure.rollback(subject, trusted, got);
    }
  }

  /** A newer timestamp may name a newer snapshot or the same. */
  static void rollback(Timestamp trusted, Timestamp next) {
    rollback("timestamp", trusted.version(), next.version());
    rollback("snapshot", trusted.snapshot().version(), next.snapshot().version());
  }

  /**
   * A newer snapshot lists every file the older one did, each in the same version or a newer one.
   */
  static void rollback(Snapshot trusted, Snapshot next) {
    rollback("snapshot", trusted.version(), next.version());
    trusted.meta().forEach((file, known) -> rollback(file, known, next));
  }

  static void otherVersion(String role, MetaFile announced, Metadata got) {
    if (got.version() != announced.version()) {
      throw TrustFailure.wrongVersion(role, announced.version(), got.version());
    }
  }

  static void tooLong(String role, byte[] file, int limit) {
    if (file.length > limit) {
      throw TrustFailure.tooLong(role, limit);
    }
  }

  private static void rollback(String file, MetaFile known, Snapshot next) {
    MetaFile fresh = next.meta().get(file);
    if (fresh == null) {
      throw TrustFailure.vanished(file);
    }
    rollback(file, known.version(), fresh.version());
  }
}
