package openhall.kiosk;

import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import openhall.kiosk.device.Gaze;

/** Has a screen look at its own display every minute, and again after ten seconds where it must. */
record Watching(Gaze gaze, Executor screen, ScheduledExecutorService seconds) {

  private static final int EVERY = 60;
  private static final int AGAIN = 10;

  void start() {
    Future<?> _ =
        seconds.scheduleAtFixedRate(
            () -> screen.execute(this::look), AGAIN, EVERY, TimeUnit.SECONDS);
  }

  private void look() {
    if (gaze.look()) {
      Future<?> _ =
          seconds.schedule(() -> screen.execute(gaze::lookAgain), AGAIN, TimeUnit.SECONDS);
    }
  }
}
