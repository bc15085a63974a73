package openhall.kiosk.screen;

import java.time.Instant;
import java.util.Optional;

/**
 * How the printer was when it was last looked at, for staff.
 *
 * @param name as the spooler calls it
 * @param trouble empty when it prints
 * @param detail the spooler's own keywords, empty when it has none
 * @param at when that was seen
 */
public record PrinterState(String name, Optional<PrintTrouble> trouble, String detail, Instant at) {

  /** One sentence without a full stop. */
  public String words() {
    String how = trouble.map(PrintTrouble::words).orElse("打印机正常");
    return Words.joined(" ", name, how, detail.isEmpty() ? "" : "（" + detail + "）");
  }
}
