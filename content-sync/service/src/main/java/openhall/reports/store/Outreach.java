package openhall.reports.store;

import java.time.LocalDate;
import openhall.content.UnitId;

/**
 * One time that the public was told something outside this system (D20, D24, R8).
 *
 * @param pieces copies, posts, minutes of a programme counted as one: what the medium counts
 * @param people who took part; 0 where nobody does
 * @param cases handled on the spot
 * @param who entered it
 */
public record Outreach(
    String id,
    UnitId unit,
    LocalDate day,
    Medium medium,
    String title,
    int pieces,
    int people,
    int cases,
    String who) {

  private static final int LONGEST = 200;

  public Outreach {
    title = title.strip();
    if (title.isEmpty()
        || title.length() > LONGEST
        || title.chars().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException("请写明内容，不超过 " + LONGEST + " 字");
    }
    if (pieces < 0 || people < 0 || cases < 0 || pieces + people + cases == 0) {
      throw new IllegalArgumentException("份数、人数、件数至少填一项，且不能为负");
    }
  }
}
