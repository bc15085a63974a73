package openhall.console;

import java.util.Arrays;
import openhall.accounts.Account;
import openhall.accounts.Right;
import openhall.content.UnitId;
import openhall.review.steps.Step;

/** Who may take which step: a right that somebody holds in the item's unit, or in its district. */
final class Takers {

  private Takers() {}

  static boolean may(Account account, Step step, UnitId unit) {
    return switch (step) {
      case FIVE_STEPS -> account.may(Right.DRAFT, unit);
      case ACCEPT, LEGAL, APPROVE -> account.may(Right.REVIEW, unit);
      case SECRECY -> account.may(Right.SECRECY_REVIEW, unit);
      case UNIT_HEAD -> account.may(Right.RELEASE, unit);
      case DISTRICT -> account.may(Right.RELEASE, unit.lineage().getFirst());
      case PUBLISH ->
          Arrays.stream(SigningPages.SIGNERS).anyMatch(right -> account.may(right, unit));
      case AFTERWARDS -> judges(account, unit);
    };
  }

  /** Whether the person may say afterwards that a release at once was right or wrong. */
  static boolean judges(Account account, UnitId unit) {
    return account.may(Right.REVIEW, unit) || account.may(Right.SECRECY_REVIEW, unit);
  }
}
