package openhall.console;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import openhall.accounts.Account;
import openhall.accounts.Accounts;
import openhall.accounts.Member;
import openhall.accounts.Role;

/** The accounts, and the form for another. */
public record AccountsPage(Chrome chrome, List<Member> members, Link link, Typed typed) {

  public AccountsPage {
    members = List.copyOf(members);
  }

  /**
   * A one-time link that has just been made, to be handed over now: it is not kept.
   *
   * @param account empty when there is none
   */
  public record Link(String account, String address) {

    static final Link NONE = new Link("", "");

    public boolean isThere() {
      return !account.isEmpty();
    }
  }

  /**
   * What was typed into the form before.
   *
   * @param error what was wrong with it, or empty
   */
  public record Typed(String account, String name, String error) {

    static final Typed NOTHING = new Typed("", "", "");
  }

  /** So many hours a link holds. */
  public static long hours() {
    return Accounts.LINK.toHours();
  }

  public boolean isOwn(Member member) {
    return member.account().account().equals(chrome.who().account());
  }

  public static String roles(Account account) {
    return account.roles().stream()
        .sorted(Comparator.naturalOrder())
        .map(Role::label)
        .collect(Collectors.joining("、"));
  }
}
