package openhall.kiosk.feed;

import java.util.concurrent.Executor;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;

/** The one hop onto the JavaFX thread, and the word from there that a picture is painted. */
public final class FxThread implements Executor {

  @Override
  public void execute(Runnable command) {
    Platform.runLater(command);
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
}
