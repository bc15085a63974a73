package openhall.console;

import java.time.Instant;
import java.util.List;
import openhall.authoring.Unit;
import openhall.authoring.upload.store.Batch;

/** Handing in a file, and the files that wait. */
public record ImportsPage(Chrome chrome, List<Unit> units, List<Batch> waiting, Instant now) {
  public ImportsPage {
    units = List.copyOf(units);
    waiting = List.copyOf(waiting);
  }

  /** When a file is put away if nobody touches it. */
  public String until(Batch batch) {
    return chrome.time(batch.changedAt().plus(Batch.PATIENCE)).substring(0, 10);
  }
}
