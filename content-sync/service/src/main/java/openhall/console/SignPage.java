package openhall.console;

import java.util.List;
import java.util.Map;
import openhall.content.UnitId;
import openhall.publication.Waiting;
import openhall.review.Proposal;
import openhall.review.store.Enrolment;
import openhall.trust.Duty;

/**
 * What waits for somebody's own signature.
 *
 * @param proposals keys of others that the unit above has to approve
 * @param more whether there is more than is shown
 */
public record SignPage(
    Chrome chrome,
    List<Enrolment> keys,
    List<Row> rows,
    List<Proposal> proposals,
    boolean more,
    Map<UnitId, String> units) {

  /** A document, and in which duty the reader's key signs it. */
  public record Row(Waiting waiting, Duty duty) {

    public String href() {
      var document = waiting.paper().document();
      return Links.sign(document.key(), document.revision(), duty);
    }
  }

  public SignPage {
    keys = List.copyOf(keys);
    rows = List.copyOf(rows);
    proposals = List.copyOf(proposals);
    units = Map.copyOf(units);
  }

  /** Whether several wait for that key, to be read and signed one after the other. */
  public boolean several(Enrolment key) {
    return rows.stream()
            .filter(row -> row.duty() == key.duty())
            .filter(row -> row.waiting().paper().document().key().unit().equals(key.unit()))
            .count()
        > 1;
  }

  public String name(UnitId unit) {
    return units.getOrDefault(unit, unit.path());
  }
}
