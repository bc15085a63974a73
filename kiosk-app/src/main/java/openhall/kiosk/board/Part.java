package openhall.kiosk.board;

import java.time.Duration;
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
   * A band in which nothing moves: line follows line.
   *
   * @param lines that fit its width
   */
  record Still(Band band, List<String> lines) implements Part {
    public Still {
      lines = List.copyOf(lines);
    }

    @Override
    public Box place() {
      return band.place();
    }

    /** The line that is due: each stays as long as a page of so few words. */
    String line(Duration passed) {
      long all = lines.stream().mapToLong(Still::seconds).sum();
      long left = all == 0 ? 0 : Math.floorMod(passed.toSeconds(), all);
      for (String line : lines) {
        left -= seconds(line);
        if (left < 0) {
          return line;
        }
      }
      return "";
    }

    private static long seconds(String line) {
      return Dwell.of(line.length()).toSeconds();
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
