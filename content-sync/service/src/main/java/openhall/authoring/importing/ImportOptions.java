package openhall.authoring.importing;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import openhall.content.Item;
import openhall.content.ItemKey;
import openhall.content.UnitId;

/**
 * What the files do not say themselves.
 *
 * @param unit owner of records that name none
 * @param today stands in where a source states no date
 * @param stored items that are there already, so that references to them resolve
 */
public record ImportOptions(
    UnitId unit, LocalDate today, Function<ItemKey, Optional<Item>> stored) {

  /** Owner of records when neither the file nor the caller names one. */
  public static final UnitId DEFAULT_UNIT = new UnitId("guangan");

  public static ImportOptions of(UnitId unit, LocalDate today) {
    return new ImportOptions(unit, today, _ -> Optional.empty());
  }
}
