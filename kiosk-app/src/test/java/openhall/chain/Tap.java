package openhall.chain;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A line to a server of this machine that counts what comes down. Any thread. */
final class Tap implements AutoCloseable {

  private static final int CHUNK = 512;

  private final int server;
  private final ServerSocket listening;
  private final ExecutorService connections = Executors.newVirtualThreadPerTaskExecutor();
  private final Object change = new Object();
  private long passed;

  /**
   * @param server its port
   */
  Tap(int server) {
    this.server = server;
    try {
      listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    connections.execute(this::accept);
  }

  int port() {
    return listening.getLocalPort();
  }

  /** Bytes that have come down so far. */
  long passed() {
    synchronized (change) {
      return passed;
    }
  }

  /** Returns as soon as that many bytes have come down in all, or when the time is over. */
  void await(long bytes, Duration limit) {
    long end = System.nanoTime() + limit.toNanos();
    try {
      synchronized (change) {
        long left = limit.toMillis();
        while (passed < bytes && left > 0) {
          change.wait(left);
          left = (end - System.nanoTime()) / 1_000_000;
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    try {
      listening.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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
    try (client;
        var upstream = new Socket(InetAddress.getLoopbackAddress(), server)) {
      connections.execute(() -> up(client, upstream));
      InputStream down = upstream.getInputStream();
      byte[] chunk = new byte[CHUNK];
      for (int got = down.read(chunk); got >= 0; got = down.read(chunk)) {
        count(got);
        client.getOutputStream().write(chunk, 0, got);
      }
    } catch (IOException gone) {
      // One end was killed, which is what happens here.
    }
  }

  private static void up(Socket client, Socket upstream) {
    try {
      client.getInputStream().transferTo(upstream.getOutputStream());
    } catch (IOException gone) {
      // As above.
    } finally {
      shut(upstream);
    }
  }

  private static void shut(Socket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void count(int bytes) {
    synchronized (change) {
      passed += bytes;
      change.notifyAll();
    }
  }
}
