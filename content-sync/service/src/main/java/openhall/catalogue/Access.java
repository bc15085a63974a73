package openhall.catalogue;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** To whom something is disclosed (A2). */
public enum Access {
  ACTIVE("主动公开"),
  ON_REQUEST("依申请公开"),
  NONE("不予公开");

  private final String label;

  Access(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }

  public String wireName() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Optional<Access> of(String wireName) {
    return Arrays.stream(values()).filter(each -> each.wireName().equals(wireName)).findFirst();
  }
}
