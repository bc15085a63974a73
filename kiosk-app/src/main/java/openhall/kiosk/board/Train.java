package openhall.kiosk.board;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.layout.Pane;
import javafx.scene.text.Text;

/**
 * Sentences one after the other, each followed by a space, as text in short segments that begin at
 * whole pixels: a sentence looks the same in every train. FX thread only.
 */
final class Train {

  private static final String BETWEEN = "　　　";

  private final double size;
  private final int height;
  private final List<Piece> pieces = new ArrayList<>();
  private final List<Car> cars = new ArrayList<>();
  private int length;

  /** Where a sentence is, in pixels from the beginning. */
  record Car(String sentence, int from, int to) {}

  private record Piece(String words, int from) {}

  /**
   * @param size of the letters, in pixels
   * @param height of the band
   */
  Train(List<String> sentences, double size, int height) {
    this.size = size;
    this.height = height;
    for (String sentence : sentences) {
      int from = length;
      add(sentence);
      cars.add(new Car(sentence, from, length));
      add(BETWEEN);
    }
  }

  List<Car> cars() {
    return List.copyOf(cars);
  }

  /** With the space after the last. */
  int length() {
    return length;
  }

  /** Puts it into that pane so many times, one after the other. */
  void draw(Pane into, int times) {
    for (int i = 0; i < times; i++) {
      for (Piece piece : pieces) {
        Text text = Type.plain(piece.words(), size);
        double top = (height - text.getLayoutBounds().getHeight()) / 2;
        into.getChildren().add(Type.at(text, (double) i * length + piece.from(), top));
      }
    }
  }

  private void add(String words) {
    for (String segment : Segments.of(words)) {
      pieces.add(new Piece(segment, length));
      length += (int) Math.rint(Type.plain(segment, size).getLayoutBounds().getWidth());
    }
  }
}
