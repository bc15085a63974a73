package openhall.kiosk.strip.card;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.zip.CRC32;

/**
 * A control card with a real socket, written after content-sync/docs/CARDS.md and not after the
 * driver. Its faults are told. Thread-safe.
 */
public final class SimulatedCard implements AutoCloseable {

  private static final Charset GB2312 = Charset.forName("GB2312");

  private final ServerSocket server;
  private final int port;
  private volatile Socket line = new Socket();
  private volatile UnaryOperator<byte[]> answers = bytes -> bytes;
  private volatile CountDownLatch mayAnswer = new CountDownLatch(0);
  private volatile int troubles;
  private final List<byte[]> coming = new ArrayList<>();
  private volatile List<byte[]> shown = List.of();
  private final AtomicInteger connections = new AtomicInteger();
  private final AtomicInteger commits = new AtomicInteger();
  private volatile int failAtPage = -1;

  public SimulatedCard() throws IOException {
    this(0);
  }

  SimulatedCard(int port) throws IOException {
    server = new ServerSocket();
    server.setReuseAddress(true);
    server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    this.port = server.getLocalPort();
    Thread.ofVirtual().start(this::listen);
  }

  public int port() {
    return port;
  }

  int connections() {
    return connections.get();
  }

  int commits() {
    return commits.get();
  }

  /** Changes the bytes of each answer on their way. */
  void distort(UnaryOperator<byte[]> answer) {
    answers = answer;
  }

  /** Answers nothing until it is let. */
  CountDownLatch hold() {
    mayAnswer = new CountDownLatch(1);
    return mayAnswer;
  }

  void trouble(int bits) {
    troubles = bits;
  }

  /** Loses the connection when that page has come. */
  void failAtPage(int number) {
    failAtPage = number;
  }

  /** Somebody else writes something on it. */
  void isWrittenByOthers() {
    shown = List.of(new byte[] {0, 0, 2, 0, 50, 1, 1, 'X'});
  }

  void loseLine() throws IOException {
    line.close();
  }

  /** What stands on the diodes, page after page, its lines parted by a stroke. */
  public List<String> reads() {
    return shown.stream().map(SimulatedCard::words).toList();
  }

  @Override
  public void close() throws IOException {
    server.close();
    line.close();
  }

  private static String words(byte[] page) {
    var bytes = ByteBuffer.wrap(page);
    bytes.position(5);
    int lines = bytes.get();
    var words = new ArrayList<String>();
    for (int i = 0; i < lines; i++) {
      var line = new byte[bytes.get() & 0xFF];
      bytes.get(line);
      words.add(new String(line, GB2312));
    }
    return String.join("|", words);
  }

  private void listen() {
    while (!server.isClosed()) {
      try (Socket next = server.accept()) {
        line = next;
        connections.incrementAndGet();
        serve(new DataInputStream(next.getInputStream()), next.getOutputStream());
      } catch (IOException | InterruptedException e) {
        // The next one begins anew.
      }
    }
  }

  private void serve(DataInputStream in, OutputStream out)
      throws IOException, InterruptedException {
    while (true) {
      if (in.readUnsignedShort() != 0xAA55) {
        throw new IOException("not a frame");
      }
      int command = in.readUnsignedByte();
      int sequence = in.readUnsignedByte();
      var payload = new byte[in.readUnsignedShort()];
      in.readFully(payload);
      var checked = ByteBuffer.allocate(4 + payload.length);
      checked.put((byte) command).put((byte) sequence).putShort((short) payload.length);
      checked.put(payload);
      boolean whole = in.readUnsignedShort() == xmodem(checked.array());
      byte[] body = whole ? obey(command, payload) : new byte[] {1};
      mayAnswer.await();
      out.write(answers.apply(frame(command | 0x80, sequence, body)));
      out.flush();
    }
  }

  private byte[] obey(int command, byte[] payload) throws IOException {
    return switch (command) {
      case 1 -> {
        coming.clear();
        yield new byte[1];
      }
      case 2 -> page(payload);
      case 3 -> commit(payload);
      case 4 -> {
        shown = List.of();
        yield new byte[1];
      }
      case 5 ->
          ByteBuffer.allocate(6).put((byte) 0).putInt(crc(shown)).put((byte) troubles).array();
      default -> new byte[] {2};
    };
  }

  private byte[] page(byte[] payload) throws IOException {
    if (coming.size() == failAtPage) {
      failAtPage = -1;
      throw new IOException("power cut");
    }
    boolean next = ByteBuffer.wrap(payload).getShort() == coming.size();
    if (next) {
      coming.add(payload);
    }
    return new byte[] {(byte) (next ? 0 : 2)};
  }

  private byte[] commit(byte[] payload) {
    if (ByteBuffer.wrap(payload).getInt() != crc(coming)) {
      return new byte[] {1};
    }
    shown = List.copyOf(coming);
    commits.incrementAndGet();
    return new byte[1];
  }

  private static int crc(List<byte[]> pages) {
    var crc = new CRC32();
    pages.forEach(crc::update);
    return (int) crc.getValue();
  }

  private static byte[] frame(int command, int sequence, byte[] body) {
    var checked = ByteBuffer.allocate(4 + body.length);
    checked.put((byte) command).put((byte) sequence).putShort((short) body.length).put(body);
    return ByteBuffer.allocate(8 + body.length)
        .putShort((short) 0xAA55)
        .put(checked.array())
        .putShort((short) xmodem(checked.array()))
        .array();
  }

  private static int xmodem(byte[] bytes) {
    int crc = 0;
    for (byte b : bytes) {
      crc ^= (b & 0xFF) << 8;
      for (int i = 0; i < 8; i++) {
        crc = (crc & 0x8000) == 0 ? crc << 1 & 0xFFFF : (crc << 1 ^ 0x1021) & 0xFFFF;
      }
    }
    return crc;
  }
}
