package openhall.trust;

import java.util.Locale;
import java.util.Optional;

/** The four roles every repository has. */
public enum TopRole {
  ROOT,
  TIMESTAMP,
  SNAPSHOT,
  TARGETS;

  /** The role's name on the wire, such as {@code root}. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The role of that name, if it is one of the four. */
  public static Optional<TopRole> named(String name) {
    for (TopRole role : values()) {
      if (role.wireName().equals(name)) {
        return Optional.of(role);
      }
    }
    return Optional.empty();
  }
}
