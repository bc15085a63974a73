package openhall.devices;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import openhall.content.InvalidContent;
import openhall.devices.store.Order;

/** What may not be asked of a screen. */
final class OrderRules {

  /** Ten starts in half an hour, and the machine itself would start anew. */
  static final Duration BETWEEN_RESTARTS = Duration.ofMinutes(5);

  private static final int LONGEST_WHY = 200;

  private OrderRules() {}

  /** Refuses to restart it again while it may still be starting. */
  static void refuseAgain(List<Order> before, Instant now) {
    Instant longAgo = now.minus(BETWEEN_RESTARTS);
    if (before.stream()
        .anyMatch(each -> each.mayHaveRestarted() && each.asked().isAfter(longAgo))) {
      throw new InvalidContent(
          "what",
          Order.What.RESTART.wireName(),
          "五分钟内已经要它重启过，请等它起来再看",
          "asked to restart within the last five minutes");
    }
  }

  /** Refuses what no screen would believe. */
  static void refuseMute(boolean speaks) {
    if (!speaks) {
      throw new InvalidContent(
          "what", "", "没有发布密钥，屏幕不会听从：请系统管理员检查服务的 keys 目录", "no key to sign orders with");
    }
  }

  /** Refuses to look at a screen without a reason. */
  static void refuseUnexplained(Order.What what, String why) {
    if (why.length() > LONGEST_WHY || why.chars().anyMatch(Character::isISOControl)) {
      throw new InvalidContent("why", why, "原因只写一行，不超过 200 字", "one line of at most 200 signs");
    }
    if (what == Order.What.SCREENSHOT && why.isEmpty()) {
      throw new InvalidContent("why", "", "请写明为什么要看这块屏幕", "say why");
    }
  }
}
