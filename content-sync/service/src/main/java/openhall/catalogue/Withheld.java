package openhall.catalogue;

import java.time.LocalDate;
import java.util.Optional;
import openhall.content.InvalidContent;
import openhall.content.UnitId;

/**
 * Something that is not disclosed (A5).
 *
 * @param id 0 before it is stored
 * @param reviewOn when it is looked at again; absent if it is withheld for good
 * @param who wrote it down
 * @param closed how and when it ended; absent while it holds
 */
public record Withheld(
    long id,
    UnitId unit,
    String title,
    String reason,
    String basis,
    LocalDate decidedOn,
    Optional<LocalDate> reviewOn,
    String who,
    Optional<Closing> closed) {

  private static final int LONGEST = 500;

  /** The end of an entry: disclosed after all, or no longer there. */
  public record Closing(LocalDate on, String outcome) {}

  public Withheld {
    must("title", title, "请写事项名称");
    must("reason", reason, "请说明不公开的理由");
    must("basis", basis, "请写法律依据");
    if (reviewOn.filter(day -> !day.isAfter(decidedOn)).isPresent()) {
      throw new InvalidContent(
          "reviewOn", "", "复审日期要晚于决定日期", "the re-examination comes after the decision");
    }
  }

  public boolean holds() {
    return closed.isEmpty();
  }

  /** Whether somebody has to look at it again. */
  public boolean isDue(LocalDate today) {
    return holds() && reviewOn.filter(day -> !day.isAfter(today)).isPresent();
  }

  private static void must(String field, String value, String zh) {
    if (value.isBlank() || value.length() > LONGEST) {
      throw new InvalidContent(
          field, "", zh + "（不超过 " + LONGEST + " 字）", field + " has 1 to " + LONGEST + " signs");
    }
  }
}
