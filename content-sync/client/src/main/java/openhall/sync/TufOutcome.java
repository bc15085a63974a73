package openhall.sync;

import openhall.trust.TrustFailure;

/** What came of a call of {@link TufClient}. */
public sealed interface TufOutcome {

  /** All that was asked for is there, verified and current. */
  record Done() implements TufOutcome {}

  /** Something does not verify, has expired or is not what was announced. */
  record Refused(TrustFailure failure) implements TufOutcome {}

  /** Something that has to be there could not be had. */
  record Unavailable(String reason) implements TufOutcome {}

  /** Nobody who may speak for that path names it. */
  record NoSuchTarget(String path) implements TufOutcome {}
}
