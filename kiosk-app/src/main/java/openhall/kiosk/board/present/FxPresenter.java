package openhall.kiosk.board.present;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import javafx.animation.AnimationTimer;
import javafx.scene.Cursor;
import javafx.scene.Scene;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import javafx.stage.StageStyle;

/**
 * JavaFX's own pipeline, which works everywhere. Each strip has a window of its own, because JavaFX
 * paints a whole window whenever anything in it moves. FX thread only.
 */
final class FxPresenter implements Presenter {

  private final Stage still;
  private final Pulses pulses = new Pulses();
  private final Map<Glide, Band> bands = new HashMap<>();
  private boolean paused;

  private final AnimationTimer frames =
      new AnimationTimer() {
        @Override
        public void handle(long now) {
          if (paused) {
            pulses.skip(now);
            return;
          }
          long passed = pulses.at(now);
          bands.values().forEach(band -> band.move(passed));
        }
      };

  FxPresenter(Stage still) {
    this.still = still;
  }

  @Override
  public String name() {
    return "JavaFX";
  }

  @Override
  public void show(List<Glide> glides) {
    var gone = new HashMap<>(bands);
    for (Glide glide : glides) {
      if (gone.remove(glide) == null) {
        bands.put(glide, new Band(glide, still, since(glide), pulses.passed()));
      }
    }
    gone.forEach((glide, band) -> {
      bands.remove(glide);
      band.stage.close();
    });
    if (bands.isEmpty()) {
      frames.stop();
    } else {
      frames.start();
    }
  }

  @Override
  public void pause(boolean still) {
    paused = still;
  }

  private long since(Glide glide) {
    return bands.values().stream()
        .filter(_ -> glide.continuing())
        .filter(band -> band.glide.window().equals(glide.window()))
        .findFirst()
        .map(band -> band.since)
        .orElse(pulses.passed());
  }

  @Override
  public OptionalLong travelled(Glide glide) {
    Band band = bands.get(glide);
    return band == null
        ? OptionalLong.empty()
        : OptionalLong.of(glide.speed().after(pulses.passed() - band.since));
  }

  @Override
  public List<Stage> windows() {
    return bands.values().stream().map(band -> band.stage).toList();
  }

  @Override
  public void close() {
    show(List.of());
  }

  /** A piece of a strip, and the picture of it that moves. */
  private record Moving(int from, int extent, ImageView picture) {}

  /** A small window in which pictures move. */
  private static final class Band {
    private final Glide glide;
    private final long since;
    private final List<Moving> pieces = new ArrayList<>();
    private final Stage stage = new Stage(StageStyle.UNDECORATED);
    private int offset = -1;

    Band(Glide glide, Stage still, long since, long passed) {
      this.glide = glide;
      this.since = since;
      var root = new Pane();
      glide.strip().draw(tile -> pieces.add(picture(tile)));
      pieces.forEach(piece -> root.getChildren().add(piece.picture()));
      move(passed);
      Box window = glide.window();
      var scene = new Scene(root, window.width(), window.height());
      scene.setCursor(Cursor.NONE);
      stage.initOwner(still);
      stage.setTitle("Openhall");
      stage.setScene(scene);
      stage.setX(still.getX() + window.left());
      stage.setY(still.getY() + window.top());
      stage.setWidth(window.width());
      stage.setHeight(window.height());
      stage.show();
    }

    private static Moving picture(Strip.Tile tile) {
      var picture = new ImageView(tile.pixels());
      picture.setSmooth(false);
      picture.setManaged(false);
      return new Moving(tile.from(), tile.extent(), picture);
    }

    void move(long passed) {
      int now = glide.offset(passed - since);
      if (now == offset) {
        return;
      }
      offset = now;
      for (Moving piece : pieces) {
        int place = glide.place(piece.from(), piece.extent(), offset);
        boolean inView = glide.inView(place);
        piece.picture().setVisible(inView);
        if (inView) {
          switch (glide.strip().axis()) {
            case LEFT -> piece.picture().setTranslateX(place);
            case UP -> piece.picture().setTranslateY(place);
          }
        }
      }
    }
  }
}
