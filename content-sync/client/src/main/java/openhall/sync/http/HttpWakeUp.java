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
 * Listens to a service's events and passes on one message, "look now", after every event that does
 * not just repeat the last one. A service sends one at the beginning of each stream, so that
 * nothing is missed, and those who lost it for a moment need not all look. States: new, trying to
 * listen after {@link #start}, closed.
 */
public final class HttpWakeUp implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(HttpWakeUp.class);
  private static final Pace PACE = Pace.DEFAULT;
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
  private volatile boolean listening;
  private volatile Runnable order = () -> {};
  private int failures;
  private long heard;
  private long ordered;

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

  /** The same stream for one device, which is also told of what it alone is to fetch. */
  public static URI eventsOf(URI events, String device) {
    return URI.create(events + "?device=" + device);
  }

  /**
   * Whom to tell that there is something for this device alone, on the thread that heard it; must
   * return soon.
   */
  public void tells(Runnable fetcher) {
    order = fetcher;
  }

  public void start() {
    thread.start();
  }

  /** Whether calls would come through, as far as one can know. */
  public boolean isListening() {
    return listening;
  }

  @Override
  public void close() {
    closed = true;
    thread.interrupt();
  }

  private void run() {
    try {
      while (!closed) {
        waiter.await(listen());
      }
    } catch (InterruptedException e) {
      LOG.debug("No longer listening");
    }
  }

  /** Until the stream ends; returns how long to wait before the next attempt. */
  private Duration listen() throws InterruptedException {
    try (HttpClientResponse response = client.get().uri(events).request()) {
      if (response.status().code() != Status.OK_200.code()) {
        LOG.debug("No events from {}: HTTP {}", events, response.status().code());
        return refused(RetryAfter.of(response));
      }
      failures = 0;
      listening = true;
      Events.follow(response.inputStream(), () -> closed, this::called);
    } catch (IOException | RuntimeException e) {
      if (!closed) {
        LOG.debug("No events from {}: {}", events, e.toString());
      }
    }
    boolean lost = listening;
    listening = false;
    return lost ? PACE.afterLoss(random) : refused(Duration.ZERO);
  }

  private Duration refused(Duration asked) {
    failures++;
    Duration own = PACE.afterFailures(failures, random);
    Duration theirs = PACE.asAsked(asked, random);
    return own.compareTo(theirs) > 0 ? own : theirs;
  }

  /** Somewhere within the time that the service needs to answer everybody. */
  private void called(Events.Told told) {
    if (told.order() > 0 && told.order() != ordered) {
      ordered = told.order();
      order.run();
    }
    if (told.number() > 0 && told.number() == heard) {
      return;
    }
    heard = told.number();
    try {
      if (told.within().isPositive()) {
        waiter.await(PACE.somewhereIn(told.within(), random));
      }
      wakeUp.run();
    } catch (InterruptedException e) {
      // Reading on will end with that, too.
      Thread.currentThread().interrupt();
    }
  }
}
