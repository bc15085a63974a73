package openhall.authoring.upload.store;

import java.time.Duration;
import java.time.Instant;
import openhall.content.UnitId;

/**
 * A file that somebody has handed in.
 *
 * @param account whose it is
 * @param name as the file was called
 * @param done how many records are read
 * @param problem why it cannot be read, empty where it can
 */
public record Batch(
    String id,
    UnitId unit,
    String account,
    String name,
    String sha256,
    State state,
    int done,
    int total,
    String problem,
    Instant changedAt) {

  /** How long a file waits without being touched. */
  public static final Duration PATIENCE = Duration.ofDays(30);

  private static final Duration STUCK = Duration.ofMinutes(1);

  /** How far it is. */
  public enum State {
    /** Its columns have to be named. */
    NAMING("等待核对列名"),
    READING("正在读取"),
    READY("等待您过目"),
    BAD("不能读取");

    private final String label;

    State(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }
  }

  /** Whether nobody reads it any more, because the service was stopped meanwhile. */
  public boolean isStuck(Instant now) {
    return state == State.READING && changedAt.plus(STUCK).isBefore(now);
  }

  public int percent() {
    return total == 0 ? 0 : (int) (100L * done / total);
  }
}
