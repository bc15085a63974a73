package openhall.paper.store;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import openhall.content.ItemKey;
import openhall.content.UnitId;

/**
 * Sheets that were hung or laid out somewhere (D3, D13, D15, D16).
 *
 * @param sheet its wire name
 * @param pieces what is printed on it
 * @param who entered it
 * @param ended the day on which it was taken away, if it was
 */
public record Posting(
    String id,
    UnitId unit,
    String sheet,
    List<Piece> pieces,
    String place,
    int copies,
    LocalDate day,
    String who,
    Optional<LocalDate> ended) {

  private static final int LONGEST = 100;
  private static final int MOST = 1_000_000;

  /** An item as it was printed: whoever has the same check code has the same words. */
  public record Piece(ItemKey key, String title, String code) {}

  public Posting {
    pieces = List.copyOf(pieces);
    place = place.strip();
    if (place.isEmpty()
        || place.length() > LONGEST
        || place.chars().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException("请写明地点，不超过 " + LONGEST + " 字");
    }
    if (copies < 1 || copies > MOST) {
      throw new IllegalArgumentException("份数至少 1，至多 " + MOST);
    }
    if (pieces.isEmpty()) {
      throw new IllegalArgumentException("这张纸上没有已发布的内容");
    }
  }
}
