package openhall.kiosk.board;

import java.util.List;
import openhall.content.ItemKey;

/**
 * Whose words stand in one place of a board.
 *
 * @param place as staff call it
 */
public record Visible(String place, List<ItemKey> items) {

  public Visible {
    items = List.copyOf(items);
  }
}
