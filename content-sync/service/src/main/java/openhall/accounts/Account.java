package openhall.accounts;

import java.util.Set;
import java.util.regex.Pattern;
import openhall.web.Refusal;
import openhall.web.Refused;

/**
 * A person who works here.
 *
 * @param account what is typed to sign in; lower case, so that no two differ by case alone
 * @param name as colleagues read it
 */
public record Account(String account, String name, Set<Role> roles) {

  private static final Pattern ACCOUNT = Pattern.compile("[a-z0-9][a-z0-9._-]{0,39}");
  private static final int LONGEST_NAME = 40;

  public Account {
    if (!ACCOUNT.matcher(account).matches()) {
      throw new Refused(Refusal.BAD_REQUEST, "账号只用小写字母、数字、点、短横和下划线，最多 40 位");
    }
    if (name.isBlank() || name.length() > LONGEST_NAME || !name.equals(name.strip())) {
      throw new Refused(Refusal.BAD_REQUEST, "姓名须为 1 至 40 字，首尾无空白");
    }
    if (roles.isEmpty()) {
      throw new Refused(Refusal.BAD_REQUEST, "至少要有一个角色");
    }
    roles = Set.copyOf(roles);
  }

  public boolean has(Role role) {
    return roles.contains(role);
  }
}
