package openhall.content;

/** What a notice is about; result, finance and relief are 办事结果 (C1, C18–C31). */
public enum NoticeType implements Coded {
  APPOINTMENT("appointment", "任前公示"),
  RECRUITMENT("recruitment", "招聘录用"),
  TENDER("tender", "招标采购"),
  HEARING("hearing", "听证"),
  CONSULTATION("consultation", "征求意见"),
  RESULT("result", "办理结果"),
  FINANCE("finance", "财务收支"),
  RELIEF("relief", "救助补贴"),
  EMERGENCY("emergency", "紧急通知"),
  GENERAL("general", "通知公告");

  private final String code;
  private final String label;

  NoticeType(String code, String label) {
    this.code = code;
    this.label = label;
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public String label() {
    return label;
  }
}
