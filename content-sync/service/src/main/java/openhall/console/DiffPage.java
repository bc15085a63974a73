package openhall.console;

import java.util.List;
import openhall.desk.Standing;

/** The newest revision against what the public sees. */
public record DiffPage(Chrome chrome, Standing standing, List<DiffRow> rows) {
  public DiffPage {
    rows = List.copyOf(rows);
  }
}
