package openhall.kiosk.board.present;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.stage.Stage;

/**
 * Lets the X server move what JavaFX has drawn: each strip is handed over once, as pictures that
 * the server keeps, and copied to its place at each refresh. Works on X11, also through Xwayland.
 * FX thread only, besides the thread that moves.
 */
final class DirectPresenter implements Presenter {

  private static final int TYPE = 0x7F;
  private static final int ERROR = 0;
  private static final int ERROR_CODE = 1;
  private static final int EXPOSE = 12;
  private static final Duration MOST_JOIN = Duration.ofSeconds(1);

  private final Xcb server;
  private final XWindow still;
  private final Refresh refresh;
  private final Consumer<String> lost;
  private final Thread mover;
  private volatile List<Track> tracks = List.of();
  private volatile boolean closing;
  private volatile boolean paused;

  private DirectPresenter(Xcb server, XWindow still, Refresh refresh, Consumer<String> lost) {
    this.server = server;
    this.still = still;
    this.refresh = refresh;
    this.lost = lost;
    this.mover = Thread.ofPlatform().daemon().name("glide").start(this::run);
  }

  /**
   * Empty while the window is not there yet.
   *
   * @param lost hears, on the FX thread and once, why it cannot go on
   */
  static Optional<Presenter> over(Stage still, Consumer<String> lost) throws NoDirectWay {
    var server = new Xcb();
    boolean open = false;
    try {
      Optional<XWindow> window =
          XWindow.find(server, still.getTitle(), ProcessHandle.current().pid());
      if (window.isEmpty()) {
        return Optional.empty();
      }
      Refresh refresh = PresentRefresh.of(window.get().id());
      open = true;
      return Optional.of(new DirectPresenter(server, window.get(), refresh, lost));
    } finally {
      if (!open) {
        server.close();
      }
    }
  }

  @Override
  public String name() {
    return "X11";
  }

  @Override
  public void show(List<Glide> glides) {
    var next = new ArrayList<Track>();
    for (Glide glide : glides) {
      next.add(
          tracks.stream()
              .filter(track -> track.glide().equals(glide))
              .findFirst()
              .orElseGet(() -> new Track(glide, still)));
    }
    tracks = List.copyOf(next);
    LockSupport.unpark(mover);
  }

  @Override
  public void pause(boolean still) {
    paused = still;
  }

  @Override
  public OptionalLong travelled(Glide glide) {
    return tracks.stream()
        .filter(track -> track.glide().equals(glide))
        .findFirst()
        .map(Track::travelled)
        .orElse(OptionalLong.empty());
  }

  @Override
  public List<Stage> windows() {
    return List.of();
  }

  /** Not before the thread that moves has ended: what it uses must not be freed under it. */
  @Override
  public void close() {
    closing = true;
    LockSupport.unpark(mover);
    try {
      if (mover.join(MOST_JOIN)) {
        refresh.close();
        server.close();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void run() {
    String trouble;
    try {
      trouble = move();
    } catch (IllegalStateException e) {
      trouble = e.toString();
    }
    if (!closing) {
      String said = trouble;
      Platform.runLater(() -> lost.accept(said));
    }
  }

  /** Until it is to close, or returns why it cannot go on. */
  private String move() {
    List<Track> shown = List.of();
    long last = 0;
    long stood = 0;
    while (!closing) {
      if (shown.isEmpty() && tracks.isEmpty()) {
        LockSupport.park(this);
        continue;
      }
      long refreshes = refresh.next();
      stood += paused ? refreshes - last : 0;
      last = refreshes;
      long passed = refreshes - stood;
      boolean exposed = false;
      for (Optional<ByteBuffer> e = server.event(); e.isPresent(); e = server.event()) {
        int type = e.get().get(0) & TYPE;
        if (type == ERROR) {
          return "X11 error " + (e.get().get(ERROR_CODE) & 0xFF);
        }
        exposed |= type == EXPOSE;
      }
      if (server.broken()) {
        return "the X server is gone";
      }
      List<Track> now = tracks;
      change(shown, now, passed);
      shown = now;
      boolean again = exposed;
      shown.forEach(track -> track.move(passed, again));
      server.flush();
    }
    return "";
  }

  /** Between two refreshes, so that nobody sees it. */
  private static void change(List<Track> from, List<Track> to, long passed) {
    if (from.equals(to)) {
      return;
    }
    to.stream().filter(track -> !from.contains(track)).forEach(track -> track.begin(passed, from));
    from.stream().filter(track -> !to.contains(track)).forEach(Track::end);
  }
}
