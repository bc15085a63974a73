package openhall.authoring.importing;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** “…等14项”, but thirteen are listed: an announced number that the list does not keep (C42). */
final class Announced {

  private static final String NUMBER = "([0-9]{1,3}|[一二两三四五六七八九十]{1,3})";
  private static final String MEASURE = "\\s*(?:大类|类|项|种|个方面|个部分|部分)";
  private static final String NOT_ORDINAL = "(?<![第各每式0-9.一二三四五六七八九十百])";
  private static final Pattern BEFORE =
      Pattern.compile(
          NOT_ORDINAL + NUMBER + MEASURE + "[^：:。；\\n]{0,12}[：:]\\s*([^。；;\\n]{3,600})");
  private static final Pattern AFTER = Pattern.compile("等?" + NOT_ORDINAL + NUMBER + MEASURE);
  private static final Pattern AT_END =
      Pattern.compile(NOT_ORDINAL + NUMBER + MEASURE + "[^：:。；\\n]{0,12}[：:]\\s*$");
  private static final Pattern LEAD_IN = Pattern.compile("^.*(?:包括|包含|分为|共有|即|含)");
  private static final String ENDS = "。；;：:\n";
  private static final int LONGEST = 600;
  private static final int FEWEST = 3;

  private Announced() {}

  static String keeps(String text, Notes notes) {
    Matcher before = BEFORE.matcher(text);
    while (before.find()) {
      if (before.group(2).indexOf('、') >= 0) {
        compare(number(before.group(1)), before.group(2), before.group(), notes);
      }
    }
    Matcher after = AFTER.matcher(text);
    while (after.find()) {
      String list = sentence(text, after.start());
      if (list.indexOf('、') >= 0) {
        compare(number(after.group(1)), list, list + after.group(), notes);
      }
    }
    return text;
  }

  /** A paragraph that ends in “以下14类：” and the list block behind it. */
  static void keeps(String paragraph, int listed, Notes notes) {
    Matcher end = AT_END.matcher(paragraph);
    if (end.find() && number(end.group(1)) != listed) {
      warn(number(end.group(1)), listed, end.group(), notes);
    }
  }

  /** What stands before {@code end} in its sentence. */
  private static String sentence(String text, int end) {
    int from = end;
    while (from > 0 && end - from < LONGEST && ENDS.indexOf(text.charAt(from - 1)) < 0) {
      from--;
    }
    return text.substring(from, end);
  }

  private static void compare(int announced, String list, String shown, Notes notes) {
    String entries = LEAD_IN.matcher(list).replaceFirst("");
    int fewest = entries.split("、", -1).length;
    // “甲、乙和丙” is three, “养老和医疗、丙” two: only what neither way of counting explains is told.
    int most = entries.split("、|和|及|与|或|，", -1).length;
    boolean exhaustive = fewest * 2 >= announced;
    if (announced >= FEWEST && exhaustive && (announced < fewest || announced > most)) {
      warn(announced, fewest, shown, notes);
    }
  }

  private static void warn(int announced, int listed, String shown, Notes notes) {
    notes.warn(
        Check.COUNT,
        shown.length() > 60 ? "…" + shown.substring(shown.length() - 60) : shown,
        "写明 " + announced + "，实际列出 " + listed + "，请核对是否漏项",
        "announces " + announced + " but lists " + listed + "; check for what is missing");
  }

  static int number(String digits) {
    if (digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return Integer.parseInt(digits);
    }
    int ten = digits.indexOf('十');
    if (ten < 0) {
      return digit(digits.substring(digits.length() - 1));
    }
    int tens = ten == 0 ? 1 : digit(digits.substring(0, ten));
    int ones = ten == digits.length() - 1 ? 0 : digit(digits.substring(ten + 1));
    return tens * 10 + ones;
  }

  private static int digit(String han) {
    return han.equals("两") ? 2 : Math.max(0, "零一二三四五六七八九".indexOf(han));
  }
}
