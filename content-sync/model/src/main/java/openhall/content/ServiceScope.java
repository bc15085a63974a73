package openhall.content;

/** 通办范围, GB/T 39554.2. */
public enum ServiceScope implements Coded {
  NATION("1", "全国"),
  PROVINCE("2", "全省"),
  CITY("3", "全市"),
  COUNTY("4", "全县"),
  TOWN("5", "全镇（乡、街道）"),
  VILLAGE("6", "跨村（社区）");

  private final String code;
  private final String label;

  ServiceScope(String code, String label) {
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
