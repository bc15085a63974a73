package openhall.kiosk.preview;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import openhall.content.Item;
import openhall.content.ItemKey;
import openhall.content.Picture;
import openhall.content.UnitId;
import openhall.kiosk.screen.Catalogue;
import openhall.kiosk.screen.ReadingOrder;

/**
 * An item as it would stand on the screens of its unit, among those that it names. Immutable.
 *
 * @param number of the release that the public has now
 * @param open the item to be seen
 */
public record Draft(long number, LocalDateTime asOf, Item open, Map<ItemKey, Item> items)
    implements Catalogue {

  public Draft {
    items = Map.copyOf(items);
  }

  /**
   * @param items the first is the one to be seen
   */
  static Draft of(long number, LocalDateTime asOf, List<Item> items) {
    var byKey = new LinkedHashMap<ItemKey, Item>();
    items.forEach(item -> byKey.putIfAbsent(item.key(), item));
    return new Draft(number, asOf, items.getFirst(), byKey);
  }

  @Override
  public UnitId unit() {
    return open.key().unit();
  }

  @Override
  public Optional<Release> release() {
    return Optional.of(new Release(number, asOf));
  }

  @Override
  public Optional<Item> item(ItemKey key) {
    return Optional.ofNullable(items.get(key));
  }

  @Override
  public Optional<Caption> caption(ItemKey key) {
    return item(key)
        .filter(Picture.class::isInstance)
        .map(item -> new Caption(key, item.title(), item.head().valid()));
  }

  /** Nothing of it is signed. */
  @Override
  public Optional<String> sha256(ItemKey key) {
    return Optional.empty();
  }

  @Override
  public <T extends Item> List<T> items(Class<T> type) {
    return ReadingOrder.of(items.values()).stream()
        .filter(type::isInstance)
        .map(type::cast)
        .toList();
  }

  @Override
  public Findings find(String typed, Set<Item.Kind> among, int limit) {
    return Findings.NONE;
  }

  @Override
  public List<Found> nearest(String typed, Set<Item.Kind> among, int limit) {
    return List.of();
  }

  @Override
  public List<ItemKey> oftenOpened(LocalDate today) {
    return List.of();
  }
}
