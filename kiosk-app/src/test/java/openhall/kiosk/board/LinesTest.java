package openhall.kiosk.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class LinesTest {

  /** A Han character is as wide as the font is high, all others half of it. */
  static final Ruler SQUARE =
      (text, size, _) -> text.codePoints().mapToDouble(c -> c < 0x2E80 ? size / 2 : size).sum();

  @Test
  void aLineIsFilledAndNoCharacterIsLost() {
    String text = "居民身份证丢失补领的办理程序和收费标准";
    List<String> lines = Lines.of(text, 60, 10, SQUARE);
    assertThat(String.join("", lines)).isEqualTo(text);
    assertThat(lines)
        .allSatisfy(line -> assertThat(SQUARE.width(line, 10, false)).isLessThanOrEqualTo(60));
  }

  @Test
  void aLineNeverBeginsWithAClosingMark() {
    assertThat(Lines.of("甲乙丙丁戊，己庚", 50, 10, SQUARE)).noneMatch(line -> line.startsWith("，"));
  }

  @Test
  void numbersStayWhole() {
    assertThat(Lines.of("监督电话58320119", 60, 10, SQUARE)).contains("58320119");
  }

  @Test
  void aTelephoneNumberIsNotPartedAtItsSpace() {
    assertThat(Lines.of("有困难请拨打 5832 0119，二十四小时值守", 120, 10, SQUARE))
        .anyMatch(line -> line.contains("5832 0119"));
  }

  @Test
  void whatAPriceIsForStaysWithIt() {
    assertThat(Lines.of("0–0.20 元/张", 55, 10, SQUARE)).containsExactly("0–0.20", "元/张");
  }

  @Test
  void aWordWiderThanTheLineIsBrokenInsteadOfCut() {
    String address = "https://www.example.gov.cn/a/very/long/address";
    List<String> lines = Lines.of(address, 50, 10, SQUARE);
    assertThat(String.join("", lines)).isEqualTo(address);
    assertThat(lines)
        .allSatisfy(line -> assertThat(SQUARE.width(line, 10, false)).isLessThanOrEqualTo(50));
  }

  @Test
  void rareCharactersOutsideTheBasicPlaneAreNeverSplit() {
    List<String> lines = Lines.of("𠀀𠀁𠀂𠀃𠀄", 10, 10, SQUARE);
    assertThat(lines).containsExactly("𠀀", "𠀁", "𠀂", "𠀃", "𠀄");
  }
}
