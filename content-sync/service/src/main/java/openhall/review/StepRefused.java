package openhall.review;

import java.util.List;
import java.util.stream.Collectors;
import openhall.review.steps.Step;

/** A step cannot be taken now, or not by this person; nothing was changed. */
public final class StepRefused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private StepRefused(String zh, String en) {
    super(zh + " | " + en);
  }

  static StepRefused missing(List<Step> missing) {
    return new StepRefused(
        "批准之前还要：" + missing.stream().map(Step::label).collect(Collectors.joining("、")),
        "Expected these steps before approval: " + missing);
  }

  static StepRefused outOfTurn(Step step) {
    return new StepRefused(
        "现在轮不到“" + step.label() + "”这一步，请刷新页面再看", "It is not the turn of " + step);
  }

  static StepRefused samePerson(Step taken) {
    return new StepRefused(
        "您已经办过“" + taken.label() + "”，这一步须由另一个人办", "Who took " + taken + " takes no other step");
  }

  static StepRefused notUrgent() {
    return new StepRefused("这一版没有待补审的紧急发布，请刷新页面再看", "No emergency release waits for review");
  }

  static StepRefused fiveSteps(String zh) {
    return new StepRefused(zh, "The five steps are taken in their order");
  }

  static StepRefused ownUrgency() {
    return new StepRefused("补审须由起草人和紧急批准人以外的人办", "Expected another person than who hurried it");
  }
}
