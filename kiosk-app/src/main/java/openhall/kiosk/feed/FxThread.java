package openhall.kiosk.feed;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;

/** The one hop onto the JavaFX thread, and the word from there that a picture is painted. */
public final class FxThread implements Executor {

  @Override
  public void execute(Runnable command) {
    Platform.runLater(command);
  }

  /**
   * Starts JavaFX beside the calling thread, which has other things to do meanwhile, and makes
   * {@code first} there.
   */
  public static <T> CompletableFuture<T> starting(Supplier<T> first) {
    var made = new CompletableFuture<T>();
    Thread.ofPlatform()
        .name("toolkit")
        .start(() -> {
          try {
            Platform.startup(() -> made.completeAsync(first, Runnable::run));
            Platform.setImplicitExit(false);
          } catch (RuntimeException e) {
            made.completeExceptionally(e);
          }
        });
    return made;
  }

  /** Runs {@code command} there when what is in the windows now has been given to the display. */
  public static void oncePainted(Runnable command) {
    new AnimationTimer() {
      private boolean laidOut;

      @Override
      public void handle(long now) {
        if (laidOut) {
          stop();
          command.run();
        }
        laidOut = true;
      }
    }.start();
  }

  /** Runs {@code command} there after that while; called there. */
  public static void after(Duration pause, Runnable command) {
    new AnimationTimer() {
      private long since;

      @Override
      public void handle(long now) {
        if (since == 0) {
          since = now;
        } else if (now - since >= pause.toNanos()) {
          stop();
          command.run();
        }
      }
    }.start();
  }
}
