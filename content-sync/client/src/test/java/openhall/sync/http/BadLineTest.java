package openhall.sync.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import openhall.sync.Fetched;
import openhall.sync.Fetcher.Request;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Servers that are slow, hasty or odd, on purpose or not. */
final class BadLineTest {

  private Server server;

  @BeforeEach
  void start() throws IOException {
    server = new Server();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  /** By somebody who has patience for a second. */
  private Fetched fetched(String path) {
    try (var fetcher =
        new HttpFetcher(
            server.address("/repository"), CertificateAuthorities.known(), Duration.ofSeconds(1))) {
      return fetcher.fetch(new Request(path, 1_000_000, Optional.empty()));
    }
  }

  private static byte[] text(String text) {
    return text.getBytes(UTF_8);
  }

  @Test
  void aFileThatDripsDoesNotHoldUp() {
    server.page(
        "/repository/",
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          drip(exchange.getResponseBody());
        });
    assertThat(fetched("timestamp.json"))
        .isEqualTo(new Fetched.Unreachable("Too slow: not whole after PT1S"));
  }

  @Test
  void aHeadThatDripsDoesNotHoldUpEither() throws Exception {
    try (var listening = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Thread.ofVirtual()
          .start(() -> {
            try (Socket connection = listening.accept()) {
              connection.getOutputStream().write(text("HTTP/1.1 200 OK\r\nX-Drip: "));
              drip(connection.getOutputStream());
            } catch (IOException e) {
              // The client has hung up, as it should.
            }
          });
      var slow = URI.create("http://127.0.0.1:" + listening.getLocalPort() + "/");
      try (var impatient =
          new HttpFetcher(slow, CertificateAuthorities.known(), Duration.ofSeconds(1))) {
        assertThat(impatient.fetch(new Request("timestamp.json", 99, Optional.empty())))
            .isEqualTo(new Fetched.Unreachable("Too slow: not whole after PT1S"));
      }
    }
  }

  /** A byte whenever the reader is ready to wait for the next. */
  private static void drip(OutputStream out) throws IOException {
    var never = new CountDownLatch(1);
    try {
      do {
        out.write('.');
        out.flush();
      } while (!never.await(20, TimeUnit.MILLISECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void aConnectionThatWasClosedMeanwhileIsNoFailure() throws Exception {
    var requests = new AtomicInteger();
    try (var listening = new ServerSocket(0, 9, InetAddress.getLoopbackAddress())) {
      Thread.ofVirtual()
          .start(() -> {
            while (!listening.isClosed()) {
              answerAndHangUp(listening, requests);
            }
          });
      var hasty = URI.create("http://127.0.0.1:" + listening.getLocalPort() + "/");
      try (var patient = new HttpFetcher(hasty)) {
        for (int i = 0; i < 5; i++) {
          assertThat(patient.fetch(new Request(i + ".root.json", 99, Optional.empty())))
              .isInstanceOf(Fetched.Body.class);
        }
      }
      assertThat(requests).hasValue(5);
    }
  }

  private static void answerAndHangUp(ServerSocket listening, AtomicInteger requests) {
    try (Socket connection = listening.accept()) {
      var in = new BufferedReader(new InputStreamReader(connection.getInputStream(), UTF_8));
      String line = in.readLine();
      while (line != null && !line.isEmpty()) {
        line = in.readLine();
      }
      requests.incrementAndGet();
      connection.getOutputStream().write(text("HTTP/1.1 200 Fine\r\nContent-Length: 2\r\n\r\n{}"));
    } catch (IOException e) {
      // The test is over.
    }
  }

  @Test
  void whatIsForbiddenIsNotThere() {
    server.page("/repository/", exchange -> Server.answer(exchange, 403, text("no")));
    assertThat(fetched("2.root.json")).isEqualTo(new Fetched.Missing());
  }

  @Test
  void pathsGoOverTheWireAsTheyAre() {
    server.page("/repository/", exchange -> Server.answer(exchange, 200, text("{}")));
    fetched("1.%2F..%3F%23%252F%E4%B8%9C.json");
    assertThat(server.requests()).containsExactly("/repository/1.%2F..%3F%23%252F%E4%B8%9C.json");
  }
}
