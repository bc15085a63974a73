package openhall.console;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import openhall.accounts.Right;
import openhall.devices.store.Change;
import openhall.devices.store.Device;
import openhall.devices.store.Report;

/**
 * One screen, and what it showed lately.
 *
 * @param asked of it lately
 * @param newest the number of the newest release
 */
public record DevicePage(
    Chrome chrome,
    UnitTree units,
    Device device,
    List<Change> changes,
    AskedOfDevice asked,
    Instant now,
    long newest) {

  private static final Duration CLOCK_ERROR = Duration.ofSeconds(30);
  private static final long LEAST_MB = 500;

  /** Where processors of small computers begin to slow down. */
  private static final int HOT = 85;

  public DevicePage {
    changes = List.copyOf(changes);
  }

  public Device.Standing standing() {
    return device.standing(now, newest);
  }

  public boolean equips() {
    return chrome.may(Right.EQUIP, device.who().unit());
  }

  /** Whether whoever looks may ask it to do something, and it would. */
  public boolean commands() {
    return equips() && !isBlocked() && asked.speaks();
  }

  /** Where it is blanked. */
  public String blanking() {
    return "/blank?unit=%s&screen=%s"
        .formatted(
            Links.unit(device.who().unit()),
            URLEncoder.encode(device.who().screen().value(), StandardCharsets.UTF_8));
  }

  public boolean blanks() {
    return chrome.may(Right.BLANK, device.who().unit());
  }

  public boolean isBlocked() {
    return device.blocked().isPresent();
  }

  public Report last() {
    return device.last().orElseThrow();
  }

  /** Why it does not show the newest, or what there is to do; empty if nothing. */
  public String advice() {
    return switch (standing()) {
      case BLOCKED -> "这台设备已停用，它的报告不再算数。";
      case SILENT -> "登记以后还没有报告：请看它是否连得上内容服务。";
      case OFFLINE -> "七分钟没有报告：请看电源和网络。屏幕没有网络也照常显示它最后核验过的内容。";
      case UNSEEN -> "画面不对，过十秒再看也一样：请截屏看看，再重启程序；还不行，请到现场看屏幕和连线。";
      case STALE -> "最新的是第 %d 版，它还没有换上：刚发布的话，一分钟内会换；否则请看下面的错误代号。".formatted(newest);
      case BLANK, FINE -> "";
    };
  }

  public String clock() {
    long seconds = device.skew().toSeconds();
    if (seconds == 0) {
      return "准";
    }
    return seconds > 0 ? "快 %d 秒".formatted(seconds) : "慢 %d 秒".formatted(-seconds);
  }

  public boolean isClockWrong() {
    return device.skew().abs().compareTo(CLOCK_ERROR) > 0;
  }

  public boolean isHot() {
    return last().celsius().orElse(0) >= HOT;
  }

  public boolean isDiskFull() {
    return last().freeMb() < LEAST_MB;
  }

  public String checked() {
    return last().checked().equals(Instant.EPOCH) ? "开机以来还没有" : chrome.time(last().checked());
  }

  public String mark() {
    return AcceptDevicePage.mark(device.who().id());
  }
}
