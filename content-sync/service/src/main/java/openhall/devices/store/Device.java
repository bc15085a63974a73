package openhall.devices.store;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A screen that staff have accepted.
 *
 * @param blocked who has blocked it, and when
 * @param last its last report; empty before the first
 * @param heard when that arrived; the epoch before the first
 * @param skew by how much its clock is ahead of ours, as far as its messages show
 * @param since since when it shows that release, by its own clock
 */
public record Device(
    Introduction who,
    Place place,
    String acceptedBy,
    Instant acceptedAt,
    Optional<Blocked> blocked,
    Optional<Report> last,
    Instant heard,
    Duration skew,
    Instant since) {

  /** Who has blocked it. */
  public record Blocked(String by, Instant at) {}

  /** How a device is, as far as the service can know. */
  public enum Standing {
    BLOCKED("已停用"),
    SILENT("还没有报告"),
    OFFLINE("离线"),
    UNSEEN("画面不对"),
    STALE("内容不是最新"),
    BLANK("停屏中"),
    FINE("正常");

    private final String label;

    Standing(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }
  }

  /** A screen reports every three minutes at least; when two have not come something is wrong. */
  public static final Duration SILENCE = Duration.ofMinutes(7);

  /**
   * How it is at that moment.
   *
   * @param newest the number of the newest release
   */
  public Standing standing(Instant now, long newest) {
    if (blocked.isPresent()) {
      return Standing.BLOCKED;
    }
    if (last.isEmpty()) {
      return Standing.SILENT;
    }
    if (heard.plus(SILENCE).isBefore(now)) {
      return Standing.OFFLINE;
    }
    if (last.get().sight().isBad()) {
      return Standing.UNSEEN;
    }
    if (last.get().shows() < newest) {
      return Standing.STALE;
    }
    return last.get().blank() ? Standing.BLANK : Standing.FINE;
  }
}
