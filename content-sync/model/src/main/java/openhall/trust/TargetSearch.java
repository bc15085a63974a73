package openhall.trust;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/**
 * Finds who may speak for a target path: depth first, in order of precedence, each role once (TUF
 * 5.6.7). Pure but for what the loader does.
 */
public final class TargetSearch {

  /**
   * How many delegated roles one search may load, so that a maze of delegations cannot keep a kiosk
   * busy.
   */
  public static final int MOST_ROLES = 32;

  private record Visit(String role, Signed<Targets> delegator) {}

  /** Who describes the target, and how. */
  public record Hit(String role, TargetInfo target) {}

  /** Brings verified metadata; whatever it throws ends the search. */
  @FunctionalInterface
  public interface Loader {
    Signed<Targets> load(String role, Signed<Targets> delegator);
  }

  private TargetSearch() {}

  /**
   * Asks {@code top} and whoever it delegates {@code path} to.
   *
   * @param top the verified top-level targets
   * @return empty if nobody who may speak for {@code path} does
   */
  public static Optional<Hit> find(String path, Signed<Targets> top, Loader loader) {
    var seen = new HashSet<String>();
    Deque<Visit> pending = new ArrayDeque<>();
    Optional<Hit> hit = look(path, TopRole.TARGETS.wireName(), top, pending);
    while (hit.isEmpty() && !pending.isEmpty() && seen.size() < MOST_ROLES) {
      Visit visit = pending.pop();
      if (seen.add(visit.role())) {
        Signed<Targets> loaded = loader.load(visit.role(), visit.delegator());
        hit = look(path, visit.role(), loaded, pending);
      }
    }
    return hit;
  }

  private static Optional<Hit> look(
      String path, String role, Signed<Targets> targets, Deque<Visit> pending) {
    Optional<Hit> hit = targets.body().target(path).map(target -> new Hit(role, target));
    if (hit.isEmpty()) {
      queue(path, targets, pending);
    }
    return hit;
  }

  private static void queue(String path, Signed<Targets> delegator, Deque<Visit> pending) {
    List<Visit> next = new ArrayList<>();
    for (Delegations.Step step : delegator.body().delegations().towards(path)) {
      next.add(new Visit(step.role(), delegator));
      if (step.terminating()) {
        pending.clear();
        break;
      }
    }
    Collections.reverse(next);
    next.forEach(pending::push);
  }
}
