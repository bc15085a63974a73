package openhall.search;

import com.github.houbb.pinyin.bs.PinyinBs;
import com.github.houbb.pinyin.support.style.PinyinToneStyles;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How characters are read. The dictionaries are loaded at the first use and take a while, so
 * nothing that runs when a screen starts may come here. Remembers the characters that it has met:
 * there are a few thousand in use. One thread.
 */
final class Pinyin {

  private final PinyinBs dictionary =
      PinyinBs.newInstance().style(PinyinToneStyles.normal()).connector(" ").init();
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
    String[] fitting = dictionary.toPinyin(run).split(" ", -1);
    var readings = new ArrayList<List<String>>();
    for (int i = 0; i < run.length(); i++) {
      var spellings = new LinkedHashSet<String>();
      // A phrase the dictionary knows in another length would shift all readings after it.
      if (fitting.length == run.length()) {
        spell(fitting[i], spellings);
      }
      spellings.addAll(all(run.charAt(i)));
      readings.add(List.copyOf(spellings));
    }
    return readings;
  }

  private Set<String> all(char c) {
    return met.computeIfAbsent(
        c,
        unmet -> {
          var spellings = new LinkedHashSet<String>();
          dictionary.toPinyinList(unmet).forEach(each -> spell(each, spellings));
          return spellings;
        });
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
