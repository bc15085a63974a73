package openhall.review.steps;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What disclosed content has to have, and what a return says is lacking (W11, W12). */
public enum Quality {
  TRUTH("真实性", "与事实、依据不符"),
  COMPLETENESS("全面性", "缺材料、步骤、收费等该公开的内容"),
  ACCURACY("准确性", "金额、时限、电话、文号、错别字等有误"),
  TIMELINESS("时效性", "已经过时，或没有按时公开"),
  VALIDITY("有效性", "依据失效，或群众照着办不成"),
  AUTHORITY("权威性", "依据、制定机关或公开主体不清");

  private static final String BETWEEN = ",";

  private final String label;
  private final String told;

  Quality(String label, String told) {
    this.label = label;
    this.told = told;
  }

  /** The name for staff. */
  public String label() {
    return label;
  }

  /** In a few words, how its lack shows. */
  public String told() {
    return told;
  }

  /** Its field in a form. */
  public String field() {
    return "lacking-" + wireName();
  }

  /** Those for which it holds. */
  public static Set<Quality> those(Predicate<Quality> which) {
    var chosen = EnumSet.noneOf(Quality.class);
    Arrays.stream(values()).filter(which).forEach(chosen::add);
    return chosen;
  }

  /** For staff, such as {@code 真实性、准确性}. */
  public static String labels(Collection<Quality> qualities) {
    return qualities.stream().sorted().map(Quality::label).collect(Collectors.joining("、"));
  }

  /** For keeping, such as {@code truth,accuracy}; empty for none. */
  public static String joined(Collection<Quality> qualities) {
    return qualities.stream().sorted().map(Quality::wireName).collect(Collectors.joining(BETWEEN));
  }

  /** What {@link #joined} made text of. */
  public static Set<Quality> split(String joined) {
    Set<String> names = Set.of(joined.split(BETWEEN));
    return those(quality -> names.contains(quality.wireName()));
  }

  private String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
