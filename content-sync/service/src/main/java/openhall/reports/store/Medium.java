package openhall.reports.store;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** By what people are told outside this system (D7, D8, D20). */
public enum Medium {
  WEBSITE("政府网站"),
  SOCIAL("微博、微信"),
  PRESS("报刊"),
  TELEVISION("电视"),
  RADIO("广播"),
  BOARD("宣传栏"),
  OUTDOOR("户外广告"),
  HANDOUT("资料下发"),
  MEETING("会议"),
  EVENT("现场活动");

  private final String label;

  Medium(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }

  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Medium> of(String wireName) {
    return Arrays.stream(values()).filter(each -> each.wireName().equals(wireName)).findFirst();
  }
}
