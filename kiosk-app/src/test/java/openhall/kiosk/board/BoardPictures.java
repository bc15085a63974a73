package openhall.kiosk.board;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import openhall.kiosk.board.present.Strips;
import openhall.kiosk.board.timetable.Due;
import openhall.kiosk.device.Png;
import openhall.kiosk.screen.SampleCatalogue;

/**
 * Draws pages of a board with the sample items into PNG files, to be looked at. Arguments: the
 * folder to write to, and the panel's width and height in pixels, pixels in a millimetre, and
 * viewing distance in millimetres.
 */
public final class BoardPictures {

  private static final LocalDateTime NOW = LocalDateTime.of(2026, 11, 22, 9, 26);
  private static final Due ALONE = Due.byItself(Instant.MAX);
  private static final String MARK = "内容截至 11月22日 09:14 · 第 12 版 · 已核验 · 7K3P";
  private static final int MOST = 12;

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
    Files.createDirectories(out);
    var catalogue = SampleCatalogue.sample();
    var composer = new BoardComposer(layout, new Mishaps(_ -> {}));
    draw(out, "page", layout, composer.compose(catalogue, ALONE, NOW, List.of()));
    draw(out, "emergency", layout, composer.emergency(catalogue, NOW));
    for (SampleProgramme programme : SampleProgramme.ALL) {
      Optional<BoardContent> board = composer.compose(catalogue, programme.due(), NOW, List.of());
      draw(out, programme.name(), layout, board);
    }
  }

  private static void draw(Path out, String name, Layout layout, Optional<BoardContent> board)
      throws IOException {
    BoardContent content = board.orElseThrow();
    var view = new BoardView(layout);
    var over = new Pane();
    var still = new Scene(new StackPane(view.node(), over), layout.width(), layout.height());
    view.clock(NOW);
    view.show(content);
    view.mark(MARK);
    int most = content.of(Part.Pages.class).mapToInt(p -> p.pages().size()).max().orElse(1);
    for (int n = 0; n < Math.min(most, MOST); n++) {
      int turn = n;
      var moving = new ArrayList<Moving>();
      content.of(Part.Side.class).forEach(side -> view.show(side, turn));
      content.of(Part.Band.class).map(Moving.Words::new).forEach(moving::add);
      content
          .of(Part.Pages.class)
          .forEach(part -> {
            Page page = part.pages().get(turn % part.pages().size());
            view.show(part, page);
            if (page instanceof Page.GlidingTable table) {
              moving.add(new Moving.Rows(part.place(), part.area(), table));
            }
          });
      over.getChildren()
          .setAll(moving.stream().flatMap(m -> m.glide().stream()).map(Strips::seen).toList());
      Path file = out.resolve("%s-%02d.png".formatted(name, n + 1));
      Files.write(file, Png.encode(still.snapshot(null)));
    }
  }
}
