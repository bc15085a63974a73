package openhall.kiosk.board.present;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Looks through the windows of an X server for that title and process, as the tool kit writes them
 * (EWMH 1.5: _NET_WM_NAME, _NET_WM_PID). A window manager may have put it into one of its own.
 */
record XSearch(Xcb server, String title, long pid) {

  private static final int REPLY_HEAD = 32;
  private static final int FORMAT = 1;
  private static final int FIRST_WORD = 8;
  private static final int CHILDREN = 16;
  private static final int LENGTH = 16;
  private static final int ANY_TYPE = 0;
  private static final int MOST_WORDS = 256;

  Optional<Integer> below(int window) {
    if (isIt(window)) {
      return Optional.of(window);
    }
    ByteBuffer tree = server.ask("xcb_query_tree", window).orElse(ByteBuffer.allocate(REPLY_HEAD));
    int children = tree.getShort(CHILDREN) & 0xFFFF;
    for (int i = 0; i < children; i++) {
      Optional<Integer> found = below(tree.getInt(REPLY_HEAD + i * Integer.BYTES));
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private boolean isIt(int window) {
    ByteBuffer name = property(window, "_NET_WM_NAME");
    ByteBuffer process = property(window, "_NET_WM_PID");
    return process.remaining() == Integer.BYTES
        && process.getInt(process.position()) == pid
        && StandardCharsets.UTF_8.decode(name).toString().equals(title);
  }

  private ByteBuffer property(int window, String name) {
    ByteBuffer reply =
        server
            .ask("xcb_get_property", 0, window, atom(name), ANY_TYPE, 0, MOST_WORDS)
            .orElse(ByteBuffer.allocate(REPLY_HEAD));
    int bytes = reply.getInt(LENGTH) * (reply.get(FORMAT) & 0xFF) / Byte.SIZE;
    return reply.slice(REPLY_HEAD, bytes).order(ByteOrder.nativeOrder());
  }

  private int atom(String name) {
    try (var arena = Arena.ofConfined()) {
      MemorySegment written = arena.allocateFrom(name, StandardCharsets.US_ASCII);
      return server
          .ask("xcb_intern_atom", 0, name.length(), written)
          .map(reply -> reply.getInt(FIRST_WORD))
          .orElse(0);
    }
  }
}
