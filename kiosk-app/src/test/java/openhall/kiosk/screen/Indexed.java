package openhall.kiosk.screen;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import openhall.content.Item;
import openhall.kiosk.feed.StoreCatalogue;
import openhall.search.Index;
import openhall.search.Tokens;

/** A catalogue in memory that finds as a kiosk does. */
public record Indexed(Catalogue of, Index index) implements CatalogueView {

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
  public Findings find(String typed, Set<Item.Kind> among, int limit) {
    return StoreCatalogue.findings(index.look(typed, among, limit));
  }

  @Override
  public List<Found> nearest(String typed, Set<Item.Kind> among, int limit) {
    return index.nearest(typed, among, limit).stream().map(StoreCatalogue::found).toList();
  }
}
