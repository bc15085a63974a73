package openhall.sync.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import openhall.sync.Waiter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A kiosk's ear at a service; no time passes while it waits. */
final class HttpWakeUpTest {

  private static final String EVENTS = "/api/v1/events";

  /** Tells how long it was to wait, and does not. */
  private record Waits(BlockingQueue<Duration> asked) implements Waiter {
    @Override
    public boolean await(Duration atMost) {
      asked.add(atMost);
      return false;
    }

    @Override
    public void call() {
      throw new IllegalStateException("nobody calls");
    }
  }

  private final Waits waits = new Waits(new LinkedBlockingQueue<>());
  private final BlockingQueue<Boolean> woken = new LinkedBlockingQueue<>();
  private final BlockingQueue<String> toSend = new LinkedBlockingQueue<>();
  private Server server;
  private HttpWakeUp wakeUp;

  @BeforeEach
  void start() throws IOException {
    server = new Server();
    URI events = HttpWakeUp.eventsBeside(server.address("/repository/"));
    wakeUp =
        new HttpWakeUp(
            events, CertificateAuthorities.known(), () -> woken.add(true), waits, new Random(1));
  }

  @AfterEach
  void stop() {
    wakeUp.close();
    server.close();
  }

  @Test
  void wakesOnNewsButNotOnSignsOfLifeOrWhatItKnows() throws Exception {
    server.page(EVENTS, this::stream);
    wakeUp.start();
    toSend.add("event:release\ndata:6\n\n");
    awaitCall();
    assertThat(wakeUp.isListening()).isTrue();
    toSend.add(": still here\n\n");
    toSend.add("event:release\ndata:6\n\n");
    toSend.add("event: release\r\ndata: 7\r\n\r\n");
    awaitCall();
    toSend.add("event:other\n\n");
    awaitCall();
    toSend.add("event:other\n\n");
    awaitCall();
    assertThat(woken).isEmpty();
    assertThat(waits.asked()).isEmpty();
  }

  @Test
  void isToldOnceOfWhatIsForThisDeviceAlone() throws Exception {
    BlockingQueue<Boolean> fetched = new LinkedBlockingQueue<>();
    wakeUp.tells(() -> fetched.add(true));
    server.page(EVENTS, this::stream);
    wakeUp.start();
    toSend.add("data:6\n\n");
    awaitCall();
    toSend.add("data:6\ndata:0\ndata:41\n\n");
    assertThat(fetched.poll(60, TimeUnit.SECONDS)).isTrue();
    toSend.add("data:6\ndata:0\ndata:41\n\n");
    toSend.add("data:7\n\n");
    awaitCall();
    assertThat(fetched).isEmpty();
    assertThat(woken).as("an order is no release").isEmpty();
    assertThat(HttpWakeUp.eventsOf(server.address(EVENTS), "ab").getQuery()).isEqualTo("device=ab");
  }

  @Test
  void looksWithinTheTimeThatIsGivenToAll() throws Exception {
    server.page(EVENTS, this::stream);
    wakeUp.start();
    for (int i = 1; i <= 10; i++) {
      toSend.add("event:release\ndata:" + i + "\ndata:1600\n\n");
      awaitCall();
      assertThat(waited()).isBetween(Duration.ZERO, Duration.ofMillis(1600));
    }
    toSend.add("data:18\ndata:99999999999\n\n");
    awaitCall();
    assertThat(waited()).isLessThanOrEqualTo(Duration.ofSeconds(10));
  }

  @Test
  void comesBackSomeTimeAfterTheStreamBroke() throws Exception {
    server.page(
        EVENTS,
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          exchange.getResponseBody().write("data:7\n\n".getBytes(UTF_8));
          exchange.close();
        });
    wakeUp.start();
    Duration together = Duration.ZERO;
    awaitCall();
    for (int i = 0; i < 20; i++) {
      Duration pause = waited();
      assertThat(pause).isBetween(Duration.ZERO, Duration.ofSeconds(15));
      together = together.plus(pause);
    }
    assertThat(together).isBetween(Duration.ofSeconds(100), Duration.ofSeconds(200));
    assertThat(woken).isEmpty();
  }

  @Test
  void comesBackWhenABusyServiceWantsItTo() throws Exception {
    server.page(
        EVENTS,
        exchange -> {
          exchange.getResponseHeaders().add("Retry-After", "7");
          Server.answer(exchange, 503, new byte[0]);
        });
    wakeUp.start();
    for (int i = 0; i < 4; i++) {
      assertThat(waited()).isBetween(Duration.ofSeconds(7), Duration.ofSeconds(14));
    }
    assertThat(woken).isEmpty();
    assertThat(wakeUp.isListening()).isFalse();
  }

  @Test
  void asksLessAndLessOftenWhereThereAreNoEvents() throws Exception {
    server.page(EVENTS, exchange -> Server.answer(exchange, 404, new byte[0]));
    wakeUp.start();
    for (int i = 0; i < 7; i++) {
      Duration longest = Duration.ofSeconds(1L << i);
      assertThat(waited()).isBetween(longest.dividedBy(2), longest);
    }
  }

  private void awaitCall() throws InterruptedException {
    assertThat(woken.poll(60, TimeUnit.SECONDS)).isTrue();
  }

  private Duration waited() throws InterruptedException {
    Duration waited = waits.asked().poll(60, TimeUnit.SECONDS);
    assertThat(waited).isNotNull();
    return waited;
  }

  private void stream(HttpExchange exchange) throws IOException {
    exchange.getResponseHeaders().add("Content-Type", "text/event-stream");
    exchange.sendResponseHeaders(200, 0);
    try (OutputStream out = exchange.getResponseBody()) {
      out.flush();
      while (true) {
        out.write(toSend.take().getBytes(UTF_8));
        out.flush();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
