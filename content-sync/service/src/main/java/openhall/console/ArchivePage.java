package openhall.console;

import java.util.List;
import openhall.archive.store.Filing;
import openhall.archive.store.FilingQuery;
import openhall.authoring.Page;
import openhall.content.Item;
import openhall.content.UnitId;

/**
 * What was ever released, newest first.
 *
 * @param years of which there is something
 * @param units that may be asked for
 * @param seals whether the reader may take a whole year out of the house
 */
public record ArchivePage(
    Chrome chrome,
    FilingQuery query,
    Page<Filing> page,
    List<Integer> years,
    UnitTree units,
    boolean seals) {

  public ArchivePage {
    years = List.copyOf(years);
  }

  public boolean has(Item.Kind kind) {
    return query.kinds().contains(kind);
  }

  public boolean has(int year) {
    return query.year().filter(asked -> asked == year).isPresent();
  }

  public boolean has(UnitId unit) {
    return query.unit().filter(unit::equals).isPresent();
  }
}
