package openhall.accounts;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import openhall.web.Refusal;
import openhall.web.Refused;

/** What an account may do. No role implies another. */
public enum Role {
  DRAFTER("起草"),
  REVIEWER("审核"),
  ADMIN("管理");

  private final String label;

  Role(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }

  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Role of(String wireName) {
    for (Role role : values()) {
      if (role.wireName().equals(wireName)) {
        return role;
      }
    }
    List<String> known = Arrays.stream(values()).map(Role::wireName).collect(Collectors.toList());
    throw new Refused(Refusal.BAD_REQUEST, "没有角色 " + wireName + "，只有 " + known);
  }
}
