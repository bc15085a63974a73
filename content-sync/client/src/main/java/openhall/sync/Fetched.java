package openhall.sync;

import java.time.Duration;
import java.util.Optional;

/** What came of a request. Nothing of it is to be believed before it is verified. */
public sealed interface Fetched {

  /** The file. The bytes are not copied and must not change. */
  final class Body implements Fetched {
    private final byte[] bytes;
    private final Optional<String> etag;

    public Body(byte[] bytes, Optional<String> etag) {
      this.bytes = bytes;
      this.etag = etag;
    }

    byte[] bytes() {
      return bytes;
    }

    Optional<String> etag() {
      return etag;
    }
  }

  /** It is still in the state that was known. */
  record Unchanged() implements Fetched {}

  /** There is no such file. */
  record Missing() implements Fetched {}

  /** It is longer than worth reading. */
  record TooLong() implements Fetched {}

  /**
   * No answer, or none that makes sense.
   *
   * @param pause for which the repository asks to be left alone; zero if it does not ask
   */
  record Unreachable(String reason, Duration pause) implements Fetched {
    public Unreachable(String reason) {
      this(reason, Duration.ZERO);
    }
  }
}
