package openhall.kiosk.board;

import javafx.scene.Parent;
import javafx.scene.layout.Pane;
import javafx.scene.text.Text;
import openhall.kiosk.board.present.Box;

/** The band at the bottom: a label that stands, and a place for sentences. FX thread only. */
public final class Ticker {

  private final Layout layout;

  public Ticker(Layout layout) {
    this.layout = layout;
  }

  /** What glides beside the label. */
  public Sentences sentences() {
    int label = (int) labelWidth();
    int high = (int) layout.bandHeight();
    int wide = (int) layout.width() - label;
    var window = new Box(label, (int) layout.height() - high, wide, high);
    return new Sentences(window, Math.rint(layout.scale().body() * 1.04));
  }

  /** What stands: the ground and the label. */
  Parent band() {
    var band = new Pane();
    Text label = label();
    double left = (labelWidth() - label.getLayoutBounds().getWidth()) / 2;
    double top = (layout.bandHeight() - label.getLayoutBounds().getHeight()) / 2;
    band.getChildren()
        .addAll(
            Type.block("band", 0, 0, layout.width(), layout.bandHeight()),
            Type.block("band-label", 0, 0, labelWidth(), layout.bandHeight()),
            Type.at(label, left, top));
    band.relocate(0, layout.height() - layout.bandHeight());
    return band;
  }

  private Text label() {
    return Type.strong("公告", Math.rint(layout.scale().body() * 0.92));
  }

  private double labelWidth() {
    return Math.rint(label().getLayoutBounds().getWidth() + layout.margin() * 1.5);
  }
}
