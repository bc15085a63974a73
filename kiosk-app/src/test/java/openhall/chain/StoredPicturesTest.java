package openhall.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import openhall.content.Item;
import openhall.content.ItemId;
import openhall.content.ItemKey;
import openhall.content.Picture;
import openhall.kiosk.feed.StoreCatalogue;
import openhall.kiosk.screen.Catalogue;
import openhall.kiosk.screen.SampleCatalogue;
import openhall.search.Tokens;
import openhall.store.Candidate;
import openhall.store.Copy;
import openhall.store.Indexer;
import openhall.store.ReleaseMark;
import openhall.store.Store;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pictures lie on disk until somebody looks at one, and never come out of another release. */
final class StoredPicturesTest {

  private static final SampleCatalogue SAMPLE = SampleCatalogue.sample();
  private static final ItemKey FORM =
      new ItemKey(SampleCatalogue.PINGAN, new ItemId("i-idcard-form"));
  private static final ItemKey CARD =
      new ItemKey(SampleCatalogue.PINGAN, new ItemId("p-idcard-replace"));

  @TempDir private Path dir;

  @Test
  void isReadWhenSomebodyLooks() {
    try (Store store = open()) {
      Catalogue shown = release(store, 1, item(FORM), item(CARD));
      assertThat(shown.items(Picture.class)).as("none in memory").isEmpty();
      assertThat(shown.caption(FORM).orElseThrow().title()).isEqualTo("居民身份证申领登记表样表");
      assertThat(shown.item(FORM)).contains(item(FORM));
      assertThat(shown.caption(CARD)).isEmpty();
      assertThat(shown.find("登记表样表", EnumSet.allOf(Item.Kind.class), 10).found())
          .as("is found where it belongs")
          .isEmpty();
    }
  }

  @Test
  void isGoneFromAnOldPageWhenItHasChangedOrBeenWithdrawn() {
    try (Store store = open()) {
      Catalogue first = release(store, 1, item(FORM), item(CARD));
      Catalogue second = release(store, 2, SampleCatalogue.renamed(item(FORM), "新的样表"), item(CARD));
      assertThat(first.item(FORM)).isEmpty();
      assertThat(second.item(FORM).orElseThrow().title()).isEqualTo("新的样表");
      Catalogue third = release(store, 3, item(CARD));
      assertThat(third.caption(FORM)).isEmpty();
      assertThat(second.item(FORM)).as("was looked at before").isPresent();
    }
  }

  private Store open() {
    return Store.open(dir, new Indexer(Tokens.VERSION, Tokens::rows));
  }

  private static Catalogue release(Store store, long number, Item... items) {
    List<Copy> copies = Stream.of(items).map(ManyTitles::copy).toList();
    Map<ItemKey, String> contents =
        copies.stream().collect(Collectors.toMap(copy -> copy.document().key(), Copy::sha256));
    var mark = new ReleaseMark(number, Instant.parse("2026-11-22T01:14:00Z"));
    store.activate(new Candidate(mark, Map.of(), List.of(), contents, copies));
    return StoreCatalogue.of(store, SampleCatalogue.PINGAN, ZoneId.of("Asia/Shanghai"));
  }

  private static Item item(ItemKey key) {
    return SAMPLE.item(key).orElseThrow();
  }
}
