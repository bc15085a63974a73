package openhall.console.sheet;

import java.util.List;
import openhall.content.Block;

/** One thing a sheet shows under a label. */
public sealed interface Entry {

  String label();

  record Line(String label, Cell cell) implements Entry {}

  record Lines(String label, List<String> texts) implements Entry {
    public Lines {
      texts = List.copyOf(texts);
    }
  }

  int LONG = 20;

  record Grid(String label, List<String> head, List<List<Cell>> rows) implements Entry {
    public Grid {
      head = List.copyOf(head);
      rows = rows.stream().map(List::copyOf).toList();
    }

    /** So long that a reader should open it first. */
    public boolean isLong() {
      return rows.size() > LONG;
    }
  }

  /**
   * A picture.
   *
   * @param words what it shows, for whoever does not see it
   * @param address that holds it whole
   */
  record Shown(String label, String words, String address) implements Entry {}

  record Prose(String label, List<Block> blocks) implements Entry {
    public Prose {
      blocks = List.copyOf(blocks);
    }
  }
}
