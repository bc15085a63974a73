package openhall.chain;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Duration;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;

/** A connection over which anything can be said, also what no client would. One thread. */
final class RawSocket implements AutoCloseable {

  private static final int CONNECT_MS = 10_000;
  private static final int ENOUGH = 1 << 20;

  private final Socket socket;

  private RawSocket(Socket socket) {
    this.socket = socket;
  }

  /**
   * @param server {@code http} or {@code https}, whoever that is
   */
  static RawSocket to(URI server) throws IOException {
    var plain = new Socket();
    plain.connect(new InetSocketAddress(server.getHost(), server.getPort()), CONNECT_MS);
    plain.setTcpNoDelay(true);
    if (!"https".equals(server.getScheme())) {
      return new RawSocket(plain);
    }
    try {
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, new TrustManager[] {new TrustsAll()}, new SecureRandom());
      return new RawSocket(
          context.getSocketFactory().createSocket(plain, server.getHost(), server.getPort(), true));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Says it and returns what comes back until the server closes or is silent so long. */
  static String exchange(URI server, String words, Duration silence) throws IOException {
    try (RawSocket raw = to(server)) {
      try {
        raw.say(words);
      } catch (IOException e) {
        // closed before all was said, which is an answer too
      }
      return raw.hear(silence);
    }
  }

  void say(String words) throws IOException {
    socket.getOutputStream().write(words.getBytes(ISO_8859_1));
    socket.getOutputStream().flush();
  }

  String hear(Duration silence) throws IOException {
    socket.setSoTimeout((int) silence.toMillis());
    var heard = new ByteArrayOutputStream();
    InputStream in = socket.getInputStream();
    byte[] piece = new byte[8192];
    try {
      for (int n = in.read(piece); n >= 0 && heard.size() < ENOUGH; n = in.read(piece)) {
        heard.write(piece, 0, n);
      }
    } catch (SocketTimeoutException e) {
      // it has nothing more to say
    } catch (IOException e) {
      // reset: it is closed
    }
    return heard.toString(ISO_8859_1);
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }

  /** An attacker does not care whose certificate it is. */
  private static final class TrustsAll implements X509TrustManager {
    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type) {}

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type) {}

    @Override
    public X509Certificate[] getAcceptedIssuers() {
      return new X509Certificate[0];
    }
  }
}
