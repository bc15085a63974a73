package openhall.kiosk.board;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** The timetable of a loop of pages: pure, the same instant always gives the same page. */
public record Loop(Instant start, List<Page> pages) {

  public Loop {
    if (pages.isEmpty()) {
      throw new IllegalArgumentException("Expected at least one page, got none");
    }
    pages = List.copyOf(pages);
  }

  /** What to show, and until when. */
  public record Showing(Page page, Instant until) {}

  /** All pages in their order, beginning with that one. */
  List<Page> from(Page first) {
    int at = pages.indexOf(first);
    return Stream.concat(pages.stream().skip(at), pages.stream().limit(at)).toList();
  }

  public Showing at(Instant now) {
    long total = pages.stream().mapToLong(page -> page.dwell().toMillis()).sum();
    long elapsed = Duration.between(start, now).toMillis();
    long position = Math.floorMod(elapsed, total);
    // Counted from the start, so that a turn ends at the same instant whenever it is asked for.
    Instant round = start.plusMillis(elapsed - position);
    long end = 0;
    for (Page page : pages) {
      end += page.dwell().toMillis();
      if (position < end) {
        return new Showing(page, round.plusMillis(end));
      }
    }
    throw new IllegalStateException("Expected a page at " + position + " of " + total + " ms");
  }
}
