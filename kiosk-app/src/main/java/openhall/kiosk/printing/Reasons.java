package openhall.kiosk.printing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import openhall.kiosk.screen.PrintTrouble;

/** What the keywords of a printer (RFC 8011, 5.4.12) mean for somebody who waits for paper. */
final class Reasons {

  /** The gravest first: without paper it does not matter that the ink is out. */
  private static final List<Map.Entry<String, PrintTrouble>> MEANING =
      List.of(
          Map.entry("offline", PrintTrouble.OFFLINE),
          Map.entry("shutdown", PrintTrouble.OFFLINE),
          Map.entry("timed-out", PrintTrouble.OFFLINE),
          Map.entry("media-jam", PrintTrouble.JAM),
          Map.entry("media-empty", PrintTrouble.NO_PAPER),
          Map.entry("media-needed", PrintTrouble.NO_PAPER),
          Map.entry("input-tray-missing", PrintTrouble.NO_PAPER),
          Map.entry("cover-open", PrintTrouble.OPEN),
          Map.entry("door-open", PrintTrouble.OPEN),
          Map.entry("interlock-open", PrintTrouble.OPEN),
          Map.entry("toner-empty", PrintTrouble.NO_INK),
          Map.entry("marker-supply-empty", PrintTrouble.NO_INK),
          Map.entry("paused", PrintTrouble.STOPPED),
          Map.entry("moving-to-paused", PrintTrouble.STOPPED));

  private static final String CONNECTING = "connecting-to-device";

  private Reasons() {}

  /** What keeps the sheet that is under way from coming out, empty if nothing does. */
  static Optional<PrintTrouble> trouble(Queue.Look look) {
    return said(look).or(() -> closed(look));
  }

  /**
   * What keeps the next sheet from coming out. Keywords alone do not: they stand from the last job
   * until the next one begins, and somebody may have put paper in.
   */
  static Optional<PrintTrouble> closed(Queue.Look look) {
    return switch (look.status()) {
      case READY -> Optional.empty();
      case STOPPED -> said(look).or(() -> Optional.of(PrintTrouble.STOPPED));
      case REFUSING -> Optional.of(PrintTrouble.REFUSING);
      case UNKNOWN -> Optional.of(PrintTrouble.UNKNOWN);
    };
  }

  private static Optional<PrintTrouble> said(Queue.Look look) {
    return MEANING.stream()
        .filter(entry -> look.reasons().stream().anyMatch(r -> says(r, entry.getKey())))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  /** Why nothing has come out although nothing was said to be wrong. */
  static PrintTrouble silence(Queue.Look look) {
    boolean searching = look.reasons().stream().anyMatch(r -> says(r, CONNECTING));
    return searching ? PrintTrouble.OFFLINE : PrintTrouble.SILENT;
  }

  /** A keyword may end in how grave it is; media-low is none of media-empty. */
  private static boolean says(String reason, String keyword) {
    return reason.equals(keyword)
        || reason.equals(keyword + "-error")
        || reason.equals(keyword + "-warning")
        || reason.equals(keyword + "-report");
  }
}
