package openhall.console;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import openhall.accounts.Right;
import openhall.content.UnitId;
import openhall.devices.store.Device;
import openhall.devices.store.Report;

/**
 * The screens, and how they are.
 *
 * @param units those that can be chosen
 * @param counts of all of the chosen unit, whatever standing is chosen
 * @param newest the number of the newest release
 */
public record DevicesPage(
    Chrome chrome,
    UnitTree units,
    Optional<UnitId> unit,
    Optional<Device.Standing> standing,
    Map<Device.Standing, Long> counts,
    List<Device> devices,
    Instant now,
    long newest,
    int page,
    int pages) {

  public DevicesPage {
    counts = Map.copyOf(counts);
    devices = List.copyOf(devices);
  }

  static Optional<Device.Standing> standing(String written) {
    return Arrays.stream(Device.Standing.values())
        .filter(each -> code(each).equals(written))
        .findFirst();
  }

  public static String code(Device.Standing standing) {
    return standing.name().toLowerCase(Locale.ROOT);
  }

  public static String address(Device device) {
    return "/devices/" + Links.unit(device.who().unit()) + "/" + device.who().id();
  }

  /** The same page with another choice. */
  public String address(String standing, int number) {
    String which = unit.map(each -> "unit=" + Links.unit(each) + "&").orElse("");
    return "/devices?" + which + "standing=" + standing + "&page=" + number;
  }

  public String address(int number) {
    return address(standing.map(DevicesPage::code).orElse(""), number);
  }

  public boolean equips() {
    return chrome.may(Right.EQUIP);
  }

  public List<Device.Standing> standings() {
    return Arrays.stream(Device.Standing.values()).filter(each -> count(each) > 0).toList();
  }

  public long count(Device.Standing which) {
    return counts.getOrDefault(which, 0L);
  }

  /** How many of the screens that count show the newest release. */
  public String sum() {
    long all = total() - count(Device.Standing.BLOCKED);
    long fine = count(Device.Standing.FINE) + count(Device.Standing.BLANK);
    if (newest == 0) {
      return "%d 块屏幕中 %d 块在线，还没有发布过内容".formatted(all, fine);
    }
    return fine == all
        ? "%d 块屏幕全部在线，内容都是第 %d 版".formatted(all, newest)
        : "%d 块屏幕中 %d 块在线并显示第 %d 版，%d 块不是".formatted(all, fine, newest, all - fine);
  }

  public long total() {
    return counts.values().stream().mapToLong(n -> n).sum();
  }

  public Device.Standing standing(Device device) {
    return device.standing(now, newest);
  }

  /** Whether somebody should look after it. */
  public static boolean isTrouble(Device.Standing standing) {
    return switch (standing) {
      case OFFLINE, UNSEEN, STALE, SILENT -> true;
      case BLOCKED, BLANK, FINE -> false;
    };
  }

  public String unit(Device device) {
    return units.name(device.who().unit());
  }

  public static String place(Device device) {
    return String.join(
        " ",
        List.of(device.place().hall(), device.place().floor(), device.place().spot()).stream()
            .filter(each -> !each.isEmpty())
            .toList());
  }

  public static String mode(Device device) {
    return switch (device.who().mode()) {
      case "touch" -> "触摸屏";
      case "board" -> "大厅屏";
      default -> "条屏";
    };
  }

  public String heard(Device device) {
    return device.last().isEmpty() ? "" : chrome.time(device.heard());
  }

  public static String shows(Device device) {
    return device.last().map(Report::shows).map(DevicesPage::release).orElse("");
  }

  /** What a screen shows, by the number of the release; 0 is before it ever had one. */
  public static String release(long shows) {
    return shows == 0 ? "还没有内容" : "第 " + shows + " 版";
  }

  public String since(Device device) {
    return device.last().isEmpty() || device.since().equals(Instant.EPOCH)
        ? ""
        : chrome.time(device.since());
  }

  public String fault(Device device) {
    return device.last().map(Report::fault).orElse("");
  }
}
