package openhall.kiosk.board;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.layout.Pane;
import javafx.scene.text.Text;
import openhall.kiosk.board.present.Axis;
import openhall.kiosk.board.present.Box;
import openhall.kiosk.board.present.Glide;
import openhall.kiosk.board.present.Speed;
import openhall.kiosk.board.present.Strip;

/**
 * Sentences that glide through a window one after the other without an end: a band of a board, or a
 * whole LED strip. FX thread only.
 *
 * @param size of the letters, in pixels
 */
public record Sentences(Box window, double size) {

  private static final double SECONDS_IN_VIEW = 8;
  private static final String BETWEEN = "　　　";
  private static final int SEGMENT = 12;

  /** A word stays in view long enough to be read; nothing glides without sentences. */
  public Optional<Glide> glide(List<String> sentences) {
    return glide(sentences, Speed.atMost(window.width() / SECONDS_IN_VIEW));
  }

  /** The same at that speed. */
  public Optional<Glide> glide(List<String> sentences, Speed speed) {
    if (sentences.isEmpty()) {
      return Optional.empty();
    }
    String words = String.join(BETWEEN, sentences) + BETWEEN;
    int times = Math.ceilDiv(Strip.leastLength(window.width()), train(words).length()) + 1;
    String all = words.repeat(times);
    var strip = new Strip(Axis.LEFT, train(all).length(), window.height(), () -> drawn(all));
    // The first word comes in where the eye begins to read.
    return Optional.of(new Glide(window, strip, speed, strip.length() - window.width() / 2));
  }

  private Pane drawn(String words) {
    var root = new Pane();
    Train train = train(words);
    root.getStyleClass().addAll("root", "band");
    root.getStylesheets().add(BoardView.stylesheet());
    root.getChildren().setAll(train.segments());
    return root;
  }

  /** Text in short segments that begin at whole pixels. */
  private record Train(List<Text> segments, int length) {}

  private Train train(String words) {
    var segments = new ArrayList<Text>();
    int length = 0;
    int from = 0;
    while (from < words.length()) {
      int left = words.codePointCount(from, words.length());
      int to = words.offsetByCodePoints(from, Math.min(SEGMENT, left));
      Text text = Type.plain(words.substring(from, to), size);
      double height = text.getLayoutBounds().getHeight();
      segments.add(Type.at(text, length, (window.height() - height) / 2));
      length += (int) Math.rint(text.getLayoutBounds().getWidth());
      from = to;
    }
    return new Train(segments, length);
  }
}
