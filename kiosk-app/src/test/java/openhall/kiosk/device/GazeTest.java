package openhall.kiosk.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.geometry.Rectangle2D;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import javafx.scene.robot.Robot;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import javafx.stage.StageStyle;
import javafx.stage.Window;
import openhall.kiosk.view.Fx;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A window on a display, and what comes between them. */
final class GazeTest {

  private static final int WIDTH = 320;
  private static final int HEIGHT = 200;
  private static final Rectangle2D BAND = new Rectangle2D(0, 150, WIDTH, 1);

  private final List<Stage> open = new ArrayList<>();
  private final AtomicBoolean dark = new AtomicBoolean();
  private volatile Map<Rectangle2D, Integer> gliding = Map.of();
  private Text clock;
  private Gaze gaze;

  @BeforeEach
  void show() {
    Fx.call(() -> {
      clock = new Text(20, 60, "10:31");
      clock.setFont(Font.font(40));
      Pane page = new Pane(clock, new Rectangle(40, 140, 100, 20));
      Stage stage = stage(new Scene(page, WIDTH, HEIGHT, Color.WHITE));
      gaze = new Gaze(() -> List.<Window>of(stage), () -> gliding, dark::get);
      return true;
    });
    awaitPixel(60, 150, Color.BLACK);
  }

  @AfterEach
  void close() {
    Fx.call(() -> {
      open.forEach(Stage::close);
      return true;
    });
  }

  @Test
  void aPageOnWhichTheClockGoesOnIsSeen() {
    assertThat(look()).isFalse();
    assertThat(gaze.sight()).isEqualTo(Sight.SEEN);
    Image before = captured();
    minute("10:32");
    await().until(() -> !same(before, captured()));
    assertThat(look()).isFalse();
    assertThat(gaze.sight()).isEqualTo(Sight.SEEN);
  }

  @Test
  void aPageOnWhichNothingChangesIsNotFrozen() {
    for (int minute = 0; minute < 3; minute++) {
      assertThat(look()).isFalse();
      assertThat(gaze.sight()).isEqualTo(Sight.SEEN);
    }
  }

  @Test
  void aClockThatStandsOnTheDisplayIsBelievedAtTheSecondLook() {
    look();
    Stage still = cover(captured());
    minute("10:32");
    assertThat(look()).isTrue();
    assertThat(gaze.sight()).as("not at the first").isEqualTo(Sight.SEEN);
    lookAgain();
    assertThat(gaze.sight()).isEqualTo(Sight.FROZEN);
    minute("10:33");
    assertThat(look()).isTrue();
    lookAgain();
    assertThat(gaze.sight()).as("as long as it stands").isEqualTo(Sight.FROZEN);
    uncover(still);
    await().until(() -> !look());
    assertThat(gaze.sight()).isEqualTo(Sight.SEEN);
  }

  @Test
  void aPictureThatIsOnlySlowIsNotFrozen() {
    look();
    Stage still = cover(captured());
    minute("10:32");
    assertThat(look()).isTrue();
    uncover(still);
    await().until(() -> !look());
    lookAgain();
    assertThat(gaze.sight()).isEqualTo(Sight.SEEN);
  }

  @Test
  void aBlackDisplayIsBelievedAtTheSecondLookUnlessItIsMeant() {
    look();
    Stage black = blacken();
    assertThat(look()).isTrue();
    assertThat(gaze.sight()).isEqualTo(Sight.SEEN);
    lookAgain();
    assertThat(gaze.sight()).isEqualTo(Sight.BLACK);
    dark.set(true);
    assertThat(look()).isFalse();
    assertThat(gaze.sight()).isEqualTo(Sight.RESTING);
    dark.set(false);
    uncover(black);
    // A display without a server paints nothing again by itself.
    minute("10:32");
    await().until(() -> !look());
    assertThat(gaze.sight()).isEqualTo(Sight.SEEN);
  }

  @Test
  void whatGlidesMustBeSeenToGlide() {
    gliding = Map.of(BAND, 1);
    look();
    gliding = Map.of(BAND, 500);
    assertThat(look()).isTrue();
    lookAgain();
    assertThat(gaze.sight()).isEqualTo(Sight.FROZEN);
  }

  @Test
  void aBandBetweenTwoSentencesSaysNothing() {
    var empty = new Rectangle2D(0, 190, WIDTH, 1);
    gliding = Map.of(empty, 1);
    look();
    gliding = Map.of(empty, 500);
    assertThat(look()).isFalse();
    assertThat(gaze.sight()).isEqualTo(Sight.SEEN);
  }

  @Test
  void whereNoWindowIsNothingIsJudged() {
    var nothing = new Gaze(List::of, Map::of, () -> false);
    assertThat(Fx.call(nothing::look)).isFalse();
    assertThat(nothing.sight()).isEqualTo(Sight.UNKNOWN);
  }

  private boolean look() {
    return Fx.call(gaze::look);
  }

  private void lookAgain() {
    Fx.call(() -> {
      gaze.lookAgain();
      return true;
    });
  }

  private void minute(String time) {
    Fx.call(() -> {
      clock.setText(time);
      return true;
    });
  }

  private static Image captured() {
    return Fx.call(
        () -> new Robot().getScreenCapture(null, new Rectangle2D(0, 0, WIDTH, HEIGHT), false));
  }

  private static boolean same(Image one, Image other) {
    return Fx.call(
        () -> java.util.Arrays.equals(DisplayPicture.pixels(one), DisplayPicture.pixels(other)));
  }

  /** What a display shows that has stopped; a red spot tells that it is there. */
  private Stage cover(Image picture) {
    var spot = new Rectangle(300, 180, 10, 10);
    spot.setFill(Color.RED);
    Stage cover =
        Fx.call(() -> stage(new Scene(new Group(new ImageView(picture), spot), WIDTH, HEIGHT)));
    awaitPixel(305, 185, Color.RED);
    return cover;
  }

  private Stage blacken() {
    Stage black = Fx.call(() -> stage(new Scene(new Group(), WIDTH, HEIGHT, Color.BLACK)));
    awaitPixel(300, 20, Color.BLACK);
    return black;
  }

  private void uncover(Stage cover) {
    Fx.call(() -> {
      cover.close();
      return true;
    });
  }

  private Stage stage(Scene scene) {
    var stage = new Stage(StageStyle.UNDECORATED);
    stage.setScene(scene);
    stage.setX(0);
    stage.setY(0);
    stage.setAlwaysOnTop(!open.isEmpty());
    stage.show();
    open.add(stage);
    return stage;
  }

  private static void awaitPixel(int x, int y, Color colour) {
    await().until(() -> Fx.call(() -> new Robot().getPixelColor(x, y)).equals(colour));
  }
}
