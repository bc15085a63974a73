package openhall.console;

import java.time.LocalDate;
import java.util.List;
import openhall.accounts.Account;
import openhall.accounts.Membership;

/** What one person is, in words. */
public record Posts(Account account, UnitTree tree, LocalDate today) {

  /** From the top of the tree down. */
  public List<Membership> all() {
    return account.memberships().stream().sorted().toList();
  }

  public String unit(Membership post) {
    return tree.name(post.scope());
  }

  /** Until when and from when, or nothing for a role without bounds. */
  public String term(Membership post) {
    if (post.term().to().isBefore(today)) {
      return "已于 " + post.term().to() + " 到期";
    }
    String from = post.term().from().isAfter(today) ? "自 " + post.term().from() + " 起" : "";
    String to = post.term().hasEnd() ? "至 " + post.term().to() : "";
    return (from + " " + to).strip();
  }

  public boolean holds(Membership post) {
    return post.term().contains(today);
  }
}
