package openhall.devices.store;

import java.util.Arrays;
import java.util.Locale;

/** What a screen sees when it looks at its own display. */
public enum Sight {
  UNKNOWN("看不出"),
  SEEN("正常"),
  RESTING("夜间熄屏"),
  BLACK("只有一种颜色"),
  FROZEN("不动了");

  private final String label;

  Sight(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }

  /** Whether somebody should come and see. */
  public boolean isBad() {
    return this == BLACK || this == FROZEN;
  }

  /** As devices and tables write it; empty where nothing is known. */
  public String wireName() {
    return this == UNKNOWN ? "" : name().toLowerCase(Locale.ROOT);
  }

  /** What that says; a word of a newer program is none. */
  public static Sight of(String wireName) {
    return Arrays.stream(values())
        .filter(each -> each.wireName().equals(wireName))
        .findFirst()
        .orElse(UNKNOWN);
  }
}
