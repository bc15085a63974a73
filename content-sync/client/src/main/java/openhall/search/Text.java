package openhall.search;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * A text ready for comparing; the arrays have one element for each of its characters, those of
 * sounds none where it is found by characters only. Immutable.
 */
final class Text {

  /** Set in a mask where a term may pass over the character. */
  static final int SKIPPED = 1 << 31;

  private static final Sound[] UNSOUNDED = {};

  private final String shown;
  private final char[] glyphs;
  private final int[] masks;
  private final Sound[] sounds;

  private final int letters;

  Text(String shown, char[] glyphs, Sound[] sounds) {
    this.shown = shown;
    this.glyphs = glyphs;
    boolean sounded = Arrays.stream(sounds).anyMatch(sound -> sound.initials() != 0);
    this.sounds = sounded ? sounds : UNSOUNDED;
    this.masks = new int[this.sounds.length];
    int all = 0;
    for (int i = 0; i < glyphs.length; i++) {
      int mask = mask(glyphs[i], sounds[i]);
      if (sounded) {
        masks[i] = mask;
      }
      all |= mask | sounds[i].letters();
    }
    this.letters = all;
  }

  String shown() {
    return shown;
  }

  int length() {
    return glyphs.length;
  }

  char glyph(int at) {
    return glyphs[at];
  }

  Sound sound(int at) {
    return sounds.length == 0 ? Sound.NONE : sounds[at];
  }

  boolean skipped(int at) {
    return (mask(at) & SKIPPED) != 0;
  }

  /** Whether the character, or one of its readings, starts with one of the letters in the mask. */
  boolean startsWithOneOf(int wanted, int at) {
    return (mask(at) & wanted) != 0;
  }

  /** The first such place from {@code at} on; the length of the text if there is none. */
  int next(int wanted, int at) {
    int place = at;
    while (place < glyphs.length && (mask(place) & wanted) == 0) {
      place++;
    }
    return place;
  }

  /** All letters with which any of it may be typed, as a mask. */
  int letters() {
    return letters;
  }

  /** The marks of all its characters. */
  long marks() {
    long marks = 0;
    for (char glyph : glyphs) {
      marks |= Glyphs.mark(glyph);
    }
    return marks;
  }

  /** All letters that may be typed one behind the other. */
  Pairs pairs() {
    var pairs = new Pairs();
    int before = 0;
    for (int i = 0; i < glyphs.length; i++) {
      if (!skipped(i)) {
        int letter = Glyphs.isLetter(glyphs[i]) ? bit(glyphs[i]) : 0;
        Sound sound = sound(i);
        pairs.addAll(sound.inside());
        pairs.add(before, letter | sound.starts());
        before = letter | sound.ends();
      }
    }
    return pairs;
  }

  Text part(int from, int to) {
    return new Text(
        shown.substring(from, to),
        Arrays.copyOfRange(glyphs, from, to),
        IntStream.range(from, to).mapToObj(this::sound).toArray(Sound[]::new));
  }

  /** Whether the other text stands here, at this place. */
  boolean has(Text other, int at) {
    int end = at + other.length();
    return end <= glyphs.length
        && Arrays.equals(glyphs, at, end, other.glyphs, 0, other.glyphs.length);
  }

  boolean contains(Text other) {
    return IntStream.range(0, glyphs.length).anyMatch(at -> has(other, at));
  }

  static int bit(char letter) {
    return 1 << (letter - 'a');
  }

  private int mask(int at) {
    return masks.length == 0 ? mask(glyphs[at], Sound.NONE) : masks[at];
  }

  private static int mask(char glyph, Sound sound) {
    if (Glyphs.isLetter(glyph)) {
      return bit(glyph);
    }
    return Glyphs.isSkipped(glyph) ? SKIPPED : sound.initials();
  }
}
