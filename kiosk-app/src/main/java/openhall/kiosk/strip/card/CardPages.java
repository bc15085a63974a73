package openhall.kiosk.strip.card;

import java.time.Duration;
import java.util.List;
import openhall.content.ItemKey;
import openhall.kiosk.strip.Leaf;

/** Everything a control card shows, page after page, again and again. Immutable. */
public record CardPages(List<CardPage> pages) {

  public static final CardPages NONE = new CardPages(List.of());

  /** What a card's diodes have at least two of. */
  public enum Colour {
    RED(0),
    GREEN(1),
    YELLOW(2);

    private final int code;

    Colour(int code) {
      this.code = code;
    }

    /** In the example protocol. */
    int code() {
      return code;
    }
  }

  /** A page that stands: lines that fit, for so long. */
  public record CardPage(ItemKey item, Colour colour, List<String> lines, Duration dwell) {
    public CardPage {
      lines = List.copyOf(lines);
    }

    static CardPage of(Leaf leaf) {
      Colour colour =
          switch (leaf.sentence().subject()) {
            case EMERGENCY -> Colour.RED;
            case NOTICE, HOTLINE, OWN -> Colour.GREEN;
            case GUIDE, RULE, FEE -> Colour.YELLOW;
          };
      return new CardPage(leaf.sentence().item(), colour, leaf.lines(), leaf.dwell());
    }
  }

  public CardPages {
    pages = List.copyOf(pages);
  }

  public List<ItemKey> items() {
    return pages.stream().map(CardPage::item).distinct().toList();
  }
}
