package openhall.catalogue;

import java.time.LocalDate;
import openhall.content.InvalidContent;
import openhall.content.Period;
import openhall.content.UnitId;

/**
 * An entry of the disclosure catalogue. It holds in its unit and in every unit below that stands on
 * one of its levels (W6, O1).
 *
 * @param id 0 before it is stored
 * @param decision by which the catalogue was passed, such as a meeting's minutes (W5)
 * @param term the days on which it is demanded; it has a first one
 */
public record Node(
    long id,
    UnitId unit,
    Demand demand,
    Access access,
    Cadence cadence,
    Duties duties,
    String decision,
    Period term) {

  public Node {
    if (decision.isBlank() || decision.length() > 200) {
      throw new InvalidContent(
          "decision", "", "请写明目录由哪次会议或哪份文件通过（200 字以内）", "name what passed the catalogue");
    }
    if (!term.hasStart()) {
      throw new InvalidContent("effective", "", "请写明从哪天起执行", "say from which day it holds");
    }
  }

  public Node withId(long next) {
    return new Node(next, unit, demand, access, cadence, duties, decision, term);
  }

  /** Whether that unit has to fill it, unless it is exempt. */
  public boolean isFor(UnitId other) {
    return access == Access.ACTIVE
        && other.isWithin(unit)
        && demand.levels().contains(other.lineage().size());
  }

  /** Whether it is demanded on that day. */
  public boolean holds(LocalDate day) {
    return term.contains(day);
  }
}
