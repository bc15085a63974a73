package openhall.content;

/** 办件类型, GB/T 39554.2 (T11). */
public enum CaseType implements Coded {
  IMMEDIATE("1", "即办件"),
  PROMISED("2", "承诺件");

  private final String code;
  private final String label;

  CaseType(String code, String label) {
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
