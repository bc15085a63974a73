package openhall.kiosk.board;

import java.util.List;

/**
 * Everything on a lobby board at one release, ready to draw.
 *
 * @param name of the hall
 * @param pages of the loop; never empty
 * @param notices beside the loop, shown in turn; may be empty
 * @param hotlines always in sight (F1, F3)
 * @param ticker sentences of the band, one after the other; may be empty
 * @param mark release, as-of time and freshness, for staff
 */
public record BoardContent(
    String name,
    List<Page> pages,
    List<SideNotice> notices,
    List<Hotline> hotlines,
    List<String> ticker,
    String mark) {

  public BoardContent {
    pages = List.copyOf(pages);
    notices = List.copyOf(notices);
    hotlines = List.copyOf(hotlines);
    ticker = List.copyOf(ticker);
  }

  /** A notice in its period. */
  public record SideNotice(String label, List<String> title, List<String> period) {
    public SideNotice {
      title = List.copyOf(title);
      period = List.copyOf(period);
    }
  }

  public record Hotline(String label, String phone) {}
}
