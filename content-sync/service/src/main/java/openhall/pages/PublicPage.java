package openhall.pages;

import java.util.List;
import java.util.Optional;
import openhall.content.ItemKey;
import openhall.content.Picture;

/**
 * A page with every text finished.
 *
 * @param organ who answers for it
 * @param phone to complain to; empty when none is known
 * @param sheet where its once-told notice is as PDF; empty when it has none
 */
public record PublicPage(
    String title,
    String organ,
    List<Answer> answers,
    Optional<Shown> shown,
    List<Chapter> chapters,
    String phone,
    List<String> foot,
    String sheet) {

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

  /**
   * One thing to know.
   *
   * @param detail said about it in smaller type; may be empty
   * @param more where to see more of it
   */
  public record Line(String text, String detail, Optional<Way> more) {
    Line(String text, String detail) {
      this(text, detail, Optional.empty());
    }

    static Line of(String text) {
      return new Line(text, "");
    }
  }

  /** To a page of another item. */
  public record Way(String words, String address) {
    static Way to(String words, ItemKey item) {
      return new Way(words, Address.of(item));
    }
  }

  /**
   * A picture, whole.
   *
   * @param words what it shows
   */
  public record Shown(String words, String address) {
    static Shown of(Picture picture) {
      return new Shown(picture.title(), picture.raster().address());
    }
  }
}
