package openhall.archive;

import java.util.List;
import java.util.Optional;
import openhall.archive.store.Filing;
import openhall.authoring.AuditEntry;

/**
 * What proves a filing.
 *
 * @param file the signed one that screens got; empty if the release only took something away
 * @param history all filings of the item, oldest first
 * @param steps all that was done to that revision, oldest first
 */
public record Evidence(
    Filing filing, Optional<Proof> file, List<Filing> history, List<AuditEntry> steps) {

  public Evidence {
    history = List.copyOf(history);
    steps = List.copyOf(steps);
  }
}
