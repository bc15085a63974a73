package openhall.sync;

/** Leaves a pass early, from wherever in it; never leaves this package. */
final class PassEnded extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient SyncOutcome outcome;

  PassEnded(SyncOutcome outcome) {
    super(outcome.toString(), null, false, false);
    this.outcome = outcome;
  }

  static PassEnded unacceptable(String subject, String reason) {
    return new PassEnded(new SyncOutcome.Unacceptable(subject, reason));
  }

  SyncOutcome outcome() {
    return outcome;
  }
}
