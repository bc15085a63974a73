package openhall.kiosk.device;

import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.scene.robot.Robot;
import javafx.scene.shape.Rectangle;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells that pictures are painted, and only that: whoever watches believes no clock. For each beat
 * one pixel takes the way of every picture, through a pulse and JavaFX's renderer, behind all that
 * is to be painted before it; and the display has to say what stands on it.
 */
public final class Heartbeat {

  private static final Logger LOG = LoggerFactory.getLogger(Heartbeat.class);

  private final Executor screen;
  private final Supplier<? extends List<? extends Window>> windows;
  private final Runnable alive;
  private final AtomicBoolean underWay = new AtomicBoolean();
  private @Nullable Scene pixel;

  /**
   * @param screen the thread that draws
   * @param windows in which pictures are to be seen; none where nothing but other devices show any
   * @param alive is told of every beat
   */
  public Heartbeat(
      Executor screen, Supplier<? extends List<? extends Window>> windows, Runnable alive) {
    this.screen = screen;
    this.windows = windows;
    this.alive = alive;
  }

  /** Asks for a beat, if none is under way. Any thread. */
  public void beat() {
    if (underWay.compareAndSet(false, true)) {
      screen.execute(this::draw);
    }
  }

  private void draw() {
    try {
      List<? extends Window> shown = windows.get();
      if (shown.isEmpty() || shown.stream().anyMatch(Window::isShowing)) {
        // Waits for the display's answer.
        new Robot().getPixelColor(0, 0);
        pixel().snapshot(_ -> painted(), new WritableImage(1, 1));
        return;
      }
      LOG.error("没有一个窗口可见 no window is to be seen");
    } catch (RuntimeException e) {
      LOG.error("画不出来 cannot paint", e);
    }
    underWay.set(false);
  }

  private Scene pixel() {
    Scene made = pixel;
    if (made == null) {
      made = new Scene(new Group(new Rectangle(1, 1)), 1, 1);
      pixel = made;
    }
    return made;
  }

  private @Nullable Void painted() {
    underWay.set(false);
    alive.run();
    return null;
  }
}
