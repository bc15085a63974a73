package openhall.authoring;

import java.util.Set;
import openhall.content.Item;
import openhall.content.UnitId;

/**
 * Which items a list shows; an empty text or set asks for nothing in particular.
 *
 * @param text part of the title or of the id
 * @param states of the newest revision
 * @param page from 1
 */
public record ItemQuery(
    String text, Set<Item.Kind> kinds, Set<UnitId> units, Set<State> states, int page) {

  /** So many items stand on a page. */
  public static final int PAGE_SIZE = 50;

  public static final ItemQuery ALL = new ItemQuery("", Set.of(), Set.of(), Set.of(), 1);

  public ItemQuery {
    // No text has a NUL, and PostgreSQL does not even look for it.
    text = text.replace("\0", "").strip();
    kinds = Set.copyOf(kinds);
    units = Set.copyOf(units);
    states = Set.copyOf(states);
    if (page < 1) {
      throw new IllegalArgumentException("Expected page of at least 1, got " + page);
    }
  }

  public ItemQuery withText(String next) {
    return new ItemQuery(next, kinds, units, states, page);
  }

  public ItemQuery withKinds(Set<Item.Kind> next) {
    return new ItemQuery(text, next, units, states, page);
  }

  public ItemQuery withUnits(Set<UnitId> next) {
    return new ItemQuery(text, kinds, next, states, page);
  }

  public ItemQuery withStates(Set<State> next) {
    return new ItemQuery(text, kinds, units, next, page);
  }

  public ItemQuery withPage(int next) {
    return new ItemQuery(text, kinds, units, states, next);
  }
}
