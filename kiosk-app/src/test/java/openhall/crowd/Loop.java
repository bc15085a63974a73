package openhall.crowd;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.concurrent.TimeUnit;

/** One thread that serves the connections and the alarm clocks of many kiosks. */
final class Loop implements Runnable {

  private static final int CHUNK = 1 << 16;

  /** The crowd comes from so many addresses, so that the ports of one do not run out. */
  private static final int ADDRESSES = 100;

  private record Due(long nanos, Runnable work) {}

  private final Selector selector;
  private final InetSocketAddress service;
  private final PriorityQueue<Due> due =
      new PriorityQueue<>(Comparator.comparingLong(work -> work.nanos));
  private final ByteBuffer shared = ByteBuffer.allocateDirect(CHUNK);
  private int opened;

  Loop(InetSocketAddress service) throws IOException {
    this.service = service;
    this.selector = Selector.open();
  }

  /** Runs {@code work} on this thread after that time. To be called on this thread. */
  void after(Duration time, Runnable work) {
    due.add(new Due(System.nanoTime() + time.toNanos(), work));
  }

  /** Begins to connect; the ear hears how that went. To be called on this thread. */
  void open(Line.Ear ear) {
    try {
      SocketChannel channel = SocketChannel.open();
      channel.configureBlocking(false);
      channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
      // Without this a port would be chosen before it is known whether the pair is free.
      channel.setOption(StandardSocketOptions.SO_REUSEADDR, true);
      channel.bind(new InetSocketAddress("127.0.1." + (1 + opened++ % ADDRESSES), 0));
      boolean there = channel.connect(service);
      var line = new Line(channel, selector, ear);
      if (there) {
        ear.opened(line);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Until interrupted. */
  @Override
  public void run() {
    try {
      while (!Thread.currentThread().isInterrupted()) {
        selector.select(key -> ((Line) key.attachment()).ready(shared), patience());
        work();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private long patience() {
    Due next = due.peek();
    long left = next == null ? Long.MAX_VALUE : next.nanos - System.nanoTime();
    return Math.clamp(TimeUnit.NANOSECONDS.toMillis(left), 1, 1000);
  }

  private void work() {
    long now = System.nanoTime();
    for (Due next = due.peek(); next != null && next.nanos - now <= 0; next = due.peek()) {
      due.poll();
      next.work.run();
    }
  }
}
