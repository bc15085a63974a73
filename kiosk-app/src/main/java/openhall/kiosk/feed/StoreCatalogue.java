package openhall.kiosk.feed;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import openhall.content.Item;
import openhall.content.ItemKey;
import openhall.content.UnitId;
import openhall.kiosk.screen.Catalogue;
import openhall.kiosk.screen.ReadingOrder;
import openhall.search.Answer;
import openhall.search.Hit;
import openhall.search.Index;
import openhall.store.ReleaseMark;
import openhall.store.Snapshot;
import openhall.store.Store;
import org.jspecify.annotations.Nullable;

/**
 * One release taken out of the store in one reading, so that no screen ever mixes two. Immutable
 * but for what people open meanwhile; any thread.
 */
public final class StoreCatalogue implements Catalogue {

  private final UnitId unit;
  private final Optional<Release> release;
  private final Map<ItemKey, Item> items;
  private final List<List<Item>> kinds = new ArrayList<>();
  private final List<Index.Document> documents;
  private final Function<LocalDate, List<ItemKey>> opened;
  private final Pictures pictures;
  private final Map<ItemKey, String> hashes;
  private final Map<Class<?>, List<?>> current = new HashMap<>();
  private LocalDate day = LocalDate.MIN;
  private @Nullable Index index;

  private StoreCatalogue(
      UnitId unit,
      ZoneId zone,
      Store store,
      Snapshot snapshot,
      Function<LocalDate, List<ItemKey>> opened) {
    this.unit = unit;
    this.pictures = new Pictures(store, snapshot);
    this.opened = opened;
    this.hashes = snapshot.contents();
    this.release = snapshot.release().map(mark -> release(mark, zone));
    this.items = new LinkedHashMap<>();
    for (Item.Kind kind : EnumSet.complementOf(EnumSet.of(Item.Kind.PICTURE))) {
      List<Item> ordered = ReadingOrder.of(snapshot.items(kind));
      ordered.forEach(item -> items.put(item.key(), item));
      kinds.add(ordered);
    }
    this.documents =
        snapshot.searchRows().stream()
            .map(row -> new Index.Document(row.key(), row.kind(), row.title(), row.text()))
            .toList();
  }

  /** Reads what the store shows now; {@code zone} is where the kiosk stands. */
  public static StoreCatalogue of(Store store, UnitId unit, ZoneId zone) {
    return of(store, unit, zone, _ -> List.of());
  }

  /**
   * The same for a kiosk that people touch.
   *
   * @param opened what was opened most before a day, such as {@link Usage#ranking}
   */
  public static StoreCatalogue of(
      Store store, UnitId unit, ZoneId zone, Function<LocalDate, List<ItemKey>> opened) {
    return store.read(snapshot -> new StoreCatalogue(unit, zone, store, snapshot, opened));
  }

  /** Makes ready what only a search needs, which takes a moment; the first search waits for it. */
  public void prepare() {
    int _ = index().size();
  }

  private synchronized Index index() {
    Index built = index;
    if (built == null) {
      built = Index.of(documents);
      index = built;
    }
    return built;
  }

  @Override
  public UnitId unit() {
    return unit;
  }

  @Override
  public Optional<Release> release() {
    return release;
  }

  @Override
  public Optional<Item> item(ItemKey key) {
    return Optional.ofNullable(items.get(key)).or(() -> pictures.read(key));
  }

  @Override
  public Optional<String> sha256(ItemKey key) {
    return Optional.ofNullable(hashes.get(key));
  }

  @Override
  public Optional<Caption> caption(ItemKey key) {
    return pictures.caption(key);
  }

  @Override
  public <T extends Item> List<T> items(Class<T> type) {
    // All items of a kind are of one type.
    return kinds.stream()
        .filter(kind -> !kind.isEmpty() && type.isInstance(kind.getFirst()))
        .flatMap(kind -> kind.stream().map(type::cast))
        .toList();
  }

  @Override
  @SuppressWarnings("unchecked") // What is kept for a type is a list of that type.
  public synchronized <T extends Item> List<T> current(Class<T> type, LocalDate today) {
    if (!today.equals(day)) {
      current.clear();
      day = today;
    }
    return (List<T>) current.computeIfAbsent(type, _ -> Catalogue.super.current(type, today));
  }

  @Override
  public Findings find(String typed, Set<Item.Kind> among, int limit) {
    return findings(index().look(typed, among, limit));
  }

  @Override
  public List<Found> nearest(String typed, Set<Item.Kind> among, int limit) {
    return index().nearest(typed, among, limit).stream().map(StoreCatalogue::found).toList();
  }

  @Override
  public List<ItemKey> oftenOpened(LocalDate today) {
    return opened.apply(today);
  }

  private static Release release(ReleaseMark mark, ZoneId zone) {
    return new Release(mark.number(), LocalDateTime.ofInstant(mark.asOf(), zone));
  }

  /** An answer of the index as screens understand it. */
  public static Findings findings(Answer answer) {
    return new Findings(answer.hits().stream().map(StoreCatalogue::found).toList(), answer.words());
  }

  /** The same of one hit. */
  public static Found found(Hit hit) {
    return new Found(hit.key(), why(hit));
  }

  private static Why why(Hit hit) {
    return switch (hit.why().part()) {
      case TITLE -> new Why.InTitle(hit.why().from(), hit.why().to());
      case ALIAS -> new Why.InAlias(hit.why().text());
      case DETAIL, DEPARTMENT, CODE, BODY -> new Why.Elsewhere(hit.why().text(), hit.why().from());
    };
  }
}
