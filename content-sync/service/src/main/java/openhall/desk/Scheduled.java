package openhall.desk;

import java.util.List;
import java.util.function.Predicate;
import openhall.authoring.Revision;
import openhall.content.UnitId;
import openhall.publication.store.Planned;

/**
 * A release at a moment to come, or one that was.
 *
 * @param revisions what it names, by unit and id
 */
public record Scheduled(Planned plan, List<Revision> revisions) {

  public Scheduled {
    revisions = List.copyOf(revisions);
  }

  /** Whether some of it lies there. */
  public boolean touches(Predicate<UnitId> units) {
    return revisions.stream().anyMatch(revision -> units.test(revision.key().unit()));
  }

  /** Whether all of it lies there. */
  public boolean isWithin(Predicate<UnitId> units) {
    return revisions.stream().allMatch(revision -> units.test(revision.key().unit()));
  }
}
