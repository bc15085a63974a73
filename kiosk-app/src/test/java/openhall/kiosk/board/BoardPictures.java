package openhall.kiosk.board;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import javafx.scene.Scene;
import openhall.kiosk.device.Png;
import openhall.kiosk.screen.SampleCatalogue;

/**
 * Draws pages of a board with the sample items into PNG files, to be looked at. Arguments: the
 * folder to write to, and the panel's width and height in pixels, pixels in a millimetre, and
 * viewing distance in millimetres.
 */
public final class BoardPictures {

  private BoardPictures() {}

  public static void main(String[] args) throws InterruptedException {
    var done = new CountDownLatch(1);
    Platform.startup(() -> {
      try {
        draw(Path.of(args[0]), layout(args));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } finally {
        done.countDown();
      }
    });
    done.await();
    Platform.exit();
  }

  private static Layout layout(String[] args) {
    var scale = new Scale(Double.parseDouble(args[3]), Double.parseDouble(args[4]));
    return Layout.of(Double.parseDouble(args[1]), Double.parseDouble(args[2]), scale);
  }

  private static void draw(Path out, Layout layout) throws IOException {
    BoardContent board =
        new BoardComposer(layout)
            .compose(
                SampleCatalogue.sample(),
                LocalDateTime.of(2026, 11, 22, 9, 26),
                List.of(),
                "第 12 版 · 截至 09:14 · 已核验")
            .orElseThrow();
    var view = new BoardView(layout, new Ticker(layout));
    var still = new Scene(view.node(), layout.width(), layout.height());
    Files.createDirectories(out);
    view.clock(LocalDateTime.of(2026, 11, 22, 9, 26));
    int n = 0;
    for (Page page : board.pages()) {
      n++;
      if (n > 14) {
        break;
      }
      view.show(board, n);
      view.show(page);
      Files.write(out.resolve("page-%02d.png".formatted(n)), Png.encode(still.snapshot(null)));
    }
  }
}
