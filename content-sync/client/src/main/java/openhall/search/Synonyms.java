package openhall.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Words of which staff say that they mean the same. What carries one of them is found by the others
 * as by names of its own. Grows while an index is built.
 */
final class Synonyms {

  /** Between the words of a group in a row. */
  static final char BETWEEN = '=';

  private record Word(Text text, List<Text> group) {}

  private final Map<Character, List<Word>> byFirst = new HashMap<>();

  /** Takes a group as it stands in a row. */
  void add(Text row) {
    List<Text> group = new ArrayList<>();
    int from = 0;
    for (int at = 0; at <= row.length(); at++) {
      if (at == row.length() || row.glyph(at) == BETWEEN) {
        group.add(row.part(from, at));
        from = at + 1;
      }
    }
    for (Text word : group) {
      byFirst.computeIfAbsent(word.glyph(0), _ -> new ArrayList<>()).add(new Word(word, group));
    }
  }

  /** What the items that have these names are called besides, with the items. */
  Map<String, Named> besides(Iterable<Posting> postings) {
    var found = new HashMap<String, Named>();
    if (byFirst.isEmpty()) {
      return found;
    }
    for (Posting posting : postings) {
      if (posting.part() == Part.TITLE || posting.part() == Part.ALIAS) {
        look(posting, found);
      }
    }
    return found;
  }

  /** A name and the numbers of the items that go by it. */
  record Named(Text name, TreeSet<Integer> items) {}

  private void look(Posting posting, Map<String, Named> found) {
    Text text = posting.text();
    for (int at = 0; at < text.length(); at++) {
      for (Word word : byFirst.getOrDefault(text.glyph(at), List.of())) {
        if (text.has(word.text(), at)) {
          word.group().stream()
              .filter(other -> !text.contains(other))
              .forEach(other ->
                  found
                      .computeIfAbsent(other.shown(), _ -> new Named(other, new TreeSet<>()))
                      .items()
                      .addAll(posting.items()));
        }
      }
    }
  }
}
