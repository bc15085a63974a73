package openhall.crowd;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;

/** One connection of one kiosk. Loop thread only. */
final class Line {

  /** Who is at the kiosk's end. */
  interface Ear {

    /** It is connected. */
    void opened(Line line);

    /** Bytes came, which are only valid during the call. */
    void heard(ByteBuffer bytes);

    /** It was refused, or broke, or the other side has closed it. */
    void lost();
  }

  private final SocketChannel channel;
  private final Ear ear;
  private final SelectionKey key;
  private boolean closed;

  /**
   * @param channel connected, or about to be
   */
  Line(SocketChannel channel, Selector selector, Ear ear) throws IOException {
    this.channel = channel;
    this.ear = ear;
    int interest = channel.isConnected() ? SelectionKey.OP_READ : SelectionKey.OP_CONNECT;
    this.key = channel.register(selector, interest, this);
  }

  /** Requests are so short that the socket always takes them whole. */
  void send(byte[] request) {
    try {
      if (channel.write(ByteBuffer.wrap(request)) != request.length) {
        fail();
      }
    } catch (IOException e) {
      fail();
    }
  }

  void close() {
    closed = true;
    key.cancel();
    try {
      channel.close();
    } catch (IOException e) {
      // there is nothing left to lose
    }
  }

  /** Something is ready. */
  void ready(ByteBuffer shared) {
    try {
      if (key.isConnectable()) {
        channel.finishConnect();
        key.interestOps(SelectionKey.OP_READ);
        ear.opened(this);
      } else {
        read(shared);
      }
    } catch (IOException e) {
      fail();
    }
  }

  private void read(ByteBuffer shared) throws IOException {
    shared.clear();
    int got = channel.read(shared);
    if (got < 0) {
      fail();
    } else {
      ear.heard(shared.flip());
    }
  }

  private void fail() {
    if (!closed) {
      close();
      ear.lost();
    }
  }
}
