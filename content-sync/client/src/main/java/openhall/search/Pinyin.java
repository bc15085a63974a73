package openhall.search;

import com.github.houbb.pinyin.constant.enums.PinyinStyleEnum;
import com.github.houbb.pinyin.util.PinyinHelper;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * How characters are read. The dictionaries are loaded at the first use and take a while, so
 * nothing that runs when a screen starts may come here.
 */
final class Pinyin {

  private Pinyin() {}

  /**
   * For each character of {@code text} all its readings without tones, the one that fits the phrase
   * first; none for what is not Chinese.
   */
  static List<List<String>> readings(String text) {
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
  static List<String> readings(char c) {
    return List.copyOf(spelled("", c));
  }

  private static List<List<String>> phrase(String run) {
    String[] fitting = PinyinHelper.toPinyin(run, PinyinStyleEnum.NORMAL, " ").split(" ", -1);
    var readings = new ArrayList<List<String>>();
    for (int i = 0; i < run.length(); i++) {
      // A phrase the dictionary knows in another length would shift all readings after it.
      String first = fitting.length == run.length() ? fitting[i] : "";
      readings.add(List.copyOf(spelled(first, run.charAt(i))));
    }
    return readings;
  }

  private static Set<String> spelled(String first, char c) {
    var spellings = new LinkedHashSet<String>();
    spell(first, spellings);
    PinyinHelper.toPinyinList(c, PinyinStyleEnum.NORMAL).forEach(each -> spell(each, spellings));
    return spellings;
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
