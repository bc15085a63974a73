package openhall.content;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * 查找设置: how staff help people of a unit find things (W18).
 *
 * @param synonyms groups of words that mean the same, such as 低保 and 最低生活保障; who types one finds
 *     what carries another in its title or its aliases
 * @param pinned the procedures that stand on top, in that order; by id, in this unit or the nearest
 *     above
 */
public record FinderAid(Head head, List<List<String>> synonyms, List<ItemId> pinned)
    implements Item {

  private static final int MOST_GROUPS = 500;
  private static final int MOST_WORDS = 12;
  private static final int MOST_PINNED = 24;
  private static final int LONGEST_WORD = 30;

  public FinderAid {
    atMost("synonyms", synonyms.size(), MOST_GROUPS);
    for (int i = 0; i < synonyms.size(); i++) {
      group("synonyms[" + i + "]", synonyms.get(i));
    }
    synonyms = synonyms.stream().map(List::copyOf).toList();
    atMost("pinned", pinned.size(), MOST_PINNED);
    pinned = Texts.distinct("pinned", pinned, ItemId::value);
    if (synonyms.isEmpty() && pinned.isEmpty()) {
      throw new InvalidContent(
          "synonyms", "", "近义词和置顶事项至少写一样", "synonyms or pinned items must be stated");
    }
  }

  @Override
  public Kind kind() {
    return Kind.FINDER;
  }

  @Override
  public FinderAid withHead(Head next) {
    return new FinderAid(next, synonyms, pinned);
  }

  private static void group(String field, List<String> words) {
    if (words.size() < 2) {
      throw new InvalidContent(
          field, String.join("、", words), "至少两个说法", "must be two words or more");
    }
    atMost(field, words.size(), MOST_WORDS);
    var seen = new HashSet<String>();
    for (String word : Texts.lines(field, words)) {
      if (word.length() > LONGEST_WORD || word.indexOf('=') >= 0) {
        throw new InvalidContent(
            field,
            word,
            "每个说法不超过 " + LONGEST_WORD + " 字，不含等号",
            "a word has at most " + LONGEST_WORD + " characters and no equals sign");
      }
      if (!seen.add(word)) {
        throw new InvalidContent(field, word, "重复", "appears twice");
      }
    }
  }

  private static void atMost(String field, int value, int most) {
    if (value > most) {
      throw new InvalidContent(
          field, Integer.toString(value), "不能多于 " + most, "must be at most " + most);
    }
  }

  @Override
  public Set<ItemId> names() {
    return Set.copyOf(pinned);
  }
}
