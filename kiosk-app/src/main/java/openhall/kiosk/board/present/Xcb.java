package openhall.kiosk.board.present;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import java.lang.foreign.Arena;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.Optional;

/**
 * A connection of our own to the X server, by libxcb. Unlike libX11, which GTK uses in this process
 * too, that has no error handler of the whole process: every error comes back to the connection
 * that caused it, and none ends the kiosk. Numbers of replies and events are offsets in the X
 * protocol, version 11. Any thread, since libxcb locks, but not after {@link #close}.
 */
final class Xcb implements AutoCloseable {

  private static final int HEAD = 32;
  private static final int LENGTH = 4;
  private static final int WORD = 4;
  private static final int GENERIC_EVENT = 35;
  private static final short POLLIN = 1;
  private static final int POLL_EVENTS = 4;

  private final Arena arena = Arena.ofShared();
  private final Deque<Integer> spareIds = new ArrayDeque<>();
  private final Library xcb;
  private final Library c = Library.ofC();
  private final MethodHandle copyArea;
  private final MethodHandle flush;
  private final MethodHandle pollForEvent;
  private final MethodHandle poll;
  private final MemorySegment connection;
  private final MemorySegment readable;

  /** Connects to the display that JavaFX draws on. */
  Xcb() throws NoDirectWay {
    xcb = open("libxcb.so.1");
    var ints = Collections.nCopies(9, JAVA_INT).toArray(new MemoryLayout[10]);
    System.arraycopy(ints, 0, ints, 1, 9);
    ints[0] = ADDRESS;
    copyArea = xcb.function("xcb_copy_area", JAVA_INT, ints);
    flush = xcb.function("xcb_flush", JAVA_INT, ADDRESS);
    pollForEvent = xcb.function("xcb_poll_for_event", ADDRESS, ADDRESS);
    poll = c.function("poll", JAVA_INT, ADDRESS, JAVA_LONG, JAVA_INT);
    connection = xcb.pointer("xcb_connect", MemorySegment.NULL, MemorySegment.NULL);
    readable = arena.allocate(JAVA_LONG);
    if (broken()) {
      close();
      throw new NoDirectWay("没有 X11 显示 there is no X11 display");
    }
    readable.set(JAVA_INT, 0, request("xcb_get_file_descriptor"));
    readable.set(JAVA_SHORT, POLL_EVENTS, POLLIN);
  }

  /** Another library, for as long as the connection is open. */
  Library open(String name) throws NoDirectWay {
    return Library.open(name, arena);
  }

  MemorySegment connection() {
    return connection;
  }

  boolean broken() {
    return request("xcb_connection_has_error") != 0;
  }

  /** Calls a function with the connection before its other arguments. */
  int request(String function, Object... arguments) {
    return xcb.number(function, withConnection(arguments));
  }

  /** Calls a function that returns a pointer, with the connection before its other arguments. */
  MemorySegment pointer(String function, Object... arguments) {
    return xcb.pointer(function, withConnection(arguments));
  }

  /** Calls a function that the server answers; empty when it answers by an error. */
  Optional<ByteBuffer> ask(String function, Object... arguments) {
    int cookie = request(function, arguments);
    MemorySegment reply = xcb.pointer(function + "_reply", connection, cookie, MemorySegment.NULL);
    return taken(reply, false);
  }

  /** What the server says about itself. */
  @SuppressWarnings("restricted")
  ByteBuffer setup() {
    MemorySegment setup = xcb.pointer("xcb_get_setup", connection);
    int words = setup.reinterpret(8).get(JAVA_SHORT, 6) & 0xFFFF;
    return setup
        .reinterpret(8L + (long) words * WORD)
        .asByteBuffer()
        .order(ByteOrder.nativeOrder());
  }

  /** An unused name for something in the server. */
  int newId() {
    return spareIds.isEmpty() ? request("xcb_generate_id") : spareIds.pop();
  }

  /** Frees what has this name, which is then unused again; names would run out after some weeks. */
  void free(String function, int id) {
    request(function, id);
    spareIds.push(id);
  }

  void copy(int from, int to, int context, int toX, int toY, int width, int height) {
    try {
      int _ =
          (int) copyArea.invokeExact(connection, from, to, context, 0, 0, toX, toY, width, height);
    } catch (Throwable e) {
      throw Library.failed(e);
    }
  }

  void flush() {
    try {
      int _ = (int) flush.invokeExact(connection);
    } catch (Throwable e) {
      throw Library.failed(e);
    }
  }

  /** The next event or error that has come. */
  Optional<ByteBuffer> event() {
    try {
      return taken((MemorySegment) pollForEvent.invokeExact(connection), true);
    } catch (Throwable e) {
      throw Library.failed(e);
    }
  }

  /** Waits until something comes; false when nothing did. */
  boolean await(int milliseconds) {
    try {
      return (int) poll.invokeExact(readable, 1L, milliseconds) > 0;
    } catch (Throwable e) {
      throw Library.failed(e);
    }
  }

  /** The server then frees all that was made over this connection. */
  @Override
  public void close() {
    request("xcb_disconnect");
    arena.close();
  }

  private Object[] withConnection(Object... arguments) {
    var all = new Object[arguments.length + 1];
    all[0] = connection;
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    return all;
  }

  /** Copies what libxcb has allocated, and frees it. */
  @SuppressWarnings("restricted")
  private Optional<ByteBuffer> taken(MemorySegment there, boolean event) {
    if (there.equals(MemorySegment.NULL)) {
      return Optional.empty();
    }
    MemorySegment head = there.reinterpret(HEAD);
    boolean longer = !event || (head.get(JAVA_BYTE, 0) & 0x7F) == GENERIC_EVENT;
    // libxcb puts a number of its own between the head of a long event and the rest.
    long more = longer ? (long) head.get(JAVA_INT, LENGTH) * WORD + (event ? WORD : 0) : 0;
    byte[] bytes = there.reinterpret(HEAD + more).toArray(JAVA_BYTE);
    c.number("free", there);
    return Optional.of(ByteBuffer.wrap(bytes).order(ByteOrder.nativeOrder()));
  }
}
