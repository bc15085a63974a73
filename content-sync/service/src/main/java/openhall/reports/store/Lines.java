package openhall.reports.store;

import java.util.Map;
import java.util.TreeMap;
import openhall.authoring.store.Transaction;
import openhall.content.UnitId;
import org.jdbi.v3.core.Handle;

/** The lines of annual reports that people fill in, within one transaction. */
public final class Lines {

  private final Handle handle;

  public Lines(Transaction transaction) {
    this.handle = transaction.handle();
  }

  /** What a unit says, by the code of the line. */
  public Map<String, String> of(UnitId unit, int year) {
    var lines = new TreeMap<String, String>();
    handle
        .createQuery("SELECT line, said FROM report_line WHERE unit = :unit AND year = :year")
        .bind("unit", unit.path())
        .bind("year", year)
        .map((row, _) -> lines.put(row.getString("line"), row.getString("said")))
        .list();
    return lines;
  }

  /** Takes the place of what the unit said before. */
  public void put(UnitId unit, int year, Map<String, String> lines) {
    handle.execute("DELETE FROM report_line WHERE unit = ? AND year = ?", unit.path(), year);
    lines.forEach((line, said) ->
        handle.execute(
            "INSERT INTO report_line (unit, year, line, said) VALUES (?, ?, ?, ?)",
            unit.path(),
            year,
            line,
            said));
  }
}
