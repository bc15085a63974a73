package openhall.kiosk.view;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import javafx.event.EventType;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/** Runs a piece of a test on the FX thread; the tool kit starts once in a JVM. */
public final class Fx {
  private static final CountDownLatch STARTED = start();

  private Fx() {}

  public static <T> T call(Callable<T> work) {
    var task = new FutureTask<>(work);
    try {
      STARTED.await();
      Platform.runLater(task);
      return task.get(60, TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      throw new AssertionError(e.getCause());
    } catch (InterruptedException | TimeoutException e) {
      throw new AssertionError(e);
    }
  }

  private static CountDownLatch start() {
    var started = new CountDownLatch(1);
    try {
      Platform.startup(started::countDown);
    } catch (IllegalStateException alreadyRunning) {
      started.countDown();
    }
    Platform.setImplicitExit(false);
    return started;
  }

  /** What a finger at that place of the glass sends. */
  @SuppressWarnings("NullAway") // Says by null that nothing was picked.
  static MouseEvent finger(EventType<MouseEvent> type, double x, double y) {
    return new MouseEvent(
        type,
        x,
        y,
        x,
        y,
        MouseButton.PRIMARY,
        1,
        false,
        false,
        false,
        false,
        true,
        false,
        false,
        true,
        false,
        true,
        null);
  }
}
