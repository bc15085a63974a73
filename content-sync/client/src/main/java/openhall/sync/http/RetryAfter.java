package openhall.sync.http;

import io.helidon.http.HeaderNames;
import io.helidon.webclient.api.HttpClientResponse;
import java.time.Duration;

/** For how long a server asks to be left alone. */
final class RetryAfter {

  private static final String SECONDS = "[0-9]{1,9}";

  private RetryAfter() {}

  /**
   * Zero if it does not ask. Dates are passed over: the clocks of screens are not to be trusted.
   */
  static Duration of(HttpClientResponse response) {
    return response
        .headers()
        .first(HeaderNames.RETRY_AFTER)
        .map(String::strip)
        .filter(value -> value.matches(SECONDS))
        .map(value -> Duration.ofSeconds(Long.parseLong(value)))
        .orElse(Duration.ZERO);
  }
}
