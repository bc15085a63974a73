package openhall.trust;

import java.util.List;
import java.util.Optional;

/** As what a person approves. */
public enum Duty {
  /** The department answers for what the item says. */
  DEPARTMENT("department", "责任部门"),
  /** It may be disclosed at all. */
  SECRECY_REVIEW("secrecy-review", "保密审查"),
  /** It goes out. */
  RELEASE("release", "发布"),
  /** Who may approve in the units directly below. */
  AUTHORITY("authority", "授权");

  private static final List<Duty> OF_ITEMS = List.of(DEPARTMENT, SECRECY_REVIEW, RELEASE);

  private final String wireName;
  private final String label;

  Duty(String wireName, String label) {
    this.wireName = wireName;
    this.label = label;
  }

  /** Those that every item needs, in the order in which they are given. */
  public static List<Duty> ofItems() {
    return OF_ITEMS;
  }

  /** The duty of that wire name. */
  public static Optional<Duty> of(String wireName) {
    for (Duty duty : values()) {
      if (duty.wireName.equals(wireName)) {
        return Optional.of(duty);
      }
    }
    return Optional.empty();
  }

  public String wireName() {
    return wireName;
  }

  /** The name for staff. */
  public String label() {
    return label;
  }
}
