package openhall.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * How characters are read. The lists are loaded at the first use, so nothing that runs when a
 * screen starts may come here. Remembers the characters that it has met: there are a few thousand
 * in use. One thread.
 */
final class Pinyin {

  /** The marks of tones, and the circumflex of ê, but not the dots of ü. */
  private static final Pattern TONES = Pattern.compile("[\\p{Mn}&&[^\\u0308]]");

  private static final Pattern BLANK = Pattern.compile(" ");
  private static final Pattern COMMA = Pattern.compile(",");

  /** Loaded when the first text is read. */
  private static final class Lists {
    static final Dictionary CHARACTERS = Dictionary.of("pinyin_dict_char.txt");
    static final Dictionary PHRASES = Dictionary.of("pinyin_dict_phrase.txt");
  }

  private final Map<Character, Set<String>> met = new HashMap<>();

  /**
   * For each character of {@code text} all its readings without tones, the one that fits the phrase
   * first; none for what is not Chinese.
   */
  List<List<String>> readings(String text) {
    var readings = new ArrayList<List<String>>();
    int at = 0;
    while (at < text.length()) {
      int end = at;
      while (end < text.length() && Glyphs.isHan(text.charAt(end))) {
        end++;
      }
      if (end == at) {
        readings.add(List.of());
        at++;
      } else {
        readings.addAll(phrase(text.substring(at, end)));
        at = end;
      }
    }
    return readings;
  }

  /** All readings of one character, the most common first. */
  List<String> readings(char c) {
    return List.copyOf(all(c));
  }

  private List<List<String>> phrase(String run) {
    List<String> fitting = fitting(run);
    var readings = new ArrayList<List<String>>();
    for (int i = 0; i < run.length(); i++) {
      var spellings = new LinkedHashSet<String>();
      // A phrase the dictionary knows in another length would shift all readings after it.
      if (fitting.size() == run.length()) {
        spell(fitting.get(i), spellings);
      }
      spellings.addAll(all(run.charAt(i)));
      readings.add(List.copyOf(spellings));
    }
    return readings;
  }

  /** Phrase by phrase, each the longest that is known from there on. */
  private List<String> fitting(String run) {
    var fitting = new ArrayList<String>();
    int at = 0;
    while (at < run.length()) {
      Optional<Dictionary.Entry> phrase = Lists.PHRASES.longest(run, at);
      if (phrase.isPresent()) {
        BLANK.splitAsStream(plain(phrase.get().reading())).forEach(fitting::add);
        at += phrase.get().length();
      } else {
        fitting.add(all(run.charAt(at)).stream().findFirst().orElse(""));
        at++;
      }
    }
    return fitting;
  }

  private Set<String> all(char c) {
    return met.computeIfAbsent(
        c,
        unmet -> {
          var spellings = new LinkedHashSet<String>();
          Lists.CHARACTERS
              .longest(unmet.toString(), 0)
              .ifPresent(entry ->
                  COMMA
                      .splitAsStream(plain(entry.reading()))
                      .forEach(each -> spell(each, spellings)));
          return spellings;
        });
  }

  private static String plain(String reading) {
    String bare = TONES.matcher(Normalizer.normalize(reading, Normalizer.Form.NFD)).replaceAll("");
    return Normalizer.normalize(bare, Normalizer.Form.NFC);
  }

  /** 绿 is typed lv or lu. */
  private static void spell(String reading, Set<String> spellings) {
    if (reading.indexOf('ü') >= 0) {
      spell(reading.replace('ü', 'v'), spellings);
      spell(reading.replace('ü', 'u'), spellings);
    } else if (!reading.isEmpty() && reading.chars().allMatch(c -> Glyphs.isLetter((char) c))) {
      spellings.add(reading);
    }
  }
}
