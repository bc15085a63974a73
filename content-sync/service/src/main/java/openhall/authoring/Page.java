package openhall.authoring;

import java.util.List;

/**
 * One page of a list.
 *
 * @param number from 1
 * @param total of all pages
 */
public record Page<T>(List<T> items, int number, long total) {

  public Page {
    items = List.copyOf(items);
  }

  public long pages() {
    return Math.ceilDiv(total, (long) ItemQuery.PAGE_SIZE);
  }
}
