package openhall.kiosk.board;

import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;

/** Measures with JavaFX's own text layout, so that what fits here fits on the glass. One thread. */
public final class FxRuler implements Ruler {

  /** Of everything that is not drawn in dots. */
  public static final String FAMILY = "Noto Sans CJK SC";

  private final Text probe = new Text();

  @Override
  public double width(String text, double size, boolean bold) {
    probe.setFont(font(size, bold));
    probe.setText(text);
    return probe.getLayoutBounds().getWidth();
  }

  static Font font(double size, boolean bold) {
    return Font.font(FAMILY, bold ? FontWeight.BOLD : FontWeight.NORMAL, size);
  }
}
