package openhall.search;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * A text ready for comparing; the arrays have one element for each of its characters. Immutable.
 */
final class Text {

  /** Set in a mask where a term may pass over the character. */
  static final int SKIPPED = 1 << 31;

  private final String shown;
  private final char[] glyphs;
  private final int[] masks;
  private final Sound[] sounds;

  Text(String shown, char[] glyphs, Sound[] sounds) {
    this.shown = shown;
    this.glyphs = glyphs;
    this.sounds = sounds;
    this.masks = new int[glyphs.length];
    for (int i = 0; i < glyphs.length; i++) {
      masks[i] = mask(glyphs[i], sounds[i]);
    }
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
    return sounds[at];
  }

  boolean skipped(int at) {
    return (masks[at] & SKIPPED) != 0;
  }

  /** Whether the character, or one of its readings, starts with one of the letters in the mask. */
  boolean startsWithOneOf(int letters, int at) {
    return (masks[at] & letters) != 0;
  }

  Text part(int from, int to) {
    return new Text(
        shown.substring(from, to),
        Arrays.copyOfRange(glyphs, from, to),
        Arrays.copyOfRange(sounds, from, to));
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

  private static int mask(char glyph, Sound sound) {
    if (Glyphs.isLetter(glyph)) {
      return bit(glyph);
    }
    return Glyphs.isSkipped(glyph) ? SKIPPED : sound.initials();
  }
}
