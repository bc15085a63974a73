package openhall.kiosk.feed;

import java.util.concurrent.Executor;
import javafx.application.Platform;

/** The one hop onto the JavaFX thread. */
public final class FxThread implements Executor {

  @Override
  public void execute(Runnable command) {
    Platform.runLater(command);
  }
}
