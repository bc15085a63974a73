package openhall.console;

import java.util.Optional;
import openhall.accounts.Right;
import openhall.content.Item;
import openhall.devices.Devices;
import openhall.devices.store.Device;

/**
 * Which screens have come to what the public is to see of an item, and which have not, and why.
 *
 * @param revision what is released of it; empty if nothing is, and it is to be seen nowhere
 * @param reach of the release that brought that, or of the newest
 */
public record ReachPage(
    Chrome chrome, Item item, Optional<Integer> revision, Devices.Reach reach, UnitTree units) {

  public String sum() {
    long left = reach.all() - reach.shown();
    if (revision.isEmpty()) {
      return left == 0
          ? "%d 块屏幕全部更新到第 %d 号发布，都不显示这个条目".formatted(reach.all(), reach.release())
          : "%d 块屏幕中 %d 块已更新到第 %d 号发布，不显示这个条目；%d 块还没有更新"
              .formatted(reach.all(), reach.shown(), reach.release(), left);
    }
    return left == 0
        ? "%d 块屏幕全部显示第 %d 稿（第 %d 号发布）".formatted(reach.all(), revision.get(), reach.release())
        : "%d 块屏幕中 %d 块显示第 %d 稿（第 %d 号发布），%d 块不是"
            .formatted(reach.all(), reach.shown(), revision.get(), reach.release(), left);
  }

  /** What the sum can know. */
  public String meaning() {
    return reach.others().size() < reach.all() - reach.shown()
        ? "按最近的报告；离线的屏幕继续显示它最后收到的那一版。下面只列出前一部分。"
        : "按最近的报告；离线的屏幕继续显示它最后收到的那一版。";
  }

  /** Whether the reader may go on to the screen itself. */
  public boolean looksAfter() {
    return chrome.may(Right.EQUIP) || chrome.may(Right.AUDIT);
  }

  public String unit(Device device) {
    return units.name(device.who().unit());
  }

  public String heard(Device device) {
    return device.last().isEmpty() ? "" : chrome.time(device.heard());
  }
}
