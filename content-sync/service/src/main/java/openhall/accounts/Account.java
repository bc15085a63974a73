package openhall.accounts;

import java.util.Set;
import java.util.regex.Pattern;
import openhall.web.Refusal;
import openhall.web.Refused;

/**
 * A person who works here.
 *
 * @param account what is typed to sign in
 * @param name as colleagues and the audit list know the person
 */
public record Account(String account, String name, Set<Role> roles) {

  private static final Pattern ACCOUNT = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{1,39}");
  private static final int LONGEST_NAME = 40;

  public Account {
    if (!ACCOUNT.matcher(account).matches()) {
      throw new Refused(Refusal.BAD_REQUEST, "账号须为 2 至 40 位文字、数字、点、短横或下划线");
    }
    if (name.isBlank() || name.length() > LONGEST_NAME || !name.equals(name.strip())) {
      throw new Refused(Refusal.BAD_REQUEST, "姓名须为 1 至 40 字，首尾无空白");
    }
    roles = Set.copyOf(roles);
  }

  public boolean has(Role role) {
    return roles.contains(role);
  }
}
