package openhall.web;

import io.helidon.http.HeaderNames;
import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.http.Filter;
import io.helidon.webserver.http.FilterChain;
import io.helidon.webserver.http.RoutingRequest;
import io.helidon.webserver.http.RoutingResponse;

/**
 * Ends the connection after the answer when the reader asked for that. Helidon 4.5.0 only says that
 * it will (helidon-io/helidon issue 12324), and readers then wait for its idle time-out.
 */
public final class CloseWhenAsked implements Filter {

  @Override
  public void filter(FilterChain chain, RoutingRequest request, RoutingResponse response) {
    chain.proceed();
    if (request
        .headers()
        .first(HeaderNames.CONNECTION)
        .filter("close"::equalsIgnoreCase)
        .isPresent()) {
      throw new CloseConnectionException("the reader asked for it");
    }
  }
}
