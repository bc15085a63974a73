package openhall.kiosk.board;

import java.util.List;
import java.util.Optional;
import javafx.scene.layout.Pane;
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

  /** A word stays in view long enough to be read; nothing glides without sentences. */
  public Optional<Glide> glide(List<String> sentences) {
    return glide(sentences, Speed.across(window.width()));
  }

  /** The same at that speed. */
  public Optional<Glide> glide(List<String> sentences, Speed speed) {
    if (sentences.isEmpty()) {
      return Optional.empty();
    }
    Train train = train(sentences);
    int times = Math.ceilDiv(Strip.leastLength(window.width()), train.length()) + 1;
    Strip strip = strip(train, times, train.length() * times);
    return Optional.of(Glide.fromTheMiddle(window, strip, speed));
  }

  /**
   * What is in view of those sentences glides on, and nothing follows it.
   *
   * @param travelled how many pixels the running one has moved
   */
  Glide ending(List<String> sentences, Glide running, long travelled) {
    Train all = train(sentences);
    InView seen =
        InView.of(all.cars(), all.length(), running.offsetAfter(travelled), window.width());
    Train last = train(seen.sentences());
    Strip strip = strip(last, 1, last.length() + Strip.leastLength(window.width()));
    return running.continuedBy(strip, seen.gone(), travelled);
  }

  /** Whether nothing of what {@link #ending} made is in view any more. */
  boolean isOver(Glide ending, long travelled) {
    int words = ending.strip().length() - Strip.leastLength(window.width());
    int offset = ending.offsetAfter(travelled);
    // Beyond that it has not begun: its first word is still to come.
    return offset >= words && offset < words + window.width();
  }

  private Train train(List<String> sentences) {
    return new Train(sentences, size, window.height());
  }

  private Strip strip(Train train, int times, int length) {
    return new Strip(Axis.LEFT, length, window.height(), () -> drawn(train, times));
  }

  private Pane drawn(Train train, int times) {
    var root = new Pane();
    root.getStyleClass().addAll("root", "band");
    root.getStylesheets().add(BoardView.stylesheet());
    train.draw(root, times);
    return root;
  }
}
