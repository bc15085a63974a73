package openhall.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** Says what a test expects to be refused, and why. */
public final class Failures {

  private final String message;

  private Failures(String message) {
    this.message = message;
  }

  /** Checks that {@code attempt} ends in a failure of {@code kind}. */
  public static Failures assertRefused(TrustFailure.Kind kind, Runnable attempt) {
    TrustFailure failure = catchThrowableOfType(TrustFailure.class, attempt::run);
    assertThat(failure).as("expected to be refused as %s", kind).isNotNull();
    assertThat(failure.kind()).as(failure.getMessage()).isEqualTo(kind);
    return new Failures(String.valueOf(failure.getMessage()));
  }

  /** Checks the words of that failure, in whole or in part. */
  public void saying(String words) {
    assertThat(message).contains(words);
  }
}
