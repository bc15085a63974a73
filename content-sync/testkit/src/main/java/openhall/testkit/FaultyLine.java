package openhall.testkit;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;

/**
 * A line to an HTTP server of this machine that can be slow, lose requests, break in the middle, or
 * answer by itself. One connection carries one request. Any thread.
 */
public final class FaultyLine implements AutoCloseable {

  /** What the line does to a request. */
  public sealed interface Fault {

    /** Nothing. */
    record None() implements Fault {}

    /** Hangs up without an answer. */
    record Lost() implements Fault {}

    /** Hangs up after so many bytes of the answer, its head included. */
    record CutAfter(int bytes) implements Fault {}

    /** Lets so many bytes a second through. */
    record Slow(int bytesPerSecond) implements Fault {}

    /** Answers 200 with that page and asks nobody, as the sign-in of a guest network does. */
    record Portal(String html) implements Fault {}
  }

  private static final int LONGEST_HEAD = 65_536;
  private static final int CHUNK = 8_192;
  private static final int STEPS_PER_SECOND = 20;

  private final int upstream;
  private final ServerSocket listening;
  private final ExecutorService connections = Executors.newVirtualThreadPerTaskExecutor();
  private volatile Function<String, Fault> faults = _ -> new Fault.None();

  /**
   * @param upstream port of the server
   */
  public FaultyLine(int upstream) throws IOException {
    this.upstream = upstream;
    this.listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    connections.execute(this::accept);
  }

  public int port() {
    return listening.getLocalPort();
  }

  /** From now on, by the path of the request. */
  public void faults(Function<String, Fault> byPath) {
    faults = byPath;
  }

  @Override
  public void close() throws IOException {
    listening.close();
    connections.shutdownNow();
  }

  private void accept() {
    while (!listening.isClosed()) {
      try {
        Socket client = listening.accept();
        connections.execute(() -> serve(client));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void serve(Socket client) {
    try (client) {
      String head = head(client.getInputStream());
      if (!head.isEmpty()) {
        answer(head, client.getOutputStream());
      }
    } catch (IOException gone) {
      // One end has hung up, which is what a line like this is for.
    }
  }

  private void answer(String head, OutputStream out) throws IOException {
    switch (faults.apply(head.split(" ", 3)[1])) {
      case Fault.None() -> relay(head, out, Integer.MAX_VALUE, 0);
      case Fault.Lost() -> {}
      case Fault.CutAfter(int bytes) -> relay(head, out, bytes, 0);
      case Fault.Slow(int bytesPerSecond) -> relay(head, out, Integer.MAX_VALUE, bytesPerSecond);
      case Fault.Portal(String html) ->
          out.write(
              ("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nConnection: close\r\nContent-Length: "
                      + html.length()
                      + "\r\n\r\n"
                      + html)
                  .getBytes(ISO_8859_1));
    }
  }

  private void relay(String head, OutputStream out, int most, int bytesPerSecond)
      throws IOException {
    try (var server = new Socket(InetAddress.getLoopbackAddress(), upstream)) {
      server.getOutputStream().write(closing(head).getBytes(ISO_8859_1));
      InputStream in = server.getInputStream();
      byte[] chunk = new byte[bytesPerSecond == 0 ? CHUNK : bytesPerSecond / STEPS_PER_SECOND];
      int rest = most;
      for (int got = in.read(chunk); got >= 0 && rest > 0; got = in.read(chunk)) {
        out.write(chunk, 0, Math.min(got, rest));
        rest -= got;
        if (bytesPerSecond > 0) {
          LockSupport.parkNanos(1_000_000_000L * got / bytesPerSecond);
        }
      }
    }
  }

  /** Everything up to the empty line; requests of readers have no body. */
  private static String head(InputStream in) throws IOException {
    var head = new ByteArrayOutputStream();
    while (head.size() < LONGEST_HEAD) {
      int next = in.read();
      if (next < 0) {
        return "";
      }
      head.write(next);
      if (next == '\n' && head.toString(ISO_8859_1).endsWith("\r\n\r\n")) {
        return head.toString(ISO_8859_1);
      }
    }
    return "";
  }

  private static String closing(String head) {
    return head.replaceAll("(?i)\r\nConnection: [^\r]*", "")
        .replaceFirst("\r\n\r\n$", "\r\nConnection: close\r\n\r\n");
  }
}
