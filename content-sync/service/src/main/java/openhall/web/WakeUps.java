package openhall.web;

import io.helidon.http.sse.SseEvent;
import io.helidon.webserver.http.Handler;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import io.helidon.webserver.sse.SseSink;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;

/**
 * Tells connected kiosks to look now. A stream is one parked virtual thread that compares the
 * newest release with the last one it told; telling only unparks, so a slow reader delays nobody.
 * Any thread.
 */
public final class WakeUps implements Handler, AutoCloseable {

  private static final Duration COMMENT_EVERY = Duration.ofSeconds(20);
  private static final SseEvent COMMENT = SseEvent.builder().comment("here").build();

  private final Set<Thread> streams = ConcurrentHashMap.newKeySet();
  private volatile long release;
  private volatile boolean closed;

  /** A release is readable now: every stream says so at once. Never blocks. */
  public void released(long number) {
    release = number;
    streams.forEach(LockSupport::unpark);
  }

  public int streams() {
    return streams.size();
  }

  /** One stream, from its first event until the reader leaves or the service stops. */
  @Override
  public void handle(ServerRequest request, ServerResponse response) {
    Thread me = Thread.currentThread();
    streams.add(me);
    response.header("Cache-Control", "no-store");
    try (SseSink sink = response.sink(SseSink.TYPE)) {
      tell(sink);
    } catch (UncheckedIOException e) {
      // the reader has gone; it will come back by itself
    } finally {
      streams.remove(me);
    }
  }

  private void tell(SseSink sink) {
    long told = 0;
    while (!closed && !Thread.interrupted()) {
      long newest = release;
      if (newest == told) {
        sink.emit(COMMENT);
      } else {
        sink.emit(SseEvent.builder().name("release").data(Long.toString(newest)).build());
        told = newest;
      }
      rest(told);
    }
  }

  private void rest(long told) {
    long until = System.nanoTime() + COMMENT_EVERY.toNanos();
    while (release == told && !closed) {
      long left = until - System.nanoTime();
      if (left <= 0 || Thread.currentThread().isInterrupted()) {
        return;
      }
      LockSupport.parkNanos(this, left);
    }
  }

  @Override
  public void close() {
    closed = true;
    streams.forEach(LockSupport::unpark);
  }
}
