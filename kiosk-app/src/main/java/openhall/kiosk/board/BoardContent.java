package openhall.kiosk.board;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * Everything on a lobby board at one release, ready to draw.
 *
 * @param name of the hall
 * @param parts that do not overlap; never none
 */
public record BoardContent(String name, List<Part> parts) {

  public BoardContent {
    parts = List.copyOf(parts);
  }

  /** The pages of all parts. */
  public List<Page> pages() {
    return of(Part.Pages.class).flatMap(part -> part.pages().stream()).toList();
  }

  /** How long it takes until every page was there. */
  Duration reading() {
    return pages().stream().map(Page::dwell).reduce(Duration.ZERO, Duration::plus);
  }

  /** The parts of that kind. */
  <T extends Part> Stream<T> of(Class<T> kind) {
    return parts.stream().filter(kind::isInstance).map(kind::cast);
  }
}
