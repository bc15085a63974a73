package openhall.store;

import java.util.List;

/**
 * What stands in one place of a board for a time.
 *
 * @param board its name
 * @param place on it, such as page or band
 */
public record Play(String board, String place, long release, List<Shown> items) {

  public Play {
    items = List.copyOf(items);
  }
}
