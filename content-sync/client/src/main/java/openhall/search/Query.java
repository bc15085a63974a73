package openhall.search;

import java.util.Arrays;
import java.util.List;

/** One term as typed, by what it is made of; {@code text} is in half width and lower case. */
public sealed interface Query {

  /** Longer terms are cut: nobody types so much, but something may lie on the keyboard. */
  int LONGEST = 40;

  String text();

  /** Whether some of it stands for characters that were not typed themselves. */
  default boolean inLetters() {
    return text().chars().anyMatch(c -> Glyphs.letters((char) c) != 0);
  }

  /** Whether some of it was typed on nine keys. */
  default boolean onKeys() {
    return text().chars().anyMatch(c -> Glyphs.isKey((char) c));
  }

  /** Chinese characters, perhaps with digits: 残疾人. */
  record Han(String text) implements Query {}

  /** Letters or nine keys only, initials or full pinyin or both: cjr, canji, ⑦③⑨. */
  record Letters(String text) implements Query {}

  /** Characters or digits with letters: 养lao. */
  record Mixed(String text) implements Query {}

  /** A number, code or telephone: 12345. */
  record Digits(String text) implements Query {}

  /** The terms in what was typed, each of which an item must match; none in blanks alone. */
  static List<Query> parse(String typed) {
    return Arrays.stream(new String(Glyphs.of(typed)).split("[\\s'　]+", -1))
        .map(Query::bare)
        .filter(term -> !term.isEmpty())
        .map(Query::of)
        .toList();
  }

  private static String bare(String term) {
    var kept = new StringBuilder();
    for (int i = 0; i < term.length() && kept.length() < LONGEST; i++) {
      if (!Glyphs.isSkipped(term.charAt(i))) {
        kept.append(term.charAt(i));
      }
    }
    return kept.toString().replace('ü', 'v');
  }

  private static Query of(String term) {
    boolean letters = term.chars().anyMatch(c -> Glyphs.letters((char) c) != 0);
    boolean digits = term.chars().anyMatch(c -> Glyphs.isDigit((char) c));
    boolean others =
        !term.chars().allMatch(c -> Glyphs.letters((char) c) != 0 || Glyphs.isDigit((char) c));
    if (letters) {
      return digits || others ? new Mixed(term) : new Letters(term);
    }
    return others ? new Han(term) : new Digits(term);
  }
}
