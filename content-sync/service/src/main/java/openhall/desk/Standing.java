package openhall.desk;

import java.util.List;
import java.util.Optional;
import openhall.authoring.AuditEntry;
import openhall.authoring.Revision;
import openhall.authoring.Summary;

/** Where one item stands: what was last written, what the public sees, what happened. */
public record Standing(
    Revision latest, Optional<Revision> released, List<Summary> history, List<AuditEntry> record) {
  public Standing {
    history = List.copyOf(history);
    record = List.copyOf(record);
  }
}
