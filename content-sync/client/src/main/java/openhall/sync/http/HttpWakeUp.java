package openhall.sync.http;

import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webclient.api.HttpClientResponse;
import io.helidon.webclient.api.WebClient;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.random.RandomGenerator;
import openhall.sync.Pace;
import openhall.sync.Waiter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Listens to a service's events and passes on one message, "look now": after every (re)connection,
 * since something may have been missed, and after every event. What an event says is not read.
 * States: new, listening after {@link #start}, closed.
 */
public final class HttpWakeUp implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(HttpWakeUp.class);
  private static final Duration CONNECT = Duration.ofSeconds(5);

  /** A service that is there says something at least every 25 seconds. */
  private static final Duration SILENCE = Duration.ofSeconds(60);

  private final URI events;
  private final Runnable wakeUp;
  private final Waiter waiter;
  private final RandomGenerator random;
  private final Thread thread;
  private final WebClient client;
  private volatile boolean closed;
  private int failures;

  /**
   * @param events the address of the event stream
   * @param wakeUp called on its own thread; must return soon
   * @param waiter for the time between two attempts
   */
  public HttpWakeUp(
      URI events,
      CertificateAuthorities authorities,
      Runnable wakeUp,
      Waiter waiter,
      RandomGenerator random) {
    this.events = events;
    this.client =
        WebClient.builder()
            .tls(authorities.tls())
            .connectTimeout(CONNECT)
            .readTimeout(SILENCE)
            .followRedirects(false)
            .keepAlive(false)
            .addHeader(HeaderNames.ACCEPT, "text/event-stream")
            .build();
    this.wakeUp = wakeUp;
    this.waiter = waiter;
    this.random = random;
    // A virtual thread that waits for a socket can be interrupted, a platform thread cannot.
    this.thread = Thread.ofVirtual().name("wake-up").unstarted(this::run);
  }

  /** Where the service that serves {@code repository} tells of releases. */
  public static URI eventsBeside(URI repository) {
    return HttpFetcher.withSlash(repository).resolve("../api/v1/events");
  }

  public void start() {
    thread.start();
  }

  @Override
  public void close() {
    closed = true;
    thread.interrupt();
  }

  private void run() {
    try {
      while (!closed) {
        listen();
        failures++;
        waiter.await(Pace.DEFAULT.afterFailures(failures, random));
      }
    } catch (InterruptedException e) {
      LOG.debug("No longer listening");
    }
  }

  private void listen() {
    try (HttpClientResponse response = client.get().uri(events).request()) {
      if (response.status().code() != Status.OK_200.code()) {
        LOG.debug("No events from {}: HTTP {}", events, response.status().code());
        return;
      }
      failures = 0;
      wakeUp.run();
      Events.follow(response.inputStream(), () -> closed, wakeUp);
    } catch (IOException | RuntimeException e) {
      if (!closed) {
        LOG.debug("No events from {}: {}", events, e.toString());
      }
    }
  }
}
