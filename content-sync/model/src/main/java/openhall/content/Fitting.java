package openhall.content;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Finds what cannot be drawn within {@link BoardLimits}, and offers another wording where one is
 * safe: a name is never guessed. Pure.
 *
 * @param simplified a text in the simplified characters of the same words
 */
public record Fitting(BoardLimits limits, UnaryOperator<String> simplified) {

  private static final int AROUND = 4;

  /** What says the same in the characters of GB/T 2312, where NFKC does not know it or errs. */
  private static final Map<String, List<String>> SAME_WORDS =
      Map.ofEntries(
          Map.entry("〇", List.of("○", "零")),
          Map.entry("㎡", List.of("平方米")),
          Map.entry("²", List.of("平方")),
          Map.entry("³", List.of("立方")),
          Map.entry("㎥", List.of("立方米")),
          Map.entry("㎞", List.of("公里", "千米")),
          Map.entry("㎝", List.of("厘米")),
          Map.entry("㎜", List.of("毫米")),
          Map.entry("㎏", List.of("公斤", "千克")),
          Map.entry("℉", List.of("华氏度")),
          Map.entry("€", List.of("欧元")),
          Map.entry("¥", List.of("￥", "元")),
          Map.entry("✓", List.of("√", "是")),
          Map.entry("✔", List.of("√", "是")),
          Map.entry("☎", List.of("电话")),
          Map.entry("〜", List.of("～", "至")),
          Map.entry("∼", List.of("～", "至")));

  /** Everything that is wrong with it, in the order of reading. */
  public List<Unfit> faults(String text) {
    String whole = limits.written(text);
    int[] characters = whole.codePoints().toArray();
    var found = new ArrayList<Unfit>();
    if (limits.isTooLong(characters.length)) {
      found.add(new Unfit(text, new Unfit.TooLong(characters.length, limits.characters())));
    }
    for (int i = 0; i < characters.length; i++) {
      String character = Character.toString(characters[i]);
      if (!limits.charset().has(character)) {
        found.add(
            new Unfit(
                text,
                new Unfit.Unknown(i + 1, character, around(characters, i), instead(character))));
      }
    }
    return List.copyOf(found);
  }

  public boolean fits(Sentence sentence) {
    return faults(sentence.whole()).isEmpty();
  }

  private List<String> instead(String character) {
    return Stream.concat(
            SAME_WORDS.getOrDefault(character, List.of()).stream(),
            Stream.of(
                simplified.apply(character), Normalizer.normalize(character, Normalizer.Form.NFKC)))
        .filter(other -> !Objects.equals(other, character) && !other.isBlank())
        .filter(limits.charset()::has)
        .distinct()
        .toList();
  }

  private static String around(int[] characters, int at) {
    int from = Math.max(0, at - AROUND);
    int to = Math.min(characters.length, at + AROUND + 1);
    return new String(characters, from, to - from);
  }
}
