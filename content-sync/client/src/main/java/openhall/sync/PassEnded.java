package openhall.sync;

/** Leaves a pass early, from wherever in it; never leaves this package. */
final class PassEnded extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient SyncOutcome outcome;

  PassEnded(SyncOutcome outcome) {
    super(outcome.toString(), null, false, false);
    this.outcome = outcome;
  }

  SyncOutcome outcome() {
    return outcome;
  }
}
