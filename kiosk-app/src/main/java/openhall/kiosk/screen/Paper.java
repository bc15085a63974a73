package openhall.kiosk.screen;

import java.util.List;

/**
 * 一次性告知单: all that a window would say about a procedure, as it goes to a printer. Every text is
 * finished; nothing says how it is set.
 *
 * @param unit whose notice it is
 * @param title of the procedure
 * @param code the text of the QR code, and {@code codeWords} what one finds behind it
 * @param complaint the telephone for complaints with its purpose
 * @param foot as of when, in which revision, and that the window has the last word
 */
public record Paper(
    String unit,
    String title,
    List<Fact> facts,
    List<Chapter> chapters,
    String code,
    String codeWords,
    String complaint,
    List<String> foot) {

  /** What the sheet is. */
  public static final String NAME = "一次性告知单";

  public Paper {
    facts = List.copyOf(facts);
    chapters = List.copyOf(chapters);
    foot = List.copyOf(foot);
  }

  /** One of the answers on top. */
  public record Fact(String question, String figure, String unit, String note) {}

  public record Chapter(String title, List<Line> lines) {
    public Chapter {
      lines = List.copyOf(lines);
    }
  }

  /** What stands before a line. */
  public enum Mark {
    NONE,
    EMPTY_BOX,
    TICKED_BOX
  }

  /**
   * One thing to know.
   *
   * @param detail may be left out where paper is short; empty when there is none
   */
  public record Line(Mark mark, String text, String detail) {
    static Line of(String text) {
      return new Line(Mark.NONE, text, "");
    }
  }
}
