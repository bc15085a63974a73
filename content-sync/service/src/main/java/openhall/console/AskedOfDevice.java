package openhall.console;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import openhall.devices.store.Order;
import openhall.devices.store.Picture;
import openhall.web.Form;

/**
 * What staff have asked of a screen, and what came of it.
 *
 * @param orders the newest first
 * @param picture the last one, while it is kept
 * @param speaks whether a screen would obey
 * @param typed what was sent and refused, for {@code error}
 */
public record AskedOfDevice(
    List<Order> orders, Optional<Picture> picture, boolean speaks, Form typed, String error) {

  public AskedOfDevice {
    orders = List.copyOf(orders);
  }

  /** Whether a moment later there may be more to tell. */
  public boolean isUnderWay(Instant now) {
    return orders.stream().anyMatch(each -> each.isOpen(now));
  }

  public Picture shot() {
    return picture.orElseThrow();
  }

  /** Whether the picture is a grey one, since somebody was using the screen. */
  public boolean isMasked() {
    return orders.stream()
        .filter(each -> each.id() == shot().order())
        .flatMap(each -> each.end().stream())
        .anyMatch(end -> end.outcome() == Order.Outcome.MASKED);
  }
}
