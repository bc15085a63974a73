package openhall.accounts;

import static openhall.accounts.Right.APPOINT;
import static openhall.accounts.Right.AUDIT;
import static openhall.accounts.Right.AUTHORIZE;
import static openhall.accounts.Right.BLANK;
import static openhall.accounts.Right.DRAFT;
import static openhall.accounts.Right.EQUIP;
import static openhall.accounts.Right.READ;
import static openhall.accounts.Right.RELEASE;
import static openhall.accounts.Right.REVIEW;
import static openhall.accounts.Right.SECRECY_REVIEW;
import static openhall.accounts.Right.WITHDRAW;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import openhall.web.Refusal;
import openhall.web.Refused;

/**
 * As what a person works in a unit and below it (W4, O4, O14). No role implies another: who drafts
 * and reviews has both.
 */
public enum Role {
  DRAFTER("起草人", "录入、修改、提交审核"),
  SECTION_HEAD("科室负责人", "审核、退回"),
  SECRECY_REVIEWER("保密审查员", "保密审查、退回"),
  UNIT_HEAD("单位负责人", "审核、退回、发布、撤回、停屏，查操作记录"),
  DISTRICT_OFFICE("区政务公开办", "审核、退回、发布、撤回、停屏，查操作记录"),
  /** Sees all and can change nothing (O14). */
  SUPERVISOR("监督员", "只看，不能改动"),
  OPERATOR("系统管理员", "管理人员、单位和设备，换发授权文件，停屏，查操作记录");

  private final String label;
  private final String duties;

  Role(String label, String duties) {
    this.label = label;
    this.duties = duties;
  }

  /** What it may do in its unit and below. */
  Set<Right> rights() {
    return switch (this) {
      case DRAFTER -> EnumSet.of(READ, DRAFT);
      case SECTION_HEAD -> EnumSet.of(READ, REVIEW);
      case SECRECY_REVIEWER -> EnumSet.of(READ, SECRECY_REVIEW);
      case UNIT_HEAD, DISTRICT_OFFICE -> EnumSet.of(READ, REVIEW, RELEASE, WITHDRAW, BLANK, AUDIT);
      case SUPERVISOR -> EnumSet.of(READ, AUDIT);
      case OPERATOR -> EnumSet.of(READ, BLANK, AUDIT, APPOINT, EQUIP, AUTHORIZE);
    };
  }

  public String label() {
    return label;
  }

  /** In a few words, for whoever gives the role. */
  public String duties() {
    return duties;
  }

  /** Such as {@code unit-head}. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Role of(String wireName) {
    for (Role role : values()) {
      if (role.wireName().equals(wireName)) {
        return role;
      }
    }
    List<String> known = Arrays.stream(values()).map(Role::wireName).toList();
    throw new Refused(Refusal.BAD_REQUEST, "没有角色 " + wireName + "，只有 " + known);
  }
}
