package openhall.chain;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import javax.net.ServerSocketFactory;

/** A line to a port of this machine that counts the bytes that go over it. Any thread. */
final class Relay implements AutoCloseable {

  private static final int CHUNK = 65_536;
  private static final int WAITING = 50;

  private final int upstream;
  private final ServerSocket listening;
  private final ExecutorService pumps = Executors.newVirtualThreadPerTaskExecutor();
  private final AtomicLong up = new AtomicLong();
  private final AtomicLong down = new AtomicLong();

  /** Passes on all that comes, as it is. */
  Relay(int upstream) {
    this(upstream, ServerSocketFactory.getDefault());
  }

  /**
   * @param listening such as one for TLS, which then ends here
   */
  Relay(int upstream, ServerSocketFactory listening) {
    this.upstream = upstream;
    try {
      this.listening = listening.createServerSocket(0, WAITING, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    pumps.execute(this::accept);
  }

  int port() {
    return listening.getLocalPort();
  }

  /** Towards the server, so far. */
  long up() {
    return up.get();
  }

  /** From the server, so far. */
  long down() {
    return down.get();
  }

  long both() {
    return up() + down();
  }

  @Override
  public void close() {
    try {
      listening.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      pumps.shutdownNow();
    }
  }

  private void accept() {
    while (!listening.isClosed()) {
      try {
        Socket client = listening.accept();
        pumps.execute(() -> serve(client));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void serve(Socket client) {
    try (client;
        var server = new Socket(InetAddress.getLoopbackAddress(), upstream)) {
      client.setTcpNoDelay(true);
      server.setTcpNoDelay(true);
      Future<?> asking = pumps.submit(() -> pump(client, server, up));
      pump(server, client, down);
      asking.cancel(true);
    } catch (IOException gone) {
      // One end has hung up, and so does the line.
    }
  }

  /** Counts before it passes on, so that whoever has the answer has its count. */
  private static void pump(Socket from, Socket to, AtomicLong counted) {
    byte[] chunk = new byte[CHUNK];
    try {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      for (int got = in.read(chunk); got >= 0; got = in.read(chunk)) {
        counted.addAndGet(got);
        out.write(chunk, 0, got);
        out.flush();
      }
      to.shutdownOutput();
    } catch (IOException gone) {
      // One end has hung up, and so does the line.
    }
  }
}
