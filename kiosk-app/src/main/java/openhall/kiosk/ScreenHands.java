package openhall.kiosk;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import javafx.scene.image.Image;
import openhall.kiosk.device.DisplayPicture;
import openhall.kiosk.device.Png;
import openhall.kiosk.feed.FxThread;
import openhall.kiosk.fleet.Hands;
import openhall.kiosk.fleet.Shot;
import openhall.supervisor.Supervisor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does on this screen what staff ask from afar. Any thread but the screen's. */
final class ScreenHands implements Hands {

  private static final Logger LOG = LoggerFactory.getLogger(ScreenHands.class);

  /** After which nobody's page is on the display any more, once he has left it. */
  private static final Duration REPAINTED = Duration.ofMillis(300);

  private static final Duration PATIENCE = Duration.ofSeconds(5);

  /** What it takes to read a page, and to send it over a poor line. */
  private static final int LONGER_SIDE = 1280;

  private static final int LARGEST = 1 << 20;

  private final Executor screen;
  private final Front front;
  private final NameWindow name;
  private final Supervisor supervisor;

  /** A picture before it is written. */
  private record Seen(Image image, boolean masked) {}

  /**
   * @param screen the thread that draws
   */
  ScreenHands(Executor screen, Front front, NameWindow name, Supervisor supervisor) {
    this.screen = screen;
    this.front = front;
    this.name = name;
    this.supervisor = supervisor;
  }

  @Override
  public void identify(String mark) {
    screen.execute(() -> name.show(mark));
  }

  @Override
  public Shot picture() throws IOException {
    var taken = new CompletableFuture<Seen>();
    screen.execute(() -> taking(taken));
    Seen seen = waited(taken);
    int side = LONGER_SIDE;
    byte[] png = Png.encode(seen.image());
    while (png.length > LARGEST) {
      side /= 2;
      int longest = side;
      png = Png.encode(waited(asked(() -> DisplayPicture.fitted(seen.image(), longest))));
    }
    return new Shot(png, seen.masked());
  }

  /** Whoever has just left his page must have left the display, too. */
  private void taking(CompletableFuture<Seen> taken) {
    if (front.isInUse()) {
      take(taken);
    } else {
      FxThread.after(REPAINTED, () -> take(taken));
    }
  }

  private void take(CompletableFuture<Seen> taken) {
    try {
      boolean masked = front.isInUse();
      Image image =
          masked
              ? DisplayPicture.masked("有人正在使用", LONGER_SIDE)
              : DisplayPicture.of(front.windows(), LONGER_SIDE);
      taken.complete(new Seen(image, masked));
    } catch (RuntimeException e) {
      taken.completeExceptionally(e);
    }
  }

  private <T> CompletableFuture<T> asked(Supplier<T> question) {
    return CompletableFuture.supplyAsync(question, screen);
  }

  private static <T> T waited(CompletableFuture<T> answer) throws IOException {
    try {
      return answer.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("Interrupted while reading the screen", e);
    } catch (ExecutionException | TimeoutException e) {
      throw new IOException("The screen does not answer", e);
    }
  }

  @Override
  public boolean isGuarded() {
    return supervisor.every().isPresent();
  }

  @Override
  public void restart() {
    LOG.info("管理台要求重启，现在结束 ends, to be started again");
    Runtime.getRuntime().exit(0);
  }
}
