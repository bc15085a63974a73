package openhall.catalogue;

/** How a unit stands with an entry, the worst last. */
public enum Fulfilment {
  /** The unit said, with a reason, that it has no such thing. */
  EXEMPT("不适用"),
  /** Nothing is due yet. */
  WAITING("未到期"),
  FILLED("已公开"),
  /** Nothing occurred, and that was signed and released. */
  DECLARED("已声明未发生"),
  /** There is an item, and the time is not over. */
  UNDER_WAY("办理中"),
  MISSING("缺项"),
  OVERDUE("逾期");

  private final String label;

  Fulfilment(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }

  /** Whether somebody has still to do something. */
  public boolean isGap() {
    return compareTo(UNDER_WAY) >= 0;
  }
}
