package openhall.paper;

import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.jspecify.annotations.Nullable;

/** Sheaf of one size, one frame on each, a new one when the last is full. One thread. */
final class Sheaf implements AutoCloseable {

  private final Press press;
  private final PDRectangle size;
  private final double margin;
  private final double foot;
  private @Nullable Canvas open;

  Sheaf(Press press, PDRectangle size, double margin, double foot) {
    this.press = press;
    this.size = size;
    this.margin = margin;
    this.foot = foot;
  }

  Flow flow() {
    return new Flow(press, this::next);
  }

  Frame next() {
    close();
    Canvas canvas = press.page(size);
    open = canvas;
    return new Frame(
        canvas, margin, margin, size.getWidth() - 2 * margin, size.getHeight() - margin / 2 - foot);
  }

  @Override
  public void close() {
    if (open != null) {
      open.close();
      open = null;
    }
  }
}
