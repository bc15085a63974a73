package openhall.reports;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What a unit fills in for its annual report.
 *
 * @param said by line; whole numbers in the parts that are counted, a line not filled in is absent
 */
public record Return(Map<ReportLine, String> said) {

  private static final int LONGEST = 5000;
  private static final String NUMBER = "0|[1-9][0-9]{0,8}";

  /**
   * Checks each line.
   *
   * @throws IllegalArgumentException says in words for staff which line is wrong, and how
   */
  public Return {
    said = Map.copyOf(said);
    said.forEach(Return::check);
  }

  private static void check(ReportLine line, String text) {
    if (line.part().counted() && !text.matches(NUMBER)) {
      throw new IllegalArgumentException("“%s”应填整数，如 12；没有的填 0".formatted(line.label()));
    }
    if (text.length() > LONGEST) {
      throw new IllegalArgumentException("“%s”不超过 %d 字".formatted(line.label(), LONGEST));
    }
  }

  /** From the fields of a form or the rows of a table, by code; empty ones are not filled in. */
  public static Return of(Map<String, String> byCode) {
    var said = new EnumMap<ReportLine, String>(ReportLine.class);
    for (ReportLine line : ReportLine.values()) {
      String text = byCode.getOrDefault(line.code(), "").strip();
      if (!text.isEmpty()) {
        said.put(line, text);
      }
    }
    return new Return(said);
  }

  public String of(ReportLine line) {
    return said.getOrDefault(line, "");
  }

  /** Requests that came in, less those that were answered or are left: 0 if the table is right. */
  public long unaccounted() {
    return sum(ReportLine.IN) - sum(ReportLine.OUT);
  }

  private long sum(List<ReportLine> lines) {
    return lines.stream()
        .map(line -> said.getOrDefault(line, "0"))
        .mapToLong(Long::parseLong)
        .sum();
  }
}
