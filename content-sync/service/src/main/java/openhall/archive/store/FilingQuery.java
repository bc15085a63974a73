package openhall.archive.store;

import java.util.Optional;
import java.util.Set;
import openhall.content.Item;
import openhall.content.UnitId;

/**
 * Which filings a list shows; what is empty asks for nothing in particular.
 *
 * @param text part of the title or of the item's id, or a whole {@link FilingNumber}
 * @param unit with all below it
 * @param page from 1
 */
public record FilingQuery(
    String text, Optional<Integer> year, Set<Item.Kind> kinds, Optional<UnitId> unit, int page) {

  public static final FilingQuery ALL =
      new FilingQuery("", Optional.empty(), Set.of(), Optional.empty(), 1);

  public FilingQuery {
    // No text has a NUL, and PostgreSQL does not even look for it.
    text = text.replace("\0", "").strip();
    kinds = Set.copyOf(kinds);
    if (page < 1) {
      throw new IllegalArgumentException("Expected page of at least 1, got " + page);
    }
  }

  public FilingQuery withText(String next) {
    return new FilingQuery(next, year, kinds, unit, page);
  }

  public FilingQuery withYear(int next) {
    return new FilingQuery(text, Optional.of(next), kinds, unit, page);
  }

  public FilingQuery withPage(int next) {
    return new FilingQuery(text, year, kinds, unit, next);
  }
}
