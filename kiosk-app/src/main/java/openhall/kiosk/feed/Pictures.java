package openhall.kiosk.feed;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Collectors;
import openhall.content.Item;
import openhall.content.ItemKey;
import openhall.kiosk.screen.Catalogue.Caption;
import openhall.store.Entry;
import openhall.store.Snapshot;
import openhall.store.Store;

/**
 * The pictures of one release. Their bytes stay on disk until somebody looks, and then that one
 * alone is kept. One that a newer release has changed meanwhile is no longer there: a page must not
 * mix two. Any thread.
 */
final class Pictures {

  private final Store store;
  private final Map<ItemKey, Entry> entries;
  private final AtomicReference<Optional<Item>> last = new AtomicReference<>(Optional.empty());

  Pictures(Store store, Snapshot snapshot) {
    this.store = store;
    this.entries =
        snapshot.entries(Item.Kind.PICTURE).stream()
            .collect(Collectors.toMap(Entry::key, Function.identity()));
  }

  Optional<Caption> caption(ItemKey key) {
    return Optional.ofNullable(entries.get(key))
        .map(entry -> new Caption(key, entry.title(), entry.valid()));
  }

  Optional<Item> read(ItemKey key) {
    Entry entry = entries.get(key);
    if (entry == null) {
      return Optional.empty();
    }
    Optional<Item> kept = last.get().filter(item -> item.key().equals(key));
    if (kept.isPresent()) {
      return kept;
    }
    Optional<Item> read =
        store.read(snapshot ->
            snapshot
                .entry(key)
                .filter(now -> now.sha256().equals(entry.sha256()))
                .flatMap(_ -> snapshot.item(key)));
    last.set(read);
    return read;
  }
}
