package openhall.review.steps;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import openhall.content.Item;
import openhall.content.UnitId;

/**
 * Which steps hold for items of a kind in a unit: all that it and those above it demand, each
 * within the shortest limit that any of them sets. So a unit can only ever add. Immutable.
 *
 * @param limits in workdays, by step; 0 is none
 */
public record Plan(Map<Step, Integer> limits) {

  public Plan {
    limits = Map.copyOf(limits);
  }

  /**
   * What holds there.
   *
   * @param rules of any units
   */
  public static Plan of(Collection<Rule> rules, UnitId unit, Item.Kind kind) {
    var limits = new EnumMap<Step, Integer>(Step.class);
    for (Step step : Step.values()) {
      List<Rule> holding =
          rules.stream().filter(rule -> rule.step() == step && rule.covers(unit, kind)).toList();
      if (!step.isOptional() || !holding.isEmpty()) {
        limits.put(
            step,
            holding.stream()
                .mapToInt(Rule::workdays)
                .filter(days -> days > 0)
                .min()
                .orElse(step.workdays()));
      }
    }
    return new Plan(limits);
  }

  public boolean demands(Step step) {
    return limits.containsKey(step);
  }

  /** Within so many workdays; 0 is no limit. */
  public int limit(Step step) {
    return limits.getOrDefault(step, 0);
  }

  /** The reviews between submission and approval, in their order. */
  public List<Step> reviews() {
    return Step.reviews().stream().filter(this::demands).toList();
  }

  /** Those of them that are not taken yet. */
  public List<Step> missing(Set<Step> taken) {
    return reviews().stream().filter(step -> !taken.contains(step)).toList();
  }

  /** What is to be taken next before approval. */
  public Optional<Step> next(Set<Step> taken) {
    return missing(taken).stream().findFirst();
  }
}
