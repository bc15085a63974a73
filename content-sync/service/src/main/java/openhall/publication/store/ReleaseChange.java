package openhall.publication.store;

import java.util.Locale;
import openhall.content.ItemKey;

/** What a release did to one item. */
public record ReleaseChange(ItemKey key, int revision, Kind kind) {

  public enum Kind {
    SHOWN,
    REMOVED;

    String wireName() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
