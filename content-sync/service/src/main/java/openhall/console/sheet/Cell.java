package openhall.console.sheet;

import java.util.List;
import openhall.content.ItemKey;

/** A short text, which may lead to another item. */
public sealed interface Cell {

  String text();

  /** Whether it is a number, such as of a telephone, that is read as one. */
  default boolean isNumber() {
    return text().matches("[0-9][0-9 ()+-]{0,23}");
  }

  record Plain(String text) implements Cell {}

  record Link(String text, ItemKey to) implements Cell {}

  /** A text that leads nowhere. */
  static Cell of(String text) {
    return new Plain(text);
  }

  static List<List<Cell>> rows(List<List<String>> rows) {
    return rows.stream().map(row -> row.stream().map(Cell::of).toList()).toList();
  }
}
