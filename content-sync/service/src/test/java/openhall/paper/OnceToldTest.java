package openhall.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import openhall.pages.PublicPage;
import org.junit.jupiter.api.Test;

/** H7, D18: what a resident takes home, read back. */
final class OnceToldTest {

  private static final Fonts FONTS = Fonts.installed();

  @Test
  void saysEveryWordOfThePageInTypeThatCanBeReadAt70() throws IOException {
    ReadBack sheet = ReadBack.of(OnceTold.of(Samples.usual(), FONTS));
    assertThat(sheet.text()).contains(words(Samples.usual().page()));
    assertThat(sheet.text()).contains("核验码3F9A01BC7D42", "第12号发布", "mt.example.gov.cn/check");
    assertThat(sheet.smallest()).isGreaterThanOrEqualTo(10);
    assertThat(sheet.pages()).isLessThanOrEqualTo(2);
  }

  @Test
  void isTitledInChineseAndTaggedToBeReadAloud() throws IOException {
    ReadBack sheet = ReadBack.of(OnceTold.of(Samples.usual(), FONTS));
    assertThat(sheet.title()).isEqualTo("一次性告知单 居民身份证补领");
    assertThat(sheet.language()).isEqualTo("zh-CN");
    assertThat(sheet.tagged()).isTrue();
  }

  @Test
  void cutsAndCoversNothingOfWhatIsTooLong() throws IOException {
    ReadBack sheet = ReadBack.of(OnceTold.of(Samples.extreme(), FONTS));
    assertThat(sheet.text()).contains("第40份材料", "第1页，共", "<script>alert(1)</script>");
    assertThat(sheet.outside()).isEmpty();
    assertThat(sheet.overlaps()).isEmpty();
    assertThat(sheet.pages()).isGreaterThan(1);
  }

  @Test
  void saysWhichCharactersNoFontHas() throws IOException {
    assertThat(ReadBack.of(OnceTold.of(Samples.extreme(), FONTS)).text())
        .contains("〓处的字本机字体没有", "U+200B", "U+0627");
  }

  @Test
  void isTheSameFileForTheSameRelease() {
    assertThat(OnceTold.of(Samples.usual(), FONTS)).isEqualTo(OnceTold.of(Samples.usual(), FONTS));
  }

  @Test
  void aDraftSaysSoAcrossAndHasNoCode() throws IOException {
    ReadBack sheet = ReadBack.of(OnceTold.of(Samples.usual(Samples.DRAFT), FONTS));
    assertThat(sheet.title()).endsWith("（草稿）");
    assertThat(sheet.text()).contains("草稿，没有公布，不能张贴").doesNotContain("核验码");
  }

  @Test
  void withoutAFontNothingIsPrintedAndItIsSaidWhy() {
    assertThatThrownBy(() -> OnceTold.of(Samples.usual(), new Fonts(List.of())))
        .isInstanceOf(NoFont.class)
        .hasMessageContaining("fonts-wqy-microhei");
  }

  static List<String> words(PublicPage page) {
    return page.chapters().stream()
        .flatMap(chapter -> chapter.lines().stream())
        .flatMap(line -> line.text().lines())
        .map(text -> text.replaceAll("[\\s\u3000]", ""))
        .toList();
  }
}
