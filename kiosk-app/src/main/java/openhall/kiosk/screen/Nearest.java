package openhall.kiosk.screen;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import openhall.content.Hall;
import openhall.content.Item;
import openhall.content.ItemId;
import openhall.content.ItemKey;
import openhall.content.UnitId;

/** What is meant in a release by something that several units have: that of the nearest. Pure. */
public record Nearest(Catalogue catalogue) {

  private static final String UNNAMED = "政务公开";

  /** What an item of {@code from} means by {@code id}: in its own unit or the nearest one above. */
  public Optional<Item> named(UnitId from, ItemId id) {
    return from.lineage().reversed().stream()
        .flatMap(unit -> catalogue.item(new ItemKey(unit, id)).stream())
        .findFirst();
  }

  /** What a scene means by those ids: of each the one nearest to the display among these. */
  public static Set<ItemKey> among(Collection<ItemKey> these, List<ItemId> ids) {
    return ids.stream()
        .flatMap(id ->
            these.stream()
                .filter(key -> key.id().equals(id))
                .max(Comparator.comparingInt(key -> key.unit().lineage().size()))
                .stream())
        .collect(Collectors.toSet());
  }

  /** The hall in which a display stands: its own unit's, or the nearest above. */
  public Optional<Hall> hall(LocalDate day) {
    return catalogue.items(Hall.class).stream()
        .filter(hall -> hall.head().valid().contains(day))
        .max(Comparator.comparingInt(hall -> hall.key().unit().lineage().size()));
  }

  /** How the place is called where a display stands. */
  public String place(LocalDate day) {
    return hall(day).map(Item::title).orElse(UNNAMED);
  }
}
