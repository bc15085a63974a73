package openhall.console;

import java.util.List;
import openhall.authoring.Unit;
import openhall.completeness.Coming;

/** What a unit has to do within a year, by day. */
public record DuePage(Chrome chrome, Unit unit, List<Coming> coming) {

  public DuePage {
    coming = List.copyOf(coming);
  }
}
