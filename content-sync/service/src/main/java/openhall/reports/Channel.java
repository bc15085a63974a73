package openhall.reports;

import java.util.Map;
import openhall.content.Item;

/** By what this system itself tells the public (R2). */
public enum Channel {
  TOUCHSCREEN("触摸屏"),
  BOARD("大厅屏、条屏"),
  WEB("手机网页"),
  DATA("数据接口");

  private final String label;

  Channel(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }

  /** How many of these went there. */
  public long of(Map<Item.Kind, Counts> counts) {
    return counts.entrySet().stream()
        .filter(each -> takes(each.getKey()))
        .mapToLong(each -> each.getValue().shown())
        .sum();
  }

  private boolean takes(Item.Kind kind) {
    return switch (kind) {
      case PROCEDURE, FEES, RULE, NOTICE -> true;
      case DEPARTMENT, HALL, PICTURE -> this != BOARD;
      case FINDER -> this == TOUCHSCREEN || this == DATA;
      case PROGRAMME -> this == DATA;
    };
  }
}
