package openhall.kiosk;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import openhall.sync.stick.StickReport;

/** What staff are told about the stick put in last. Immutable. */
record StickNotice(Optional<StickReport> last) {

  static StickNotice none() {
    return new StickNotice(Optional.empty());
  }

  /** For the screen: one sentence. */
  String words() {
    return last.map(report -> report.verdict().zh()).orElse("");
  }

  /** What is shown, and the stick beside it, for the status page. */
  Map<String, Object> beside(Map<String, Object> showing) {
    var all = new HashMap<>(showing);
    last.ifPresent(report ->
        all.put(
            "stick",
            Map.of(
                "verdict", report.verdict().name(),
                "words", report.verdict().zh(),
                "fine", report.verdict().isFine(),
                "place", report.stick().toString(),
                "at", report.at().toString(),
                "detail", report.detail())));
    return all;
  }
}
