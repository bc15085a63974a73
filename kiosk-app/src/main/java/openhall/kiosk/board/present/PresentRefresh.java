package openhall.kiosk.board.present;

import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;

/**
 * The refreshes that the X server tells by its Present extension, version 1.0; on a display of more
 * than 60 Hz so many of them that text never glides faster than it can be read. Goes on by the
 * clock where the server falls silent. One thread.
 */
final class PresentRefresh implements Refresh {

  private static final int PRESENT = 8;
  private static final int COMPLETE_MASK = 2;
  private static final int EVENT_TYPE = 8;
  private static final int COMPLETE = 1;
  private static final int MICROS = 24;
  private static final int COUNT = 36;
  private static final int LEAST_LENGTH = 44;
  private static final int PATIENCE_MILLIS = 100;
  private static final int MOST_SILENCES = 3;
  private static final int SAMPLE = 32;
  private static final double USUAL_RATE = 60e-6;
  private static final double TOLERANCE = 0.02;

  private final Xcb server;
  private final Library present;
  private final int window;
  private final Refresh clock = new ClockRefresh();
  private Optional<Told> first = Optional.empty();
  private long divisor = 1;
  private long last = -1;
  private long passed;
  private int silences;

  /** What one event says: microseconds of the server's clock, refreshes it has counted. */
  private record Told(long micros, long count) {}

  private PresentRefresh(Xcb server, Library present, int window) {
    this.server = server;
    this.present = present;
    this.window = window;
  }

  /**
   * Listens on a connection of its own.
   *
   * @param window whose display it is about
   */
  static Refresh of(int window) throws NoDirectWay {
    var server = new Xcb();
    try {
      var refresh = new PresentRefresh(server, server.open("libxcb-present.so.0"), window);
      refresh.listen();
      return refresh;
    } catch (NoDirectWay | IllegalStateException e) {
      server.close();
      return new ClockRefresh();
    }
  }

  @SuppressWarnings("restricted")
  private void listen() throws NoDirectWay {
    MemorySegment extension = present.address("xcb_present_id");
    MemorySegment known = server.pointer("xcb_get_extension_data", extension);
    if (known.equals(MemorySegment.NULL)
        || known.reinterpret(PRESENT + 1).get(java.lang.foreign.ValueLayout.JAVA_BYTE, PRESENT)
            == 0) {
      throw new NoDirectWay("没有 there is no Present extension");
    }
    int version = present.number("xcb_present_query_version", server.connection(), 1, 0);
    server.request("xcb_discard_reply", version);
    int id = server.newId();
    present.number("xcb_present_select_input", server.connection(), id, window, COMPLETE_MASK);
  }

  @Override
  public long next() {
    if (silences >= MOST_SILENCES) {
      return passed + clock.next();
    }
    present.number("xcb_present_notify_msc", server.connection(), window, 0, 0L, divisor, 0L);
    server.flush();
    Optional<Told> told = told();
    while (told.isEmpty() && server.await(PATIENCE_MILLIS)) {
      told = told();
    }
    told.ifPresentOrElse(this::count, () -> silences++);
    return passed;
  }

  private void count(Told told) {
    silences = 0;
    passed += last < 0 ? 1 : Math.max(1, (told.count() - last) / divisor);
    last = told.count();
    Told start = first.orElse(told);
    first = Optional.of(start);
    long refreshes = told.count() - start.count();
    if (refreshes >= SAMPLE && divisor == 1) {
      double rate = refreshes / (double) Math.max(1, told.micros() - start.micros());
      divisor = (long) Math.max(1, Math.ceil(rate / USUAL_RATE - TOLERANCE));
    }
  }

  private Optional<Told> told() {
    for (Optional<ByteBuffer> e = server.event(); e.isPresent(); e = server.event()) {
      ByteBuffer event = e.get().order(ByteOrder.nativeOrder());
      if (event.capacity() >= LEAST_LENGTH && event.getShort(EVENT_TYPE) == COMPLETE) {
        return Optional.of(new Told(event.getLong(MICROS), event.getLong(COUNT)));
      }
    }
    return Optional.empty();
  }

  @Override
  public void close() {
    server.close();
  }
}
