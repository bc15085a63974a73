package openhall.kiosk.screen;

import java.util.List;

/** How the kiosk is, in words for staff. Immutable. */
public record StaffReport(List<Chapter> chapters) {
  public StaffReport {
    chapters = List.copyOf(chapters);
  }

  public record Chapter(String title, List<Line> lines) {
    public Chapter {
      lines = List.copyOf(lines);
    }
  }

  /**
   * One thing that can be well or not.
   *
   * @param fine false when somebody should do something
   */
  public record Line(String label, String words, boolean fine) {
    public static Line fine(String label, String words) {
      return new Line(label, words, true);
    }

    public static Line look(String label, String words) {
      return new Line(label, words, false);
    }
  }
}
