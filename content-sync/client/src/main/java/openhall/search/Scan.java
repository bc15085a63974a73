package openhall.search;

import java.util.List;

/**
 * Looks for one term in texts, as an input method would read it: each character typed stands for
 * itself, letters for a whole syllable, for its initial or, at the end, for its beginning.
 * Immutable.
 */
final class Scan {

  /** Where a term was found; the cost is low where little had to be guessed. */
  record Span(int from, int to, int cost) {
    static final Span NONE = new Span(-1, -1, Integer.MAX_VALUE);

    boolean found() {
      return from >= 0;
    }
  }

  private static final int NOWHERE = Integer.MAX_VALUE;
  private static final int ABBREVIATED = 1;
  private static final int RARE_READING = 3;
  private static final int PASSED_OVER = 2;
  private static final int OTHER_CHARACTER = 5;
  private static final int SIMILAR = 8;
  private static final int COST_SHIFT = 16;
  private static final int END = (1 << COST_SHIFT) - 1;

  private final char[] typed;
  private final List<Sound> heard;
  private final boolean similar;
  private final int firstLetters;

  private Scan(String typed, List<Sound> heard, boolean similar) {
    this.typed = typed.toCharArray();
    this.heard = heard;
    this.similar = similar;
    char first = this.typed[0];
    if (!Glyphs.isLetter(first)) {
      this.firstLetters = 0;
    } else {
      this.firstLetters = similar ? Sound.similarInitials(first) : Text.bit(first);
    }
  }

  /** As typed. */
  static Scan exactly(String typed) {
    return new Scan(typed, List.of(), false);
  }

  /** Also by characters that sound the same, and by syllables that sound alike. */
  static Scan loosely(String typed, List<Sound> heard) {
    return new Scan(typed, heard, true);
  }

  /** The best place in {@code text}, the first of equals. */
  Span in(Text text) {
    int best = NOWHERE;
    int from = -1;
    for (int start = 0; start < text.length(); start++) {
      if (mayStart(text, start)) {
        int here = from(text, start, 0);
        if (here >> COST_SHIFT < best >> COST_SHIFT) {
          best = here;
          from = start;
        }
      }
    }
    return from < 0 ? Span.NONE : new Span(from, best & END, best >> COST_SHIFT);
  }

  private boolean mayStart(Text text, int at) {
    if (firstLetters != 0) {
      return text.startsWithOneOf(firstLetters, at);
    }
    return Glyphs.same(typed[0], text.glyph(at)) || soundsAlike(0, text, at);
  }

  /** Cost and end of the cheapest way to read the rest of the term from here. */
  private int from(Text text, int start, int next) {
    if (next == typed.length) {
      return start;
    }
    if (start == text.length()) {
      return NOWHERE;
    }
    return next > 0 && text.skipped(start)
        ? plus(PASSED_OVER, from(text, start + 1, next))
        : character(text, start, next);
  }

  private int character(Text text, int at, int next) {
    if (Glyphs.same(typed[next], text.glyph(at))) {
      return from(text, at + 1, next + 1);
    }
    if (Glyphs.isLetter(typed[next])) {
      return syllable(text, at, next);
    }
    return soundsAlike(next, text, at)
        ? plus(OTHER_CHARACTER, from(text, at + 1, next + 1))
        : NOWHERE;
  }

  private int syllable(Text text, int at, int next) {
    int best = NOWHERE;
    List<String> readings = text.sound(at).readings();
    for (int i = 0; i < readings.size(); i++) {
      int here = spelled(readings.get(i), text, at, next);
      best = Math.min(best, plus(i == 0 ? 0 : RARE_READING, here));
    }
    if (similar) {
      for (String reading : text.sound(at).similar()) {
        best = Math.min(best, plus(SIMILAR, spelled(reading, text, at, next)));
      }
    }
    return best;
  }

  private int spelled(String reading, Text text, int at, int next) {
    int common = common(reading, next);
    if (common == 0) {
      return NOWHERE;
    }
    if (common == reading.length()) {
      int whole = from(text, at + 1, next + common);
      return common == 1 ? whole : Math.min(whole, initial(1, text, at, next));
    }
    if (next + common == typed.length) {
      return plus(ABBREVIATED, at + 1);
    }
    int first = initial(1, text, at, next);
    return common > 1 && reading.charAt(1) == 'h'
        ? Math.min(first, initial(2, text, at, next))
        : first;
  }

  private int initial(int letters, Text text, int at, int next) {
    return plus(ABBREVIATED, from(text, at + 1, next + letters));
  }

  private int common(String reading, int next) {
    int most = Math.min(reading.length(), typed.length - next);
    int common = 0;
    while (common < most && reading.charAt(common) == typed[next + common]) {
      common++;
    }
    return common;
  }

  private boolean soundsAlike(int next, Text text, int at) {
    return !heard.isEmpty() && heard.get(next).sharesReading(text.sound(at));
  }

  private static int plus(int cost, int way) {
    return way == NOWHERE ? NOWHERE : way + (cost << COST_SHIFT);
  }
}
