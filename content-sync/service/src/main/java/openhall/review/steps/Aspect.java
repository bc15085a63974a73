package openhall.review.steps;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.Predicate;

/** What whoever approves has examined, each by itself (W11). */
public enum Aspect {
  CONTENT("内容", "全文看过：真实、全面、准确，与依据一致"),
  PROCESS("过程", "该走的步骤走完，该征求的意见征求过，该保密的没有写进来"),
  RESULT("结果", "现在有效，群众照着办得成，公开出去担得起责任");

  private final String label;
  private final String told;

  Aspect(String label, String told) {
    this.label = label;
    this.told = told;
  }

  /** The name for staff. */
  public String label() {
    return label;
  }

  /** What somebody confirms by it. */
  public String told() {
    return told;
  }

  /** Its field in a form. */
  public String field() {
    return "examined-" + name().toLowerCase(Locale.ROOT);
  }

  /** Whether all of them are examined. */
  public static boolean all(Predicate<Aspect> examined) {
    return Arrays.stream(values()).allMatch(examined);
  }

  /** That all were examined, for the record. */
  public static String note() {
    return "已审议内容、过程、结果";
  }
}
