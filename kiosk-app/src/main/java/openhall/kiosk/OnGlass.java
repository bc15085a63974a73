package openhall.kiosk;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import openhall.content.ItemKey;
import openhall.kiosk.board.Visible;
import openhall.kiosk.screen.Catalogue;
import openhall.kiosk.screen.ShortCode;
import openhall.store.Play;
import openhall.store.Shown;

/**
 * What is on the glass of a board or a strip at one moment, down to the files that people signed.
 * Immutable.
 *
 * @param board its name
 */
record OnGlass(String board, Catalogue release, List<Visible> visible) {

  private static final int CODE = 4;

  OnGlass {
    visible = List.copyOf(visible);
  }

  /** For the log. */
  List<Play> plays() {
    long number = release.release().map(Catalogue.Release::number).orElse(0L);
    return visible.stream()
        .map(part -> new Play(board, part.place(), number, words(part).toList()))
        .filter(play -> !play.items().isEmpty())
        .toList();
  }

  /**
   * For the status page.
   *
   * @param kind of screen
   */
  Map<String, Object> status(String kind) {
    var words = new HashMap<>(Front.status(release.release(), kind, items()));
    words.put("board", board);
    words.put("words", visible.stream().flatMap(this::told).toList());
    words.put("code", code());
    return words;
  }

  List<ItemKey> items() {
    return visible.stream().flatMap(part -> part.items().stream()).distinct().toList();
  }

  /** Four characters for all that is visible, which staff compare with those of the status page. */
  String code() {
    String all =
        visible.stream()
            .flatMap(this::words)
            .map(Shown::sha256)
            .distinct()
            .sorted()
            .collect(Collectors.joining(","));
    return ShortCode.of(all, CODE);
  }

  private Stream<Shown> words(Visible part) {
    return part.items().stream().flatMap(key -> words(key).stream());
  }

  private Optional<Shown> words(ItemKey key) {
    return release
        .sha256(key)
        .flatMap(sha256 ->
            release.item(key).map(item -> new Shown(key, item.head().revision(), sha256)));
  }

  private Stream<Map<String, Object>> told(Visible part) {
    return words(part)
        .map(words ->
            Map.of(
                "place", part.place(),
                "item", words.item().toString(),
                "revision", words.revision(),
                "sha256", words.sha256()));
  }
}
