package openhall.kiosk.screen;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import openhall.content.Item;
import openhall.content.ItemKey;
import openhall.content.UnitId;

/** A catalogue that says what another one says, except where it says otherwise. */
public interface CatalogueView extends Catalogue {
  /** The other one. */
  Catalogue of();

  @Override
  default UnitId unit() {
    return of().unit();
  }

  @Override
  default Optional<Release> release() {
    return of().release();
  }

  @Override
  default Optional<Item> item(ItemKey key) {
    return of().item(key);
  }

  @Override
  default Optional<Caption> caption(ItemKey key) {
    return of().caption(key);
  }

  @Override
  default Optional<String> sha256(ItemKey key) {
    return of().sha256(key);
  }

  @Override
  default <T extends Item> List<T> items(Class<T> type) {
    return of().items(type);
  }

  @Override
  default Findings find(String typed, Set<Item.Kind> among, int limit) {
    return of().find(typed, among, limit);
  }

  @Override
  default List<Found> nearest(String typed, Set<Item.Kind> among, int limit) {
    return of().nearest(typed, among, limit);
  }

  @Override
  default List<ItemKey> oftenOpened(LocalDate today) {
    return of().oftenOpened(today);
  }
}
