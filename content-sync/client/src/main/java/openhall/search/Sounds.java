package openhall.search;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The readings that occur in one index, each kept once. One thread while building. */
final class Sounds {

  private final Map<String, Sound> byReadings = new HashMap<>();
  private final Map<Character, Sound> byGlyph = new HashMap<>();

  /** How a character of the index is read, if it has it. */
  Optional<Sound> of(char glyph) {
    return Optional.ofNullable(byGlyph.get(glyph));
  }

  boolean has(char glyph) {
    return byGlyph.containsKey(glyph);
  }

  Text text(String shown, String readings) {
    char[] glyphs = Glyphs.of(shown);
    Sound[] sounds = new Sound[glyphs.length];
    String[] each = readings.isEmpty() ? new String[0] : readings.split(" ", -1);
    int next = 0;
    for (int i = 0; i < glyphs.length; i++) {
      boolean sounded = Glyphs.isHan(glyphs[i]) && next < each.length;
      sounds[i] = sounded ? sound(each[next++]) : Sound.NONE;
      if (sounded) {
        byGlyph.putIfAbsent(glyphs[i], sounds[i]);
      }
    }
    return new Text(shown, glyphs, sounds);
  }

  private Sound sound(String readings) {
    return byReadings.computeIfAbsent(readings, all -> Sound.of(List.of(all.split("/", -1))));
  }
}
