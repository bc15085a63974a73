package openhall.accounts;

import openhall.trust.Duty;

/** What can be allowed or forbidden, in each unit for itself. {@link Role} says who may what. */
public enum Right {
  READ("查看"),
  DRAFT("起草"),
  /** To accept, approve or return on behalf of the responsible department. */
  REVIEW("审核"),
  /** To say that it may be disclosed at all (A4). */
  SECRECY_REVIEW("保密审查"),
  RELEASE("发布"),
  WITHDRAW("撤回"),
  /** To have screens show nothing, and to let them show again. */
  BLANK("停屏"),
  /** To see who did what. */
  AUDIT("查看操作记录"),
  /** To add units and people, to give roles and to take them away. */
  APPOINT("管理人员"),
  /** To accept screens, to say where they stand, and to block them. */
  EQUIP("管理设备"),
  /** To bring the document that says whose signatures count. */
  AUTHORIZE("换发授权文件");

  private final String label;

  Right(String label) {
    this.label = label;
  }

  /** What somebody needs to sign, or bring a signature, in that duty. */
  public static Right of(Duty duty) {
    return switch (duty) {
      case DEPARTMENT -> REVIEW;
      case SECRECY_REVIEW -> SECRECY_REVIEW;
      case RELEASE -> RELEASE;
      case AUTHORITY -> AUTHORIZE;
    };
  }

  public String label() {
    return label;
  }
}
