package openhall.catalogue.store;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import openhall.authoring.Revision;
import openhall.authoring.store.Transaction;
import openhall.catalogue.Workdays;
import openhall.content.Item;
import openhall.content.Programme;
import openhall.content.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * On what days units work, as released programmes say: read when the first is asked for, once for
 * all. Within one transaction.
 */
public final class Calendars {

  private final Transaction transaction;
  private final Map<UnitId, Workdays> known = new HashMap<>();
  private @Nullable List<Programme> programmes;

  public Calendars(Transaction transaction) {
    this.transaction = transaction;
  }

  public Workdays of(UnitId unit) {
    return known.computeIfAbsent(unit, each -> Workdays.of(each, programmes()));
  }

  private List<Programme> programmes() {
    List<Programme> read = programmes;
    if (read == null) {
      read =
          transaction.items().released(Item.Kind.PROGRAMME).stream()
              .map(Revision::item)
              .filter(Programme.class::isInstance)
              .map(Programme.class::cast)
              .toList();
      programmes = read;
    }
    return read;
  }
}
