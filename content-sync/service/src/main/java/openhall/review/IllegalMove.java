package openhall.review;

import openhall.authoring.State;

/** A move that the state of the revision does not allow; nothing was changed. */
public final class IllegalMove extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final Move move;
  private final State state;

  IllegalMove(Move move, State state) {
    super(
        "“%s”的内容不能%s，不能变为“%s” | Cannot move from %s to %s"
            .formatted(state.label(), move.label(), move.to().label(), state, move.to()));
    this.move = move;
    this.state = state;
  }

  public Move move() {
    return move;
  }

  /** The state the revision is in. */
  public State state() {
    return state;
  }
}
