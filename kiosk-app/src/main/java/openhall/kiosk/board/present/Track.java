package openhall.kiosk.board.present;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/**
 * A glide whose strip lies in the X server, in a window inside the still one. Made on the FX
 * thread, then used by the thread that moves it.
 */
final class Track {

  private final Glide glide;
  private final XWindow still;
  private final int window;
  private final List<Piece> pieces = new ArrayList<>();
  private long since;
  private int offset = -1;
  private volatile long travelled = -1;

  private record Piece(int from, int extent, int pixmap) {}

  /** Draws the strip and hands it to the server; nothing of it stays here. */
  Track(Glide glide, XWindow still) {
    this.glide = glide;
    this.still = still;
    this.window = still.child(glide.window());
    glide
        .strip()
        .draw(
            tile -> pieces.add(new Piece(tile.from(), tile.extent(), still.pixmap(tile.pixels()))));
  }

  Glide glide() {
    return glide;
  }

  /**
   * @param before what glided until now
   */
  void begin(long passed, List<Track> before) {
    since =
        before.stream()
            .filter(_ -> glide.continuing())
            .filter(track -> track.glide.window().equals(glide.window()))
            .findFirst()
            .map(track -> track.since)
            .orElse(passed);
    still.server().request("xcb_map_window", window);
  }

  /** How many pixels it has moved; empty before it has begun. Any thread. */
  OptionalLong travelled() {
    long so = travelled;
    return so < 0 ? OptionalLong.empty() : OptionalLong.of(so);
  }

  /**
   * Puts the strip where it is due, if it is not there already.
   *
   * @param again also if it is
   */
  void move(long passed, boolean again) {
    travelled = glide.speed().after(passed - since);
    int now = glide.offsetAfter(travelled);
    if (now == offset && !again) {
      return;
    }
    offset = now;
    Box box = glide.window();
    for (Piece piece : pieces) {
      int place = glide.place(piece.from(), piece.extent(), offset);
      if (glide.inView(place)) {
        switch (glide.strip().axis()) {
          case LEFT -> still.copy(piece.pixmap(), window, place, 0, piece.extent(), box.height());
          case UP -> still.copy(piece.pixmap(), window, 0, place, box.width(), piece.extent());
        }
      }
    }
  }

  void end() {
    still.server().free("xcb_destroy_window", window);
    pieces.forEach(piece -> still.server().free("xcb_free_pixmap", piece.pixmap()));
  }
}
