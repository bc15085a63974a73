package openhall.content;

/** 服务对象, GB/T 39554.2. */
public enum ServiceObject implements Coded {
  PERSON("1", "自然人"),
  COMPANY("2", "企业法人"),
  INSTITUTION("3", "事业法人"),
  SOCIETY("4", "社会组织法人"),
  UNINCORPORATED("5", "非法人企业"),
  AGENCY("6", "行政机关"),
  OTHER("9", "其他组织");

  private final String code;
  private final String label;

  ServiceObject(String code, String label) {
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
