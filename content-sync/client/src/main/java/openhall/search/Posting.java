package openhall.search;

import java.util.ArrayList;
import java.util.List;

/**
 * One text in one part and the items that have it there, so that the name of a department is looked
 * at once and not once for each of its items. Grows while an index is built.
 */
final class Posting {

  private final Part part;
  private final Text text;
  private final List<Integer> items = new ArrayList<>(1);

  Posting(Part part, Text text) {
    this.part = part;
    this.text = text;
  }

  Part part() {
    return part;
  }

  Text text() {
    return text;
  }

  /** Their numbers in the index. */
  List<Integer> items() {
    return items;
  }

  void add(int item) {
    items.add(item);
  }
}
