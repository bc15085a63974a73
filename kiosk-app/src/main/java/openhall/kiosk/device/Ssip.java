package openhall.kiosk.device;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * One line to Speech Dispatcher in its protocol SSIP: commands and answers by number, and events of
 * what has been said. Commands from one thread; events come on its own.
 */
final class Ssip implements AutoCloseable {
  private static final int ANSWER_SECONDS = 5;
  private static final String NOTHING = "";

  private final SocketChannel channel;
  private final BufferedReader in;
  private final BlockingQueue<String> answers = new LinkedBlockingQueue<>();
  private volatile String data = NOTHING;
  private volatile String event = NOTHING;
  private volatile String spoken = NOTHING;

  private Ssip(SocketChannel channel) {
    this.channel = channel;
    this.in = new BufferedReader(new InputStreamReader(Channels.newInputStream(channel), UTF_8));
  }

  /**
   * Connects and says who we are.
   *
   * @throws IOException when nobody listens there, or whoever does answers otherwise
   */
  static Ssip open(Path socket) throws IOException {
    SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX);
    var line = new Ssip(channel);
    try {
      channel.connect(UnixDomainSocketAddress.of(socket));
      Thread.ofVirtual().name("speech-events").start(line::listen);
      line.ask("SET self CLIENT_NAME resident:openhall:kiosk");
      line.ask("SET self PRIORITY message");
      line.ask("SET self NOTIFICATION END on");
      line.ask("SET self NOTIFICATION CANCEL on");
    } catch (IOException e) {
      line.close();
      throw e;
    }
    return line;
  }

  boolean isOpen() {
    return channel.isOpen();
  }

  /** Whether the text that was asked for last has not come to its end. */
  boolean isSpeaking() {
    return isOpen() && !spoken.equals(NOTHING);
  }

  /** Queues a text behind those before. */
  void speak(String language, String text) throws IOException {
    ask("SET self LANGUAGE " + language);
    ask("SPEAK");
    // A line that starts with a dot would end the text (as in SMTP).
    for (String line : text.lines().toList()) {
      send(line.startsWith(".") ? "." + line : line);
    }
    ask(".");
    spoken = data;
  }

  void cancel() throws IOException {
    spoken = NOTHING;
    ask("CANCEL self");
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException alreadyGone) {
      // Nothing is left to close.
    }
  }

  private void ask(String command) throws IOException {
    answers.clear();
    send(command);
    try {
      String answer = answers.poll(ANSWER_SECONDS, TimeUnit.SECONDS);
      if (answer == null || !answer.startsWith("2")) {
        throw new IOException("Expected 2xx to " + command + ", got " + answer);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("Interrupted", e);
    }
  }

  private void send(String line) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap((line + "\r\n").getBytes(UTF_8));
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
  }

  private void listen() {
    try (this) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        take(line);
      }
    } catch (IOException gone) {
      answers.add("closed: " + gone);
    }
  }

  /** "225-7" carries data, "225 OK" ends an answer; 7xx are events: "702-7", "702-1", "702 END". */
  private void take(String line) {
    if (line.length() < 4) {
      return;
    }
    boolean last = line.charAt(3) == ' ';
    String rest = line.substring(4);
    if (!line.startsWith("7")) {
      data = last ? data : rest;
      if (last) {
        answers.add(line);
      }
    } else if (!last) {
      event = event.equals(NOTHING) ? rest : event;
    } else {
      ended(event);
      event = NOTHING;
    }
  }

  private void ended(String message) {
    if (message.equals(spoken)) {
      spoken = NOTHING;
    }
  }
}
