package openhall.publication.store;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import openhall.authoring.Revision;
import openhall.content.ItemKey;

/**
 * A release at a moment to come (定时发布), all of it or nothing.
 *
 * @param pieces one revision of each item
 * @param who decided it; the release is his
 * @param detail what there is to say of how it ended, for staff; may be empty
 */
public record Planned(
    long id,
    Instant due,
    Set<Piece> pieces,
    String who,
    Outcome outcome,
    Optional<Instant> ended,
    String detail) {

  /** Only what is waiting can still change. */
  public enum Outcome {
    WAITING("等待发布"),
    RELEASED("已发布"),
    /** At the moment it was no longer what had been decided, or no longer signed by all. */
    REFUSED("没有发布"),
    CANCELLED("已取消");

    private final String label;

    Outcome(String label) {
      this.label = label;
    }

    /** For staff. */
    public String label() {
      return label;
    }
  }

  /** A revision to be released. */
  public record Piece(ItemKey key, int revision) {
    public static Piece of(Revision revision) {
      return new Piece(revision.key(), revision.number());
    }

    /** For staff. */
    public String words() {
      return key + " 第 " + revision + " 版";
    }
  }

  public Planned {
    pieces = Set.copyOf(pieces);
  }

  public boolean isDue(Instant now) {
    return outcome == Outcome.WAITING && !due.isAfter(now);
  }
}
