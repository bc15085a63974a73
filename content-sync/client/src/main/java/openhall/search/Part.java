package openhall.search;

/** Where in an item something is found; the order is that of the ranking. */
public enum Part {
  TITLE('T', true),
  /** What neighbours call it. */
  ALIAS('A', true),
  /** Names inside of it: fees, windows, themes, posts. */
  DETAIL('N', true),
  DEPARTMENT('D', true),
  /** Codes, document numbers, telephone numbers, window numbers. */
  CODE('C', false),
  /** The beginning of its text; found by characters only. */
  BODY('B', false);

  private final char mark;
  private final boolean sounded;

  Part(char mark, boolean sounded) {
    this.mark = mark;
    this.sounded = sounded;
  }

  char mark() {
    return mark;
  }

  /** Whether it is found by pinyin, too. */
  boolean sounded() {
    return sounded;
  }

  static Part marked(char mark) {
    for (Part part : values()) {
      if (part.mark == mark) {
        return part;
      }
    }
    throw new IllegalArgumentException("No part is marked " + mark);
  }
}
