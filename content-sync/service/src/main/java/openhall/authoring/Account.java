package openhall.authoring;

import java.time.Instant;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A person who works with the service.
 *
 * @param account what is typed to log in; lower case, so that no two differ by case alone
 * @param name as others read it
 * @param passwordHash never the password itself
 */
public record Account(
    String account, String name, String passwordHash, Set<Role> roles, Instant created) {

  private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9._-]{0,39}");

  public Account {
    if (!FORM.matcher(account).matches()) {
      throw new IllegalArgumentException(
          "账号只用小写字母、数字、点、短横和下划线 | Expected an account like " + FORM + ", got '" + account + "'");
    }
    if (name.isBlank()) {
      throw new IllegalArgumentException("姓名不能为空 | Expected a name for " + account);
    }
    roles = Set.copyOf(roles);
  }

  @Override
  public String toString() {
    return account;
  }
}
