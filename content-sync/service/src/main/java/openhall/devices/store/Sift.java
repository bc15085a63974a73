package openhall.devices.store;

import java.time.Instant;
import java.util.Map;

/**
 * Which of the devices are looked for.
 *
 * @param all whatever they are
 * @param newest the number of the newest release
 */
public record Sift(boolean all, Device.Standing standing, Instant now, long newest) {

  /** As {@link Device#standing} has it. */
  String condition() {
    return all
        ? ""
        : switch (standing) {
          case BLOCKED -> " AND blocked_at IS NOT NULL";
          case SILENT -> " AND blocked_at IS NULL AND sequence = 0";
          case OFFLINE -> " AND blocked_at IS NULL AND sequence > 0 AND heard < :heard";
          case UNSEEN -> HEARD + " AND sight IN ('black', 'frozen')";
          case STALE -> SEEN + " AND shows < :newest";
          case BLANK -> SEEN + " AND shows >= :newest AND blank = 1";
          case FINE -> SEEN + " AND shows >= :newest AND blank = 0";
        };
  }

  private static final String HEARD =
      " AND blocked_at IS NULL AND sequence > 0 AND heard >= :heard";

  private static final String SEEN = HEARD + " AND sight NOT IN ('black', 'frozen')";

  /** Of everything that {@link #condition} names. */
  Map<String, Object> values() {
    long heard = now.minus(Device.SILENCE).toEpochMilli();
    if (all) {
      return Map.of();
    }
    return switch (standing) {
      case BLOCKED, SILENT -> Map.of();
      case OFFLINE, UNSEEN -> Map.of("heard", heard);
      case STALE, BLANK, FINE -> Map.of("heard", heard, "newest", newest);
    };
  }
}
