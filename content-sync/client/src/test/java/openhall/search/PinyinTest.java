package openhall.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.houbb.pinyin.bs.PinyinBs;
import com.github.houbb.pinyin.support.style.PinyinToneStyles;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.SequencedSet;
import org.junit.jupiter.api.Test;

/** Characters are read as the library reads them, whose lists they are. */
final class PinyinTest {

  private static final int TEXTS = 3_000;

  private final PinyinBs library =
      PinyinBs.newInstance().style(PinyinToneStyles.normal()).connector(" ").init();
  private final Pinyin pinyin = new Pinyin();

  @Test
  void readsEveryCharacterAsTheLibraryDoes() {
    List<String> differing =
        words("pinyin_dict_char.txt").stream()
            .filter(word -> word.length() == 1 && Glyphs.isHan(word.charAt(0)))
            .filter(word -> !pinyin.readings(word.charAt(0)).equals(theirs(word.charAt(0))))
            .toList();
    assertThat(differing).isEmpty();
  }

  @Test
  void readsPhrasesInRunningTextAsTheLibraryDoes() {
    List<String> phrases = words("pinyin_dict_phrase.txt");
    Collections.shuffle(phrases, new Random(7));
    var differing = new ArrayList<String>();
    for (int i = 0; i + 3 < phrases.size() && i / 4 < TEXTS; i += 4) {
      String text = String.join("", phrases.subList(i, i + 4));
      if (!first(text).equals(theirs(text))) {
        differing.add(text);
      }
    }
    assertThat(differing).isEmpty();
  }

  @Test
  void readsAPhraseOtherwiseThanItsCharacters() {
    assertThat(first("银行办理行政重建"))
        .containsExactly("yin", "hang", "ban", "li", "xing", "zheng", "chong", "jian");
  }

  @Test
  void readsTheDotsOfUInBothWaysPeopleTypeThem() {
    assertThat(pinyin.readings('绿')).startsWith("lv", "lu");
  }

  @Test
  void readsNothingThatIsNotChinese() {
    assertThat(pinyin.readings("A1，")).containsExactly(List.of(), List.of(), List.of());
  }

  private List<String> first(String text) {
    return pinyin.readings(text).stream().map(all -> all.isEmpty() ? "" : all.getFirst()).toList();
  }

  private List<String> theirs(char c) {
    SequencedSet<String> spellings = new LinkedHashSet<>();
    library.toPinyinList(c).forEach(each -> spellings.addAll(typed(each)));
    return List.copyOf(spellings);
  }

  private List<String> theirs(String text) {
    String[] fitting = library.toPinyin(text).split(" ", -1);
    var readings = new ArrayList<String>();
    for (int i = 0; i < text.length(); i++) {
      List<String> own = theirs(text.charAt(i));
      List<String> fits = fitting.length == text.length() ? typed(fitting[i]) : List.of();
      readings.add(!fits.isEmpty() ? fits.getFirst() : own.isEmpty() ? "" : own.getFirst());
    }
    return readings;
  }

  private static List<String> typed(String reading) {
    if (reading.contains("ü")) {
      return List.of(reading.replace('ü', 'v'), reading.replace('ü', 'u'));
    }
    return reading.matches("[a-z]+") ? List.of(reading) : List.of();
  }

  private static List<String> words(String list) {
    try (InputStream in = PinyinBs.class.getResourceAsStream("/" + list)) {
      assertThat(in).isNotNull();
      return new ArrayList<>(
          new String(in.readAllBytes(), StandardCharsets.UTF_8)
              .lines()
              .filter(line -> !line.isEmpty())
              .map(line -> line.substring(0, line.indexOf(':')))
              .toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
