package openhall.kiosk.screen;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import openhall.content.Item;
import openhall.content.ItemKey;

/**
 * What to do with a release that arrives while somebody reads: show it at once where nobody would
 * notice or where what he reads has been withdrawn, otherwise offer it. Pure.
 */
public final class Arrival {
  private Arrival() {}

  /** Whether {@code next} takes the place of {@code shown} without asking. */
  public static boolean atOnce(State state, Catalogue shown, Catalogue next, LocalDateTime now) {
    if (state.untouched() || shown.release().isEmpty()) {
      return true;
    }
    Screen present = Screens.screen(state, shown, now);
    return changesNothing(present, state, new Dated(next, shown.release()), now)
        || !changesNothing(present, state, new Kept(shown, next), now);
  }

  private static boolean changesNothing(
      Screen present, State state, Catalogue instead, LocalDateTime now) {
    return Screens.screen(state, instead, now).equals(present);
  }

  /** A release under the number and date of another one, which stand on every page. */
  private record Dated(Catalogue of, Optional<Release> release) implements CatalogueView {}

  /** A release without what the next one has withdrawn. */
  private record Kept(Catalogue of, Catalogue next) implements CatalogueView {
    @Override
    public Optional<Item> item(ItemKey key) {
      return of.item(key).filter(_ -> stays(key));
    }

    @Override
    public Optional<Caption> caption(ItemKey key) {
      return of.caption(key).filter(_ -> next.caption(key).isPresent());
    }

    @Override
    public <T extends Item> List<T> items(Class<T> type) {
      return of.items(type).stream().filter(item -> stays(item.key())).toList();
    }

    @Override
    public Findings find(String typed, Set<Item.Kind> among, int limit) {
      Findings all = of.find(typed, among, limit);
      return new Findings(staying(all.found()), all.words());
    }

    @Override
    public List<Found> nearest(String typed, Set<Item.Kind> among, int limit) {
      return staying(of.nearest(typed, among, limit));
    }

    @Override
    public List<ItemKey> oftenOpened(LocalDate today) {
      return of.oftenOpened(today).stream().filter(this::stays).toList();
    }

    private List<Found> staying(List<Found> found) {
      return found.stream().filter(each -> stays(each.key())).toList();
    }

    private boolean stays(ItemKey key) {
      return next.item(key).isPresent();
    }
  }
}
