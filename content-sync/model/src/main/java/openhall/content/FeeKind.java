package openhall.content;

/** What kind of money it is (C3, C5). */
public enum FeeKind implements Coded {
  ADMINISTRATIVE("administrative", "行政事业性收费"),
  GOVERNMENT_FUND("government-fund", "政府性基金"),
  OPERATING("operating", "经营服务性收费"),
  PUBLIC_UTILITY("public-utility", "公用事业价费"),
  DEPOSIT("deposit", "保证金");

  private final String code;
  private final String label;

  FeeKind(String code, String label) {
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
