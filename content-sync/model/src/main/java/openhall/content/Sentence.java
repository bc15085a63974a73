package openhall.content;

import java.util.List;

/**
 * One line about one item, for a display that has no room for more (D1).
 *
 * @param label what it is, such as 办事指南 or 征求意见; the line begins with it. Empty where staff wrote
 *     the whole line
 * @param words what it says
 */
public record Sentence(ItemKey item, Subject subject, String label, String words) {

  private static final String COLON = "：";

  /** What sentences are about. */
  public enum Subject {
    EMERGENCY,
    NOTICE,
    HOTLINE,
    GUIDE,
    RULE,
    FEE,
    OWN
  }

  public Sentence {
    Texts.optionalLine("label", label);
    if (words.isBlank() || words.indexOf('\n') >= 0) {
      throw new InvalidContent("words", words, "须是一行文字", "must be one line of words");
    }
  }

  /** What staff wrote into a scene, line by line. */
  public static List<Sentence> own(ItemKey programme, Scene scene) {
    return scene instanceof Scene.Ticker ticker
        ? ticker.sentences().stream()
            .map(words -> new Sentence(programme, Subject.OWN, "", words))
            .toList()
        : List.of();
  }

  /** The label as it stands before the words. */
  public String lead() {
    return label.isEmpty() ? "" : label + COLON;
  }

  public String whole() {
    return lead() + words;
  }

  /** Characters as people count them. */
  public int characters() {
    String whole = whole();
    return whole.codePointCount(0, whole.length());
  }
}
