package openhall.chain;

import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;

/** What is put into a running kiosk to have its JavaFX thread wait for what never comes. */
final class Deadlock {

  private Deadlock() {}

  /** Called by Java in the process of the kiosk. */
  public static void agentmain(String arguments) {
    Platform.runLater(() -> {
      try {
        new CountDownLatch(1).await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    });
  }
}
