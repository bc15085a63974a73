package openhall.review.steps;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What an item passes through on its way to the public, in this order (W4). What signatures a
 * screen demands is in none of these hands: they come after {@link #APPROVE}, whatever the office
 * has set.
 */
public enum Step {
  /** The community's own process has been begun before (W7). */
  FIVE_STEPS("五步法前两步", "居村方案已制定、街道已审核备案，才能提交", Place.BEFORE),
  ACCEPT("受理", "收下材料，看是否齐全", Place.ADDED),
  LEGAL("合法性审核", "依据、权限、程序是否合法", Place.ADDED),
  SECRECY("保密初审", "是否涉密、涉隐私", Place.ADDED),
  UNIT_HEAD("单位负责人审核", "由有发布权的负责人把关", Place.ADDED),
  DISTRICT("区政务公开办审核", "由区一级有发布权的人把关", Place.ADDED),
  APPROVE("批准", "责任部门审核通过", Place.ALWAYS),
  PUBLISH("签名发布", "责任部门、保密审查、发布三方签名并发布", Place.ALWAYS),
  AFTERWARDS("紧急发布后补审", "紧急发布跳过的审核，事后补上", Place.AFTER_EMERGENCY);

  /** When a step is due. */
  public enum Place {
    /** Before submission, where the office demands it. */
    BEFORE,
    /** Where the office demands it. */
    ADDED,
    ALWAYS,
    AFTER_EMERGENCY
  }

  private static final int AFTERWARDS_DAYS = 3;

  private final String label;
  private final String told;
  private final Place place;

  Step(String label, String told, Place place) {
    this.label = label;
    this.told = told;
    this.place = place;
  }

  /** The name for staff. */
  public String label() {
    return label;
  }

  /** In a few words, what is looked at. */
  public String told() {
    return told;
  }

  /** Whether somebody takes it before approval, only where it is demanded. */
  public boolean isAdded() {
    return place == Place.ADDED;
  }

  /** Whether it is there only where somebody demands it. */
  public boolean isOptional() {
    return isAdded() || place == Place.BEFORE;
  }

  /** Whether whoever takes it may take another one too: he judges nothing. */
  public boolean isFormal() {
    return this == ACCEPT;
  }

  /** The limit while nobody has set one; 0 is none. */
  int workdays() {
    return this == AFTERWARDS ? AFTERWARDS_DAYS : 0;
  }

  /** Those between submission and approval, in their order. */
  public static List<Step> reviews() {
    return Arrays.stream(values()).filter(Step::isAdded).toList();
  }

  /** Such as {@code unit-head}. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The step of that wire name. */
  public static Optional<Step> of(String wireName) {
    return Arrays.stream(values()).filter(step -> step.wireName().equals(wireName)).findFirst();
  }
}
