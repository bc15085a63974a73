package openhall.kiosk.board;

import javafx.scene.Parent;
import javafx.scene.layout.Pane;
import javafx.scene.text.Text;
import openhall.kiosk.board.present.Box;

/** A band: a label that stands, if there is one, and a place for sentences. FX thread only. */
public final class Ticker {

  private final Part.Band band;

  public Ticker(Part.Band band) {
    this.band = band;
  }

  /** What glides beside the label. */
  public Sentences sentences() {
    Box place = band.place();
    int label = (int) labelWidth();
    var window = new Box(place.left() + label, place.top(), place.width() - label, place.height());
    return new Sentences(window, band.size());
  }

  /** What stands: the ground and the label, at its place. */
  Parent ground() {
    Box place = band.place();
    var ground = new Pane(Type.block("band", 0, 0, place.width(), place.height()));
    if (!band.label().isEmpty()) {
      Text label = label();
      double left = (labelWidth() - label.getLayoutBounds().getWidth()) / 2;
      double top = (place.height() - label.getLayoutBounds().getHeight()) / 2;
      ground
          .getChildren()
          .addAll(
              Type.block("band-label", 0, 0, labelWidth(), place.height()),
              Type.at(label, left, top));
    }
    ground.relocate(place.left(), place.top());
    return ground;
  }

  private Text label() {
    return Type.strong(band.label(), Math.rint(band.size() * 0.88));
  }

  private double labelWidth() {
    return band.label().isEmpty()
        ? 0
        : Math.rint(label().getLayoutBounds().getWidth() + band.size() * 1.85);
  }
}
