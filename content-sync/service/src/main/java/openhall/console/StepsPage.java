package openhall.console;

import java.util.Arrays;
import java.util.List;
import openhall.accounts.Right;
import openhall.authoring.Unit;
import openhall.review.steps.Rule;
import openhall.review.steps.Step;
import openhall.web.Form;

/** Which steps of review hold in a unit, and where they come from (W4). */
public record StepsPage(
    Chrome chrome, UnitTree units, Unit unit, List<Rule> rules, Form typed, String error) {

  public StepsPage {
    rules = List.copyOf(rules);
  }

  public boolean decides() {
    return chrome.may(Right.RELEASE, unit.id());
  }

  public boolean isOwn(Rule rule) {
    return rule.unit().equals(unit.id());
  }

  /** Those that can be demanded, or whose limit can be set. */
  public static List<Step> steps() {
    return Arrays.asList(Step.values());
  }
}
