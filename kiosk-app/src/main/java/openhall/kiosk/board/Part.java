package openhall.kiosk.board;

import java.util.List;
import openhall.content.ItemKey;
import openhall.kiosk.board.present.Box;

/** A part of a board at one release, ready to draw. Immutable. */
public sealed interface Part {

  /** Where it is on the board, in pixels. */
  Box place();

  /** Pages that follow each other; never none. */
  record Pages(Box place, Scale scale, List<Page> pages) implements Part {
    public Pages {
      if (pages.isEmpty()) {
        throw new IllegalArgumentException("Expected pages, got none");
      }
      pages = List.copyOf(pages);
    }

    PageArea area() {
      return new PageArea(place.width(), place.height(), scale);
    }
  }

  /**
   * Sentences that glide one after the other; may be none.
   *
   * @param label that stands before them, empty for none
   * @param size of the letters, in pixels
   * @param items whose words those are
   */
  record Band(Box place, String label, double size, List<String> sentences, List<ItemKey> items)
      implements Part {
    public Band {
      sentences = List.copyOf(sentences);
      items = List.copyOf(items);
    }
  }

  /**
   * Notices in turn above the telephones.
   *
   * @param notices may be none
   * @param hotlines always in sight (F1, F3)
   */
  record Side(Box place, List<Notice> notices, List<Hotline> hotlines) implements Part {
    public Side {
      notices = List.copyOf(notices);
      hotlines = List.copyOf(hotlines);
    }
  }

  /** A notice in its period, in lines that fit. */
  record Notice(ItemKey item, String label, List<String> title, List<String> period) {
    public Notice {
      title = List.copyOf(title);
      period = List.copyOf(period);
    }
  }

  record Hotline(ItemKey item, String label, String phone) {}
}
