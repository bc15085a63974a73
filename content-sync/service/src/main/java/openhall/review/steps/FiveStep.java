package openhall.review.steps;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a village or community goes through when it discloses something, in this order (W7). */
public enum FiveStep {
  PLAN("居村制定方案", "方案名称或文号"),
  FILING("街道审核备案", "审核意见或备案号"),
  DISCLOSURE("适当形式公开", "公开方式和地点，或公示照片编号"),
  OPINIONS("征求群众意见", "意见汇总或会议记录"),
  FEEDBACK("整改情况反馈", "整改报告或反馈记录");

  private final String label;
  private final String document;

  FiveStep(String label, String document) {
    this.label = label;
    this.document = document;
  }

  /** The name for staff. */
  public String label() {
    return label;
  }

  /** What shows that it was done. */
  public String document() {
    return document;
  }

  /** Whether it comes before submission where the process is demanded. */
  public boolean isBefore() {
    return this == PLAN || this == FILING;
  }

  /** The first that is not done. */
  public static Optional<FiveStep> next(Collection<FiveStep> done) {
    return Arrays.stream(values()).filter(step -> !done.contains(step)).findFirst();
  }

  /** Those that are lacking before submission. */
  public static List<FiveStep> lacking(Collection<FiveStep> done) {
    return Arrays.stream(values()).filter(step -> step.isBefore() && !done.contains(step)).toList();
  }

  /** Such as {@code filing}. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The step of that wire name. */
  public static Optional<FiveStep> of(String wireName) {
    return Arrays.stream(values()).filter(step -> step.wireName().equals(wireName)).findFirst();
  }
}
