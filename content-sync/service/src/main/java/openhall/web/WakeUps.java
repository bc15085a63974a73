package openhall.web;

import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.http.sse.SseEvent;
import io.helidon.webserver.http.Handler;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import io.helidon.webserver.sse.SseSink;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Tells connected kiosks to look now. A stream is one parked virtual thread that compares the
 * newest number with the last one it told; telling only unparks, so a slow reader delays nobody.
 * One clock of their own unparks those that are due to give a sign of life. When too many come at
 * the same time, some are asked to come later. Any thread.
 */
public final class WakeUps implements Handler, AutoCloseable {

  /**
   * Signs of life, which kiosks miss after a minute; not all at once when all were told at once.
   */
  private static final Duration COMMENT_AFTER = Duration.ofSeconds(25);

  private static final Duration COMMENT_SPREAD = Duration.ofSeconds(14);
  private static final Duration TICK = Duration.ofSeconds(1);

  /** What two cores take beside their other work: a stream, and a first look, for each. */
  private static final int NEW_STREAMS_A_SECOND = 500;

  /** So many answers a second let every stream be told before the first answers are in its way. */
  private static final int LOOKS_A_MILLISECOND = 5;

  private static final int WORTH_SPREADING = 100;
  private static final SseEvent COMMENT = SseEvent.builder().comment("here").build();

  /** What all streams are to tell; made once for all. */
  private record News(long number, int within, SseEvent event) {}

  private final Admission admission = new Admission(NEW_STREAMS_A_SECOND, System::nanoTime);
  private final Set<Stream> streams = ConcurrentHashMap.newKeySet();
  private final CountDownLatch closing = new CountDownLatch(1);
  private final Thread ticks = Thread.ofPlatform().daemon().name("streams").unstarted(this::tick);
  private volatile News news = new News(0, 0, COMMENT);
  private volatile boolean closed;

  public WakeUps() {
    ticks.start();
  }

  /**
   * Something new is readable now: every stream says so at once. Never blocks.
   *
   * @param number another one for each release and each order to be blank
   */
  public void call(long number) {
    if (number != news.number()) {
      int within = streams.size() / LOOKS_A_MILLISECOND;
      news = new News(number, within, event(number, within));
      streams.forEach(Stream::call);
    }
  }

  /**
   * There is something for one device to fetch: its stream says so at once. Never blocks.
   *
   * @param order another one each time, rising
   */
  public void call(String device, long order) {
    streams.stream().filter(each -> each.device.equals(device)).forEach(each -> each.order(order));
  }

  public int streams() {
    return streams.size();
  }

  /** One stream, from its first event until the reader leaves or the service stops. */
  @Override
  public void handle(ServerRequest request, ServerResponse response) {
    response.header("Cache-Control", "no-store");
    String device = request.query().first("device").orElse("").toLowerCase(Locale.ROOT);
    long wait = admission.secondsToWait();
    if (wait > 0) {
      response.status(Status.SERVICE_UNAVAILABLE_503);
      response.header(HeaderNames.RETRY_AFTER, Long.toString(wait)).send("busy\n");
    } else {
      stream(response, device);
    }
  }

  @Override
  public void close() {
    closed = true;
    closing.countDown();
    streams.forEach(Stream::call);
  }

  private void stream(ServerResponse response, String device) {
    var stream = new Stream(device);
    streams.add(stream);
    try (SseSink sink = response.sink(SseSink.TYPE)) {
      stream.tell(sink);
    } catch (UncheckedIOException e) {
      // the reader has gone; it will come back by itself
    } finally {
      streams.remove(stream);
    }
  }

  /** The number, and in a large crowd the milliseconds within which all should look. */
  private static SseEvent event(long number, int within) {
    String data = within < WORTH_SPREADING ? Long.toString(number) : number + "\n" + within;
    return SseEvent.builder().name("release").data(data).build();
  }

  /** The same with what is for one device alone. */
  private static SseEvent event(News newest, long order) {
    String data = "%d\n%d\n%d".formatted(newest.number(), newest.within(), order);
    return SseEvent.builder().name("release").data(data).build();
  }

  /** A timer for each of ten thousand streams would cost as much as their signs of life. */
  private void tick() {
    try {
      while (!closing.await(TICK.toMillis(), TimeUnit.MILLISECONDS)) {
        long now = System.nanoTime();
        for (Stream stream : streams) {
          if (stream.isDue(now)) {
            stream.call();
          }
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** One reader. All but {@link #tell} and {@link #rest} from any thread. */
  private final class Stream {

    private final Thread thread = Thread.currentThread();
    private final String device;
    private volatile long due;
    private volatile long order;

    /**
     * @param device who reads, as far as he says; empty for all who do not say
     */
    Stream(String device) {
      this.device = device;
    }

    void call() {
      LockSupport.unpark(thread);
    }

    void order(long next) {
      order = next;
      call();
    }

    boolean isDue(long now) {
      return now - due >= 0;
    }

    void tell(SseSink sink) {
      long told = 0;
      long ordered = 0;
      while (!closed && !Thread.interrupted()) {
        News newest = news;
        long asked = order;
        if (asked != ordered) {
          sink.emit(event(newest, asked));
        } else {
          sink.emit(newest.number() == told ? COMMENT : newest.event());
        }
        told = newest.number();
        ordered = asked;
        rest(told, ordered);
      }
    }

    private void rest(long told, long ordered) {
      long spread = ThreadLocalRandom.current().nextLong(COMMENT_SPREAD.toNanos());
      due = System.nanoTime() + COMMENT_AFTER.toNanos() + spread;
      while (news.number() == told && order == ordered && !closed && !isDue(System.nanoTime())) {
        if (Thread.currentThread().isInterrupted()) {
          return;
        }
        LockSupport.park(this);
      }
    }
  }
}
