package openhall.review;

import java.util.Locale;
import openhall.authoring.State;

/**
 * The legal moves of a revision (W1, W3).
 *
 * <pre>
 * DRAFT → SUBMITTED → APPROVED → RELEASED → WITHDRAWN
 *   ↑         ↓           ↓          ↓
 *   └─────── RETURNED ←───┘      SUPERSEDED  (as anything older is, once a newer revision takes its place)
 * </pre>
 */
public enum Move {
  SUBMIT("提交审核", State.SUBMITTED),
  APPROVE("批准", State.APPROVED),
  RETURN("退回", State.RETURNED),
  REOPEN("重新起草", State.DRAFT),
  RELEASE("发布", State.RELEASED),
  WITHDRAW("撤回", State.WITHDRAWN),
  SUPERSEDE("以新版替代", State.SUPERSEDED);

  private final String label;
  private final State to;

  Move(String label, State to) {
    this.label = label;
    this.to = to;
  }

  /** The verb for staff. */
  public String label() {
    return label;
  }

  /** The verb in the audit chain, such as {@code approve}. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  public State to() {
    return to;
  }

  public boolean isLegalFrom(State state) {
    return switch (this) {
      case SUBMIT -> state == State.DRAFT;
      case APPROVE -> state == State.SUBMITTED;
      case RETURN -> state == State.SUBMITTED || state == State.APPROVED;
      case REOPEN -> state == State.RETURNED;
      case RELEASE -> state == State.APPROVED;
      case WITHDRAW -> state == State.RELEASED;
      case SUPERSEDE -> state == State.APPROVED || state == State.RELEASED;
    };
  }

  /**
   * The state after this move.
   *
   * @throws IllegalMove if it cannot be made from {@code state}
   */
  public State from(State state) {
    if (!isLegalFrom(state)) {
      throw new IllegalMove(this, state);
    }
    return to;
  }
}
