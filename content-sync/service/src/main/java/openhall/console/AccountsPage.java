package openhall.console;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import openhall.accounts.Account;
import openhall.accounts.Role;

/** The accounts, and the form for another. */
public record AccountsPage(
    Chrome chrome, List<Account> accounts, String account, String name, String error) {

  public AccountsPage {
    accounts = List.copyOf(accounts);
  }

  public static String roles(Account account) {
    return account.roles().stream()
        .sorted(Comparator.naturalOrder())
        .map(Role::label)
        .collect(Collectors.joining("、"));
  }
}
