package openhall.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import openhall.sync.SyncOutcome;
import openhall.sync.stick.StickReport;
import openhall.sync.stick.Verdict;

/** One hall with its screen: what happens there, and whether it may. One thread. */
final class Hall {

  private static final int REQUESTS = 14;
  private static final List<String> TABLES =
      List.of("metadata", "file", "item", "highest", "release_mark", "authority", "judged");

  private final Kiosk kiosk;
  private final Watch watch;
  private final Chance chance;
  private final Defect defect;

  Hall(Kiosk kiosk, Watch watch, Chance chance, Defect defect) {
    this.kiosk = kiosk;
    this.watch = watch;
    this.chance = chance;
    this.defect = defect;
  }

  Kiosk kiosk() {
    return kiosk;
  }

  Watch watch() {
    return watch;
  }

  /** Looks at the network. */
  SyncOutcome pass(Instant now) {
    SyncOutcome outcome = kiosk.pass(now);
    defect.passed(kiosk, outcome.isCurrent());
    watch.look(outcome instanceof SyncOutcome.Activated);
    return outcome;
  }

  /** Somebody plugs the stick in. */
  StickReport take(Stick stick, Instant now) {
    StickReport report = kiosk.read(stick.mount(), now);
    defect.passed(kiosk, report.verdict().isFine());
    watch.look(report.verdict() == Verdict.TAKEN);
    return report;
  }

  /** The power fails, now or in a pass. */
  String cut(Instant now) {
    String when;
    switch (chance.below(3)) {
      case 0 -> {
        kiosk.cut();
        when = "power cut";
      }
      case 1 -> {
        int requests = chance.below(REQUESTS);
        kiosk.passCutAtRequest(requests, now);
        when = "power cut at request " + requests;
      }
      default -> {
        kiosk.passCutWhileWriting(now);
        when = "power cut while writing";
      }
    }
    defect.started(kiosk);
    watch.look(!when.equals("power cut"));
    return when + ", then shows " + watch.number();
  }

  void restart() {
    kiosk.restart();
    watch.look(false);
  }

  /** The clock goes wrong by hours or years, or right again. */
  String clock() {
    Duration offset =
        switch (chance.below(5)) {
          case 0 -> Duration.ofDays(365L * (1 + chance.below(30)));
          case 1 -> Duration.ofDays(-365L * (1 + chance.below(30)));
          case 2 -> Duration.ofHours(chance.below(200) - 100L);
          default -> Duration.ZERO;
        };
    kiosk.offset(offset);
    return "clock wrong by " + offset;
  }

  /** The disk gets full at some point of a transaction, or has room again. */
  String disk() {
    if (kiosk.isFull()) {
      kiosk.empty();
      return "disk has room";
    }
    String table = chance.of(TABLES);
    kiosk.fill(table);
    return "disk full at " + table;
  }

  /** Nothing here fails any more. */
  void repair() {
    kiosk.line.weather(Line.Weather.CLEAR);
    kiosk.offset(Duration.ZERO);
    kiosk.empty();
  }
}
