package openhall.review.steps;

import java.util.Optional;
import openhall.content.InvalidContent;
import openhall.content.Item;
import openhall.content.UnitId;

/**
 * That a unit demands a step of what it and those below it make (W4).
 *
 * @param kind absent for every kind
 * @param workdays within which; 0 for no limit
 */
public record Rule(UnitId unit, Optional<Item.Kind> kind, Step step, int workdays) {

  /** A year has fewer; more would be a mistake in writing. */
  public static final int MOST = 250;

  public Rule {
    if (workdays < 0 || workdays > MOST) {
      throw new InvalidContent(
          "workdays",
          Integer.toString(workdays),
          "期限为 0 至 " + MOST + " 个工作日，0 表示不限",
          "0 to " + MOST + " workdays");
    }
    if (workdays > 0 && step == Step.FIVE_STEPS) {
      throw new InvalidContent("workdays", "", "这一步不设期限，请不要写天数", "this step has no limit");
    }
    if (workdays == 0 && !step.isOptional()) {
      throw new InvalidContent(
          "workdays", "", "“" + step.label() + "”本来就要做，只能给它设期限", "only its limit can be set");
    }
  }

  boolean covers(UnitId other, Item.Kind item) {
    return other.isWithin(unit) && kind.filter(k -> k != item).isEmpty();
  }

  /** Whether wherever this holds the other holds too and asks as much. */
  public boolean saysNoMoreThan(Rule other) {
    return step == other.step
        && unit.isWithin(other.unit)
        && (other.kind.isEmpty() || other.kind.equals(kind))
        && (workdays == 0 || (other.workdays > 0 && other.workdays <= workdays));
  }
}
