package openhall.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What a text is passed over by must never pass over a text in which the term is. */
final class PairsTest {

  private static final List<String> TITLES =
      List.of(
          "居民身份证（首次）申领",
          "长春市绿园区重大行政决策",
          "养老保险关系转移接续",
          "女职工生育津贴",
          "e窗通 企业设立登记",
          "残疾人“两项补贴”",
          "AED 与 wifi 查询",
          "二孩生育登记（12345）",
          "蒸汽锅炉使用登记",
          "饮用水供水单位卫生许可");
  private static final String KEYS = "②③④⑤⑥⑦⑧⑨";

  private final RandomGenerator random = new Random(20261123);
  private final Pinyin pinyin = new Pinyin();
  private final Sounds sounds = new Sounds();

  @Test
  void whatIsFoundIsNeverPassedOver() {
    int found = 0;
    for (String title : TITLES) {
      Text text = text(title);
      long[] pairs = new long[Pairs.LONGS];
      text.pairs().write(pairs, 0);
      for (int i = 0; i < 20_000; i++) {
        String typed = typed(title);
        for (Scan scan : scans(typed)) {
          if (scan.in(text).found()) {
            found++;
            assertThat(scan.mayBeIn(text.letters(), text.marks())).as(title + " " + typed).isTrue();
            assertThat(scan.mayBeIn(pairs, 0)).as(title + " " + typed).isTrue();
          }
        }
      }
    }
    assertThat(found).isGreaterThan(50_000);
  }

  private List<Scan> scans(String typed) {
    List<Sound> heard =
        typed
            .chars()
            .mapToObj(
                c -> Glyphs.isHan((char) c) ? Sound.of(pinyin.readings((char) c)) : Sound.NONE)
            .toList();
    boolean letters = typed.chars().noneMatch(c -> Glyphs.isHan((char) c));
    return List.of(
        Scan.exactly(typed),
        Scan.loosely(typed, letters ? List.of() : heard),
        Scan.slipping(typed));
  }

  /**
   * As somebody may type a part of the title: in characters, syllables, initials, keys, wrongly.
   */
  private String typed(String title) {
    char[] glyphs = Glyphs.of(title);
    int from = random.nextInt(glyphs.length);
    int to = Math.min(glyphs.length, from + 1 + random.nextInt(4));
    var typed = new StringBuilder();
    for (int at = from; at < to; at++) {
      typed.append(typed(glyphs[at]));
    }
    if (typed.length() > 1 && random.nextInt(3) == 0) {
      int at = random.nextInt(typed.length());
      switch (random.nextInt(3)) {
        case 0 -> typed.deleteCharAt(at);
        case 1 -> typed.insert(at, letter());
        default -> typed.setCharAt(at, letter());
      }
    }
    boolean keys = random.nextInt(5) == 0;
    String all =
        typed
            .chars()
            .mapToObj(c -> String.valueOf(keys ? key((char) c) : (char) c))
            .collect(Collectors.joining());
    return all.isEmpty() ? "a" : all;
  }

  private String typed(char glyph) {
    if (Glyphs.isSkipped(glyph)) {
      return "";
    }
    if (!Glyphs.isHan(glyph) || random.nextInt(5) == 0) {
      return String.valueOf(glyph);
    }
    Sound sound = Sound.of(pinyin.readings(glyph));
    var spellings = new ArrayList<>(sound.readings());
    spellings.addAll(sound.similar());
    String spelling = spellings.get(random.nextInt(spellings.size()));
    return random.nextBoolean()
        ? spelling
        : spelling.substring(0, 1 + random.nextInt(spelling.length()));
  }

  private char letter() {
    return (char) ('a' + random.nextInt(26));
  }

  private static char key(char letter) {
    return KEYS.chars()
        .filter(key -> (Glyphs.letters((char) key) & Glyphs.letters(letter)) != 0)
        .mapToObj(key -> (char) key)
        .findFirst()
        .orElse(letter);
  }

  private Text text(String title) {
    String readings =
        pinyin.readings(new String(Glyphs.of(title))).stream()
            .filter(each -> !each.isEmpty())
            .map(each -> String.join("/", each))
            .collect(Collectors.joining(" "));
    return sounds.text(title, readings);
  }
}
