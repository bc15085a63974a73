package openhall.console;

import openhall.accounts.Accounts;
import openhall.accounts.Member;
import openhall.accounts.Membership;
import openhall.accounts.Right;

/**
 * One person: what he is, and what may be done about it.
 *
 * @param link a one-time link that has just been made, to be handed over now: it is not kept; empty
 *     when there is none
 * @param error what was wrong with what was asked for before, or empty
 */
public record PersonPage(Chrome chrome, Member member, UnitTree tree, String link, String error) {

  /** So many hours a link holds. */
  public static long hours() {
    return Accounts.LINK.toHours();
  }

  public Posts posts() {
    return new Posts(member.account(), tree, chrome.office().today());
  }

  public boolean isOwn() {
    return member.account().account().equals(chrome.who().account());
  }

  /** Whether the reader may shut this person out or make links for him. */
  public boolean isUnderReader() {
    return chrome.who().isOver(member.account());
  }

  /** Whether the reader may give this person roles somewhere. */
  public boolean grants() {
    return !isOwn() && chrome.may(Right.APPOINT);
  }

  public boolean withdraws(Membership post) {
    return !isOwn() && chrome.who().may(Right.APPOINT, post.scope());
  }
}
