package openhall.kiosk.screen;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import openhall.content.Item;
import openhall.content.ItemKey;
import openhall.content.UnitId;
import openhall.kiosk.feed.StoreCatalogue;
import openhall.search.Index;
import openhall.search.Tokens;

/** A catalogue in memory that finds as a kiosk does. */
public record Indexed(Catalogue of, Index index) implements Catalogue {

  public static Indexed of(Catalogue catalogue) {
    Function<Item, String> rows = Tokens.rows();
    return new Indexed(
        catalogue,
        Index.of(
            catalogue.items(Item.class).stream()
                .map(item ->
                    new Index.Document(item.key(), item.kind(), item.title(), rows.apply(item)))
                .toList()));
  }

  @Override
  public UnitId unit() {
    return of.unit();
  }

  @Override
  public Optional<Release> release() {
    return of.release();
  }

  @Override
  public Optional<Item> item(ItemKey key) {
    return of.item(key);
  }

  @Override
  public <T extends Item> List<T> items(Class<T> type) {
    return of.items(type);
  }

  @Override
  public Findings find(String typed, int limit) {
    return StoreCatalogue.findings(index.look(typed, limit));
  }

  @Override
  public List<Found> nearest(String typed, int limit) {
    return index.nearest(typed, limit).stream().map(StoreCatalogue::found).toList();
  }

  @Override
  public List<ItemKey> oftenOpened(LocalDate today) {
    return of.oftenOpened(today);
  }
}
