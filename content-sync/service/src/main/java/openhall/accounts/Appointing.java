package openhall.accounts;

import openhall.authoring.Scope;
import openhall.web.Refusal;
import openhall.web.Refused;

/**
 * Who may change whom.
 *
 * <ul>
 *   <li>Whoever may appoint in a part of the tree gives and takes roles there, and manages those
 *       whose every role lies there: nobody reaches above himself through another's account.
 *   <li>Nobody changes his own roles.
 * </ul>
 */
final class Appointing {

  private Appointing() {}

  /** Whether all that this person is lies where the other may appoint. */
  static boolean isOver(Account by, Account account) {
    return account.memberships().isEmpty()
        ? by.may(Right.APPOINT, Scope.EVERYWHERE)
        : account.memberships().stream().allMatch(each -> by.may(Right.APPOINT, each.scope()));
  }

  static void requireOver(Account by, Account account) {
    if (!isOver(by, account)) {
      throw new Refused(Refusal.NOT_ALLOWED, "此人在您管理的单位以外也有岗位，请由上级管理员办理");
    }
  }

  /** For somebody new. */
  static void requireAll(Account by, Account account) {
    if (account.memberships().isEmpty()) {
      throw new Refused(Refusal.BAD_REQUEST, "至少要有一个岗位");
    }
    account.memberships().forEach(each -> require(by, each.scope()));
  }

  static void require(Account by, Scope scope) {
    if (!by.may(Right.APPOINT, scope)) {
      throw new Refused(Refusal.NOT_ALLOWED, "您不管理这个单位的人员");
    }
  }

  static void refuseOwn(Account by, String account, String words) {
    if (by.account().equals(account)) {
      throw new Refused(Refusal.CONFLICT, words);
    }
  }
}
