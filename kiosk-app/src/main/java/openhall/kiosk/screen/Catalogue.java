package openhall.kiosk.screen;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import openhall.content.Item;
import openhall.content.ItemKey;
import openhall.content.Period;
import openhall.content.UnitId;

/**
 * One release as a screen sees it: an unchanging snapshot, so that no screen mixes two. Another
 * release is another Catalogue. Implementations keep decoded items; screens ask often.
 */
public interface Catalogue {
  /** The unit whose kiosk this is; items of the units above it are here as well. */
  UnitId unit();

  /** Empty as long as the kiosk has never received content. */
  Optional<Release> release();

  /** A picture is read from disk for this, so it is asked for only to be shown. */
  Optional<Item> item(ItemKey key);

  /** What a picture shows, without reading it; empty where there is none under that key. */
  Optional<Caption> caption(ItemKey key);

  /** SHA-256 of the signed file that holds it, as the release has it; empty where it has none. */
  Optional<String> sha256(ItemKey key);

  /** All items of a kind, in {@link ReadingOrder}. */
  <T extends Item> List<T> items(Class<T> type);

  /**
   * Those that may be shown on that day, in the same order; asked several times for each screen.
   */
  default <T extends Item> List<T> current(Class<T> type, LocalDate day) {
    return items(type).stream().filter(item -> item.head().valid().contains(day)).toList();
  }

  /** The best matches of these kinds for what was typed, best first, at most {@code limit}. */
  Findings find(String typed, Set<Item.Kind> among, int limit);

  /** What of these kinds comes nearest to something that finds nothing. */
  List<Found> nearest(String typed, Set<Item.Kind> among, int limit);

  /** What was opened most at this kiosk on the days before, most first (W18). */
  List<ItemKey> oftenOpened(LocalDate today);

  /** A picture without its bytes. */
  record Caption(ItemKey key, String title, Period valid) {}

  /** Which release, and when it was made in the kiosk's own time. */
  record Release(long number, LocalDateTime asOf) {}

  /**
   * What was found.
   *
   * @param words in characters that typed letters may mean, the likeliest first
   */
  record Findings(List<Found> found, List<String> words) {
    public static final Findings NONE = new Findings(List.of(), List.of());

    public Findings {
      found = List.copyOf(found);
      words = List.copyOf(words);
    }
  }

  /** An item that matches and why. */
  record Found(ItemKey key, Why why) {}

  /** Why an item matches; positions are char indices into the text named, end excluded. */
  sealed interface Why {
    record InTitle(int from, int to) implements Why {}

    record InAlias(String alias) implements Why {}

    /** In a code, a text, the name of a part; only what stands around the match is of interest. */
    record Elsewhere(String words, int from) implements Why {}
  }
}
