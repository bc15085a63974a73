package openhall.content;

/** 事项类型, GB/T 39554.2. */
public enum ItemType implements Coded {
  LICENCE("01", "行政许可"),
  PENALTY("02", "行政处罚"),
  COERCION("03", "行政强制"),
  LEVY("04", "行政征收"),
  BENEFIT("05", "行政给付"),
  INSPECTION("06", "行政检查"),
  CONFIRMATION("07", "行政确认"),
  REWARD("08", "行政奖励"),
  ADJUDICATION("09", "行政裁决"),
  OTHER_POWER("10", "其他行政权力"),
  PUBLIC_SERVICE("20", "公共服务");

  private final String code;
  private final String label;

  ItemType(String code, String label) {
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
