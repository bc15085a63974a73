package openhall.review.store;

import java.time.Instant;
import java.time.LocalDate;
import openhall.content.InvalidContent;
import openhall.review.steps.FiveStep;

/**
 * That a community did one of its five steps.
 *
 * @param day on which it was done
 * @param document what shows it
 * @param who wrote it down
 */
public record FiveStepDone(FiveStep step, LocalDate day, String document, String who, Instant at) {

  private static final int LONGEST = 200;

  public FiveStepDone {
    if (document.isBlank() || document.length() > LONGEST) {
      throw new InvalidContent(
          "document",
          "",
          "请写明" + step.document() + "，不超过 " + LONGEST + " 字",
          "the document has 1 to " + LONGEST + " signs");
    }
  }
}
