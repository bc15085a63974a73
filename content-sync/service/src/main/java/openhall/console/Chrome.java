package openhall.console;

import java.time.Instant;
import openhall.accounts.Account;
import openhall.accounts.Role;

/**
 * The frame around every page of someone who has signed in.
 *
 * @param active the part of the console the page belongs to
 * @param notice what has just been done, or empty
 * @param waiting how many items wait for review
 */
public record Chrome(
    Account who, String formToken, Part active, String notice, long waiting, Office office) {

  /** The parts of the console, in the order of the menu. */
  public enum Part {
    ITEMS("内容", "/items"),
    REVIEW("待审核", "/items?state=submitted"),
    RELEASE("发布", "/release"),
    AUDIT("操作记录", "/audit"),
    ACCOUNTS("账号", "/accounts");

    private final String label;
    private final String href;

    Part(String label, String href) {
      this.label = label;
      this.href = href;
    }

    public String label() {
      return label;
    }

    public String href() {
      return href;
    }
  }

  public boolean shows(Part part) {
    return switch (part) {
      case ITEMS, REVIEW, RELEASE, AUDIT -> true;
      case ACCOUNTS -> who.has(Role.ADMIN);
    };
  }

  public boolean drafts() {
    return who.has(Role.DRAFTER);
  }

  public boolean reviews() {
    return who.has(Role.REVIEWER);
  }

  public boolean releases() {
    return who.has(Role.REVIEWER) || who.has(Role.ADMIN);
  }

  public String clock() {
    return office.clock();
  }

  public String time(Instant instant) {
    return office.time(instant);
  }

  public String person(String account) {
    return office.person(account);
  }
}
