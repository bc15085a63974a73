package openhall.authoring;

import java.util.Locale;

/** What an account may do. */
public enum Role {
  DRAFTER("编辑"),
  REVIEWER("审核"),
  ADMIN("管理");

  private final String label;

  Role(String label) {
    this.label = label;
  }

  /** The word for staff. */
  public String label() {
    return label;
  }

  /** The word on the wire and in the database, such as {@code drafter}. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The role of that wire name.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static Role named(String wireName) {
    for (Role role : values()) {
      if (role.wireName().equals(wireName)) {
        return role;
      }
    }
    throw new IllegalArgumentException("No role is called '" + wireName + "'");
  }
}
