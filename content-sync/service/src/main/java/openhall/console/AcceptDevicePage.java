package openhall.console;

import java.util.Optional;
import openhall.devices.store.Asking;
import openhall.web.Form;

/**
 * Who shows a code, and where it stands.
 *
 * @param asking empty if nobody shows that code
 * @param typed what was sent and refused, for {@code error}
 */
public record AcceptDevicePage(
    Chrome chrome, UnitTree units, String code, Optional<Asking> asking, Form typed, String error) {

  public Asking found() {
    return asking.orElseThrow();
  }

  /** The first signs of what the device is called by, as they stand on its glass. */
  public String mark() {
    return AcceptDevicePage.mark(found().who().id());
  }

  /** Enough of it for two people to compare. */
  public static String mark(String id) {
    return id.substring(0, 4) + " " + id.substring(4, 8);
  }
}
