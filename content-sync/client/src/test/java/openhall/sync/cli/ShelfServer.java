package openhall.sync.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import openhall.testkit.Shelf;

/**
 * Serves a shelf as the simplest web servers do: HTTP/1.0, one answer a connection, errors in its
 * own words. Can hang up without an answer.
 */
final class ShelfServer implements AutoCloseable {

  /** Writes everything from the status line on. */
  interface Answer {
    void write(OutputStream out) throws IOException;
  }

  private final Shelf shelf;
  private final ServerSocket socket;
  private final Map<String, Answer> instead = new ConcurrentHashMap<>();

  ShelfServer(Shelf shelf) throws IOException {
    this.shelf = shelf;
    this.socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().name("shelf").start(this::serve);
  }

  URI address(String path) {
    return URI.create("http://127.0.0.1:" + socket.getLocalPort() + "/a%5Btest%5D/" + path);
  }

  /** Hangs up when asked for {@code path}. */
  void hangUpOn(String path) {
    instead.put(path, _ -> {});
  }

  /** Answers otherwise when asked for {@code path}. */
  void answer(String path, Answer answer) {
    instead.put(path, answer);
  }

  void answerAsPublished() {
    instead.clear();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }

  private void serve() {
    while (!socket.isClosed()) {
      try (Socket connection = socket.accept()) {
        answer(connection);
      } catch (IOException e) {
        // The client or the test has hung up.
      }
    }
  }

  private void answer(Socket connection) throws IOException {
    var in = new BufferedReader(new InputStreamReader(connection.getInputStream(), ISO_8859_1));
    String request = in.readLine();
    if (request == null) {
      return;
    }
    while (!Optional.ofNullable(in.readLine()).orElse("").isEmpty()) {
      // A header.
    }
    String path = request.replaceFirst("GET /[^/]*/([^ ]*) .*", "$1");
    Optional<byte[]> file = shelf.find(path);
    OutputStream out = connection.getOutputStream();
    instead.getOrDefault(path, plain -> write(plain, file)).write(out);
    out.flush();
  }

  static void write(OutputStream out, Optional<byte[]> file) throws IOException {
    out.write(head(file).getBytes(ISO_8859_1));
    out.write(file.orElse(new byte[0]));
  }

  private static String head(Optional<byte[]> file) {
    return file.map(bytes -> "HTTP/1.0 200 OK\r\nContent-length: " + bytes.length + "\r\n\r\n")
        .orElse("HTTP/1.0 404 No such thing here\r\nConnection: close\r\n\r\n");
  }
}
