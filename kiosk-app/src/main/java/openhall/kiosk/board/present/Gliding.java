package openhall.kiosk.board.present;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import javafx.animation.PauseTransition;
import javafx.stage.Stage;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What glides over a board, moved the cheapest way that works here and, as soon as that does not,
 * the way that works everywhere. FX thread only.
 */
public final class Gliding {

  private static final Logger LOG = LoggerFactory.getLogger(Gliding.class);
  private static final Duration PAUSE = Duration.millis(100);
  private static final int MOST_TRIES = 30;
  private static final int MOST_LOSSES = 3;
  private static final long LONG_AGO = java.time.Duration.ofMinutes(1).toNanos();

  private final Way way;
  private List<Glide> glides = List.of();
  private @Nullable Presenter presenter;
  private boolean paused;
  private int tries;
  private int losses;
  private long begun;

  /** Which ways may be taken. */
  public enum Way {
    AUTOMATIC,
    JAVAFX;

    /** As the launcher says; see deploy/openhall. */
    public static Way told() {
      return "javafx".equals(System.getProperty("openhall.presenter")) ? JAVAFX : AUTOMATIC;
    }
  }

  public Gliding(Way way) {
    this.way = way;
  }

  /** Shows these from now on; one that was there before goes on without a jump. */
  public void show(List<Glide> next) {
    if (presenter != null) {
      presenter.show(next);
    }
    glides = List.copyOf(next);
  }

  /** All stands still, or goes on from there. */
  public void pause(boolean still) {
    paused = still;
    if (presenter != null) {
      presenter.pause(still);
    }
  }

  /** How many pixels that one has moved; empty while it is not shown. */
  public OptionalLong travelled(Glide glide) {
    return presenter == null ? OptionalLong.empty() : presenter.travelled(glide);
  }

  /** What glides, and how far its strip has come. */
  public Map<Box, Integer> moved() {
    var moved = new HashMap<Box, Integer>();
    for (Glide glide : glides) {
      travelled(glide).ifPresent(far -> moved.put(glide.window(), glide.offsetAfter(far)));
    }
    return Map.copyOf(moved);
  }

  /** Begins over that window, which is shown; its title is like no other of this process. */
  public void over(Stage still) {
    boolean x11 = !"Headless".equals(System.getProperty("glass.platform"));
    if (way == Way.JAVAFX || !x11 || still.getOutputScaleX() != 1) {
      begin(new FxPresenter(still));
    } else {
      attach(still);
    }
  }

  /** How it is moved, for staff; empty before it is. */
  public String way() {
    return presenter == null ? "" : presenter.name();
  }

  /** Windows besides the still one. */
  public List<Stage> windows() {
    return presenter == null ? List.of() : presenter.windows();
  }

  /** The server has the window some moments after the tool kit has shown it. */
  private void attach(Stage still) {
    try {
      Optional<Presenter> direct = DirectPresenter.over(still, reason -> lost(still, reason));
      if (direct.isPresent()) {
        tries = 0;
        begin(direct.get());
      } else if (++tries < MOST_TRIES) {
        var pause = new PauseTransition(PAUSE);
        pause.setOnFinished(_ -> attach(still));
        pause.play();
      } else {
        instead(still, "在 X11 里找不到窗口 the window is not found in X11");
      }
    } catch (NoDirectWay | IllegalStateException e) {
      instead(still, e.getMessage());
    }
  }

  /** Perhaps the window is another one now, as after a change of screens. */
  private void lost(Stage still, String reason) {
    if (presenter != null) {
      presenter.close();
      presenter = null;
    }
    losses = System.nanoTime() - begun > LONG_AGO ? 1 : losses + 1;
    if (losses < MOST_LOSSES) {
      LOG.info("X11 移动中断，重新开始 moving by X11 begins anew: {}", reason);
      attach(still);
    } else {
      instead(still, reason);
    }
  }

  private void instead(Stage still, @Nullable String reason) {
    LOG.warn("改由 JavaFX 移动文字 moving by JavaFX instead of X11: {}", reason);
    begin(new FxPresenter(still));
  }

  private void begin(Presenter chosen) {
    presenter = chosen;
    begun = System.nanoTime();
    chosen.pause(paused);
    chosen.show(glides);
    LOG.info("文字由 {} 移动 text is moved by {}", chosen.name(), chosen.name());
  }
}
