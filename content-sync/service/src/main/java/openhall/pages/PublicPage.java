package openhall.pages;

import java.util.List;

/**
 * A page with every text finished.
 *
 * @param organ who answers for it
 * @param phone to complain to; empty when none is known
 */
public record PublicPage(
    String title,
    String organ,
    List<Answer> answers,
    List<Chapter> chapters,
    String phone,
    List<String> foot) {

  public PublicPage {
    answers = List.copyOf(answers);
    chapters = List.copyOf(chapters);
    foot = List.copyOf(foot);
  }

  /** One of the four answers on top. */
  public record Answer(String question, String figure, String note) {}

  public record Chapter(String title, List<Line> lines) {
    public Chapter {
      lines = List.copyOf(lines);
    }
  }

  /** One thing to know, and what is said about it in smaller type; may be empty. */
  public record Line(String text, String detail) {
    static Line of(String text) {
      return new Line(text, "");
    }
  }
}
