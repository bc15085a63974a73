package openhall.content;

import java.util.regex.Pattern;

/** 统一社会信用代码: 18 characters with a mod-31 check character (GB 32100-2015). */
public record CreditCode(String value) {

  private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
  private static final int[] WEIGHTS = {
    1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28
  };
  private static final Pattern FORM = Pattern.compile("[0-9A-HJ-NPQRTUWXY]{18}");

  public CreditCode {
    Texts.matching(
        "",
        value,
        FORM,
        "统一社会信用代码须为 18 位数字或大写字母（不含 I、O、S、V、Z）",
        "a credit code is 18 digits or capitals without I, O, S, V, Z (GB 32100)");
    char expected = checkCharacter(value);
    if (value.charAt(17) != expected) {
      throw new InvalidContent(
          "",
          value,
          "校验位应为 " + expected + "（GB 32100-2015）",
          "check character should be " + expected + " (GB 32100-2015)");
    }
  }

  private static char checkCharacter(String value) {
    int sum = 0;
    for (int i = 0; i < WEIGHTS.length; i++) {
      sum += ALPHABET.indexOf(value.charAt(i)) * WEIGHTS[i];
    }
    return ALPHABET.charAt((31 - sum % 31) % 31);
  }

  @Override
  public String toString() {
    return value;
  }
}
