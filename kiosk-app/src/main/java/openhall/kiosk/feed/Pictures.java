package openhall.kiosk.feed;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import openhall.content.Item;
import openhall.content.ItemKey;
import openhall.content.Picture;
import openhall.content.Raster;
import openhall.kiosk.screen.Catalogue.Caption;
import openhall.store.Entry;
import openhall.store.Snapshot;
import openhall.store.Store;

/**
 * The pictures of one release. Their bytes stay on disk until somebody looks, and then those looked
 * at last are kept: a page with the faces of a whole office is made anew every second. One that a
 * newer release has changed meanwhile is no longer there: a page must not mix two. Any thread.
 */
final class Pictures {

  /** In bytes. */
  private static final int MOST_KEPT = 16 * Raster.LARGEST;

  private final Store store;
  private final Map<ItemKey, Entry> entries;
  private final Map<ItemKey, Picture> kept = new LinkedHashMap<>(16, 0.75f, true);
  private int size;

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

  synchronized Optional<Item> read(ItemKey key) {
    Entry entry = entries.get(key);
    if (entry == null) {
      return Optional.empty();
    }
    Optional<Item> known = Optional.ofNullable(kept.get(key));
    return known.isPresent() ? known : fresh(entry);
  }

  private Optional<Item> fresh(Entry entry) {
    Optional<Item> read =
        store.read(snapshot ->
            snapshot
                .entry(entry.key())
                .filter(now -> now.sha256().equals(entry.sha256()))
                .flatMap(_ -> snapshot.item(entry.key())));
    read.filter(Picture.class::isInstance).map(Picture.class::cast).ifPresent(this::keep);
    return read;
  }

  private void keep(Picture picture) {
    kept.put(picture.key(), picture);
    size += picture.raster().size();
    Iterator<Picture> oldest = kept.values().iterator();
    while (size > MOST_KEPT) {
      size -= oldest.next().raster().size();
      oldest.remove();
    }
  }
}
