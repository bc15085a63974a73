package openhall.kiosk.board;

import java.util.ArrayList;
import java.util.List;
import javafx.animation.AnimationTimer;
import javafx.scene.Group;
import javafx.scene.Parent;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;

/**
 * The band at the bottom: a label that stands and sentences that glide. Text is cut into short
 * segments and moved by whole pixels once a frame, which is what JavaFX draws cheapest and most
 * evenly. FX thread only.
 */
public final class Ticker {

  private static final double FRAMES_PER_SECOND = 60;
  private static final double SECONDS_IN_VIEW = 8;
  private static final int SEGMENT = 12;

  private final Layout layout;
  private final Pane root = new Pane();
  private final Group train = new Group();
  private final double start;
  private final double end;
  private final int step;
  private double length;
  private double x;

  private final AnimationTimer frames =
      new AnimationTimer() {
        @Override
        public void handle(long now) {
          advance();
        }
      };

  public Ticker(Layout layout) {
    this.layout = layout;
    double height = layout.bandHeight();
    Text label = Type.strong("公告", Math.rint(layout.scale().body() * 0.92));
    double labelWidth = Math.rint(label.getLayoutBounds().getWidth() + layout.margin() * 1.5);
    this.end = labelWidth;
    this.start = layout.width();
    this.step = (int) Math.max(1, Math.floor((start - end) / SECONDS_IN_VIEW / FRAMES_PER_SECOND));
    root.setPrefSize(layout.width(), height);
    root.getStyleClass().addAll("root", "band");
    root.getStylesheets().add(BoardView.stylesheet());
    var clip = new Rectangle(layout.width(), height);
    root.setClip(clip);
    root.getChildren()
        .addAll(
            train,
            Type.block("band-label", 0, 0, labelWidth, height),
            Type.at(
                label,
                (labelWidth - label.getLayoutBounds().getWidth()) / 2,
                (height - label.getLayoutBounds().getHeight()) / 2));
  }

  public Parent node() {
    return root;
  }

  /** Starts these sentences in the middle, so that the band is never empty; none stand still. */
  public void show(List<String> sentences) {
    List<Text> texts = segments(String.join("　　　", sentences));
    double size = Math.rint(layout.scale().body() * 1.04);
    double at = 0;
    for (Text text : texts) {
      text.setFont(FxRuler.font(size, false));
      Type.at(text, at, (layout.bandHeight() - text.getLayoutBounds().getHeight()) / 2);
      at = Math.rint(at + text.getLayoutBounds().getWidth());
    }
    length = at;
    train.getChildren().setAll(texts);
    x = Math.rint((start + end) / 2);
    train.setTranslateX(x);
    if (texts.isEmpty()) {
      frames.stop();
    } else {
      frames.start();
    }
  }

  private void advance() {
    x -= step;
    if (x + length < end) {
      x = start;
    }
    train.setTranslateX(x);
  }

  private static List<Text> segments(String words) {
    var texts = new ArrayList<Text>();
    int from = 0;
    while (from < words.length()) {
      int to =
          words.offsetByCodePoints(
              from, Math.min(SEGMENT, words.codePointCount(from, words.length())));
      texts.add(Type.plain(words.substring(from, to), 10));
      from = to;
    }
    return texts;
  }
}
