package openhall.search;

import java.util.ArrayList;
import java.util.List;

/**
 * Looks for one term in texts, as an input method would read it: each character typed stands for
 * itself, letters for a whole syllable, for its initial or, at the end, for its beginning; a key of
 * a nine-key keyboard for any of its letters. Immutable.
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
  private static final int SLIP = 20;
  private static final int SPOILED = 2;
  private static final int COST_SHIFT = 16;
  private static final int END = (1 << COST_SHIFT) - 1;

  private final char[] typed;
  private final int[] letters;
  private final List<Sound> heard;
  private final boolean similar;
  private final int slips;
  private final int firstLetters;

  /** For each character typed the letters of which one must be in a text; 0 for any text. */
  private final int[] needed;

  /** For each two characters typed the letters of which one must follow another in a text. */
  private final List<Pairs> pairs;

  /** For each character typed the mark that must be in a text; 0 where letters decide. */
  private final long[] marks;

  private Scan(String typed, List<Sound> heard, boolean similar, int slips) {
    this.typed = typed.toCharArray();
    this.letters = typed.chars().map(c -> Glyphs.letters((char) c)).toArray();
    this.heard = heard;
    this.similar = similar;
    this.slips = slips;
    this.firstLetters = similar ? Sound.similarInitials(letters[0]) : letters[0];
    this.needed = new int[this.typed.length];
    this.marks = new long[this.typed.length];
    for (int i = 0; i < needed.length; i++) {
      if (letters[i] != 0) {
        needed[i] = similar ? Sound.needed(letters[i]) : letters[i];
      } else if (!heard.isEmpty()) {
        needed[i] = heard.get(i).initials();
      } else {
        marks[i] = Glyphs.wanted(this.typed[i]);
      }
    }
    this.pairs = pairs(letters, heard);
  }

  private static List<Pairs> pairs(int[] letters, List<Sound> heard) {
    var pairs = new ArrayList<Pairs>();
    for (int i = 1; i < letters.length; i++) {
      int before = letters[i - 1];
      int behind = letters[i];
      if (before == 0 && behind == 0 && !heard.isEmpty()) {
        before = heard.get(i - 1).initials();
        behind = heard.get(i).initials();
      }
      if (before != 0 && behind != 0) {
        var pair = new Pairs();
        pair.add(before, behind);
        pairs.add(pair);
      }
    }
    return pairs;
  }

  /** As typed. */
  static Scan exactly(String typed) {
    return new Scan(typed, List.of(), false, 0);
  }

  /** Also by characters that sound the same, and by syllables that sound alike. */
  static Scan loosely(String typed, List<Sound> heard) {
    return new Scan(typed, heard, true, 0);
  }

  /** With one character or letter too many, too few or another one. */
  static Scan slipping(String typed) {
    return new Scan(typed, List.of(), false, 1);
  }

  /** False for most texts in which it is not, by their letters and marks alone. */
  boolean mayBeIn(int textLetters, long textMarks) {
    int lacking = 0;
    for (int i = 0; i < needed.length; i++) {
      boolean there =
          needed[i] == 0 ? (marks[i] & ~textMarks) == 0 : (needed[i] & textLetters) != 0;
      if (!there && ++lacking > slips) {
        return false;
      }
    }
    return true;
  }

  /** The same by its pairs, which stand at that number. A slip spoils two of them. */
  boolean mayBeIn(long[] textPairs, int number) {
    int lacking = 0;
    for (Pairs pair : pairs) {
      if (!pair.meets(textPairs, number) && ++lacking > SPOILED * slips) {
        return false;
      }
    }
    return true;
  }

  /** The best place in {@code text}, the first of equals. */
  Span in(Text text) {
    int best = NOWHERE;
    int from = -1;
    int start = next(text, 0);
    // Nothing is better than a place where nothing had to be guessed.
    while (start < text.length() && best >> COST_SHIFT > 0) {
      int here = from(text, start, 0, slips);
      if (here >> COST_SHIFT < best >> COST_SHIFT) {
        best = here;
        from = start;
      }
      start = next(text, start + 1);
    }
    return from < 0 ? Span.NONE : new Span(from, best & END, best >> COST_SHIFT);
  }

  /** The next place at which it may start; the length of the text if there is none. */
  private int next(Text text, int at) {
    if (slips == 0 && firstLetters != 0) {
      return text.next(firstLetters, at);
    }
    int place = at;
    while (place < text.length() && !mayStart(text, place)) {
      place++;
    }
    return place;
  }

  private boolean mayStart(Text text, int at) {
    if (slips > 0) {
      return starts(0, text, at)
          || (typed.length > 1
              && (starts(1, text, at) || (at + 1 < text.length() && starts(1, text, at + 1))));
    }
    return Glyphs.same(typed[0], text.glyph(at))
        || (text.startsWithOneOf(needed[0], at) && soundsAlike(0, text, at));
  }

  private boolean starts(int next, Text text, int at) {
    return letters[next] == 0
        ? Glyphs.same(typed[next], text.glyph(at))
        : text.startsWithOneOf(letters[next], at);
  }

  /** Cost and end of the cheapest way to read the rest of the term from here. */
  private int from(Text text, int start, int next, int left) {
    if (next == typed.length) {
      return start;
    }
    if (start == text.length()) {
      return left > 0 && next == typed.length - 1 ? plus(SLIP, start) : NOWHERE;
    }
    int best =
        next > 0 && text.skipped(start)
            ? plus(PASSED_OVER, from(text, start + 1, next, left))
            : character(text, start, next, left);
    return left == 0 ? best : Math.min(best, plus(SLIP, slipped(text, start, next)));
  }

  /** One too many, another one, one left out. */
  private int slipped(Text text, int at, int next) {
    int best = from(text, at, next + 1, 0);
    best = Math.min(best, from(text, at + 1, next + 1, 0));
    return next == 0 ? best : Math.min(best, from(text, at + 1, next, 0));
  }

  private int character(Text text, int at, int next, int left) {
    if (letters[next] != 0) {
      return (letters[next] & Glyphs.letters(text.glyph(at))) != 0
          ? from(text, at + 1, next + 1, left)
          : syllable(text, at, next, left);
    }
    if (Glyphs.same(typed[next], text.glyph(at))) {
      return from(text, at + 1, next + 1, left);
    }
    return soundsAlike(next, text, at)
        ? plus(OTHER_CHARACTER, from(text, at + 1, next + 1, left))
        : NOWHERE;
  }

  private int syllable(Text text, int at, int next, int left) {
    int best = NOWHERE;
    List<String> readings = text.sound(at).readings();
    for (int i = 0; i < readings.size(); i++) {
      int here = spelled(readings.get(i), text, at, next, left);
      best = Math.min(best, plus(i == 0 ? 0 : RARE_READING, here));
    }
    if (similar) {
      for (String reading : text.sound(at).similar()) {
        best = Math.min(best, plus(SIMILAR, spelled(reading, text, at, next, left)));
      }
    }
    return best;
  }

  private int spelled(String reading, Text text, int at, int next, int left) {
    int common = common(reading, 0, next);
    if (common == 0) {
      return NOWHERE;
    }
    if (common == reading.length()) {
      int whole = from(text, at + 1, next + common, left);
      return common == 1 ? whole : Math.min(whole, initial(1, text, at, next, left));
    }
    if (next + common == typed.length) {
      return plus(ABBREVIATED, at + 1);
    }
    int best = initial(1, text, at, next, left);
    if (common > 1 && reading.charAt(1) == 'h') {
      best = Math.min(best, initial(2, text, at, next, left));
    }
    return left > 0 && common > 1
        ? Math.min(best, plus(SLIP, misspelled(reading, common, text, at, next)))
        : best;
  }

  /** With one letter of the syllable mistaken or left out. */
  private int misspelled(String reading, int common, Text text, int at, int next) {
    int best = NOWHERE;
    int rest = reading.length() - common - 1;
    if (common(reading, common + 1, next + common + 1) == rest) {
      best = from(text, at + 1, next + reading.length(), 0);
    }
    return common(reading, common + 1, next + common) == rest
        ? Math.min(best, from(text, at + 1, next + reading.length() - 1, 0))
        : best;
  }

  private int initial(int letters, Text text, int at, int next, int left) {
    return plus(ABBREVIATED, from(text, at + 1, next + letters, left));
  }

  private int common(String reading, int from, int next) {
    int most = Math.min(reading.length() - from, typed.length - next);
    int common = 0;
    while (common < most
        && (Text.bit(reading.charAt(from + common)) & letters[next + common]) != 0) {
      common++;
    }
    return Math.max(0, common);
  }

  private boolean soundsAlike(int next, Text text, int at) {
    return !heard.isEmpty() && heard.get(next).sharesReading(text.sound(at));
  }

  private static int plus(int cost, int way) {
    return way == NOWHERE ? NOWHERE : way + (cost << COST_SHIFT);
  }
}
