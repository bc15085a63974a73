package openhall.content;

/** 办理形式, GB/T 39554.2. */
public enum HandlingMode implements Coded {
  WINDOW("1", "窗口办理"),
  ONLINE("2", "网上办理"),
  EXPRESS("3", "快递申请");

  private final String code;
  private final String label;

  HandlingMode(String code, String label) {
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
