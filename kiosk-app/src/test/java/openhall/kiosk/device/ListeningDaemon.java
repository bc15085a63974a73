package openhall.kiosk.device;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/** Answers as Speech Dispatcher does, and keeps what it should have said. */
final class ListeningDaemon implements AutoCloseable {
  private final ServerSocketChannel door;
  private final List<String> texts = new CopyOnWriteArrayList<>();
  private final AtomicInteger cancelled = new AtomicInteger();
  private final AtomicReference<SocketChannel> client = new AtomicReference<>();
  private String language = "";

  ListeningDaemon(Path socket) throws IOException {
    door = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
    door.bind(UnixDomainSocketAddress.of(socket));
    Thread.ofVirtual().start(this::serve);
  }

  /** Each with its language before it. */
  List<String> texts() {
    return List.copyOf(texts);
  }

  int cancelled() {
    return cancelled.get();
  }

  /** Everything has been said. */
  void end() throws IOException {
    send("702-%d".formatted(texts.size()), "702-1", "702 END");
  }

  @Override
  public void close() {
    try {
      door.close();
      SocketChannel open = client.get();
      if (open != null) {
        open.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void serve() {
    try (SocketChannel channel = door.accept()) {
      client.set(channel);
      var in = new BufferedReader(new InputStreamReader(Channels.newInputStream(channel), UTF_8));
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        answer(line, in);
      }
    } catch (IOException closed) {
      // The test is over.
    }
  }

  private void answer(String line, BufferedReader in) throws IOException {
    if (line.equals("SPEAK")) {
      send("230 OK RECEIVING DATA");
      texts.add(language + ":" + text(in));
      send("225-" + texts.size(), "225 OK MESSAGE QUEUED");
    } else if (line.startsWith("CANCEL")) {
      cancelled.incrementAndGet();
      send("213 OK CANCELED");
    } else {
      language = line.startsWith("SET self LANGUAGE ") ? line.substring(18) : language;
      send("208 OK SET");
    }
  }

  private static String text(BufferedReader in) throws IOException {
    var lines = new ArrayList<String>();
    for (String line = in.readLine(); !line.equals("."); line = in.readLine()) {
      lines.add(line.startsWith("..") ? line.substring(1) : line);
    }
    return String.join("\n", lines);
  }

  private void send(String... lines) throws IOException {
    for (String line : lines) {
      client.get().write(ByteBuffer.wrap((line + "\r\n").getBytes(UTF_8)));
    }
  }
}
