package openhall.kiosk.strip;

import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;
import openhall.kiosk.board.FxRuler;
import openhall.kiosk.board.Ruler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The letters of a strip: as large as a line has pixels. Where those are few, GNU Unifont, whose
 * letters are 16 dots high, in a whole multiple of that, so that every pixel is on or off. FX
 * thread only.
 *
 * @param size of the em, in pixels
 */
record Typeface(String family, int size) implements Ruler {

  private static final Logger LOG = LoggerFactory.getLogger(Typeface.class);
  private static final String DOTS = "Unifont";
  private static final int DOTS_HIGH = 16;
  private static final int DOTS_ABOVE_BASELINE = 14;
  // A line of few pixels is read better in dots that are sharp than in shades that are not.
  private static final int FEW = 32;
  // From the top of the highest Chinese character to the foot of the lowest Latin letter, in em.
  private static final double ABOVE_BASELINE = 0.87;
  private static final double INK = 1.115;
  private static final double SHARE = 0.88;

  /** For lines of that height. */
  static Typeface of(int height, LedStrip.Lettering lettering) {
    boolean dots =
        switch (lettering) {
          case AS_FITS -> height <= FEW;
          case DOTS -> true;
          case SMOOTH -> false;
        };
    if (!dots) {
      return smooth(height);
    }
    int size = Math.max(1, height / DOTS_HIGH) * DOTS_HIGH;
    if (Font.font(DOTS, size).getFamily().equals(DOTS)) {
      return new Typeface(DOTS, size);
    }
    LOG.warn("没有点阵字体，改用普通字体；请安装 fonts-unifont the font of dots is missing: {}", DOTS);
    return smooth(height);
  }

  private static Typeface smooth(int height) {
    return new Typeface(FxRuler.FAMILY, (int) Math.floor(height * SHARE));
  }

  boolean inDots() {
    return family.equals(DOTS);
  }

  Font font() {
    return inDots() ? Font.font(family, size) : Font.font(family, FontWeight.BOLD, size);
  }

  /** Where letters stand in a line of that height, in whole pixels from its top. */
  int baseline(int height) {
    return inDots()
        ? (height - size) / 2 + size / DOTS_HIGH * DOTS_ABOVE_BASELINE
        : (int) Math.rint((height - INK * size) / 2 + ABOVE_BASELINE * size);
  }

  /** Width in pixels of one line of text. */
  int width(String text) {
    var probe = new Text(text);
    probe.setFont(font());
    return (int) Math.rint(probe.getLayoutBounds().getWidth());
  }

  /** The same: a strip has letters of one size and weight. */
  @Override
  public double width(String text, double ignoredSize, boolean ignoredBold) {
    return width(text);
  }
}
