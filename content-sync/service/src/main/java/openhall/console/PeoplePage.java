package openhall.console;

import java.util.List;
import java.util.Set;
import openhall.accounts.Account;
import openhall.accounts.Member;
import openhall.accounts.Right;
import openhall.authoring.Scope;

/**
 * Who works here and as what, and the form for somebody new.
 *
 * @param unit only those who have a role there, from above as well; or everybody
 */
public record PeoplePage(
    Chrome chrome, List<Member> members, UnitTree tree, Scope unit, Typed typed) {

  public PeoplePage {
    members = List.copyOf(members);
  }

  /**
   * What was typed into the form before.
   *
   * @param error what was wrong with it, or empty
   */
  public record Typed(String account, String name, String error) {

    static final Typed NOTHING = new Typed("", "", "");
  }

  public boolean appoints() {
    return chrome.may(Right.APPOINT);
  }

  public Posts posts(Account account) {
    return new Posts(account, tree, chrome.office().today());
  }

  /** Where the reader may give roles. */
  public Set<Scope> appointed() {
    return chrome.who().scopes(Right.APPOINT);
  }
}
