package openhall.authoring;

import java.util.Locale;

/** Where one revision of an item stands. The legal moves between states are review's. */
public enum State {
  DRAFT("草稿"),
  SUBMITTED("待审核"),
  RETURNED("已退回"),
  APPROVED("已批准"),
  RELEASED("已发布"),
  WITHDRAWN("已撤回"),
  /** A newer revision took its place. */
  SUPERSEDED("已被新版替代");

  private final String label;

  State(String label) {
    this.label = label;
  }

  /** The word for staff. */
  public String label() {
    return label;
  }

  /** The word on the wire and in the database, such as {@code draft}. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The state of that wire name.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static State named(String wireName) {
    for (State state : values()) {
      if (state.wireName().equals(wireName)) {
        return state;
      }
    }
    throw new IllegalArgumentException("No state is called '" + wireName + "'");
  }
}
