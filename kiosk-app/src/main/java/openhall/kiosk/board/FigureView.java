package openhall.kiosk.board;

import java.io.ByteArrayInputStream;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.Supplier;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.text.Text;

/** Draws what has no lines: a picture, the time, the place of the queue. FX thread only. */
final class FigureView {

  private static final double CLOCK_WIDTH = 0.62;
  private static final double CLOCK_HEIGHT = 0.4;
  private static final String CALLS = "请按叫号到相应窗口办理";
  private static final double CALLS_HEIGHT = 0.14;
  // The widest time there is, so that letters keep their size.
  private static final String WIDEST = "00:00";

  private final PageArea area;
  private final Scale scale;
  private final Supplier<LocalDateTime> time;

  FigureView(PageArea area, Supplier<LocalDateTime> time) {
    this.area = area;
    this.scale = area.scale();
    this.time = time;
  }

  /** As large as it fits, over its title. */
  List<Node> picture(Page.Picture page) {
    Text title = Type.plain(page.title(), scale.body());
    Type.within(title, scale.body(), false, area.textWidth());
    double line = scale.line() + scale.gap() / 2;
    double inset = scale.gap();
    double wide = area.width() - 2 * inset;
    double high = area.height() - 2 * inset - line;
    var picture = new ImageView(new Image(new ByteArrayInputStream(page.raster().bytes())));
    picture.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    picture.setAccessibleText(page.title());
    double fit = Math.min(wide / page.raster().width(), high / page.raster().height());
    double width = Math.floor(page.raster().width() * fit);
    double height = Math.floor(page.raster().height() * fit);
    picture.setFitWidth(width);
    picture.setFitHeight(height);
    picture.relocate(Math.rint((area.width() - width) / 2), Math.rint(inset + (high - height) / 2));
    Type.at(
        title,
        (area.width() - title.getLayoutBounds().getWidth()) / 2,
        inset + high + scale.gap() / 2);
    return List.of(picture, title);
  }

  List<Node> clock() {
    LocalDateTime now = time.get();
    Text widest = Type.plain(WIDEST, 100);
    double size =
        Math.floor(
            Math.min(
                area.height() * CLOCK_HEIGHT,
                100 * area.width() * CLOCK_WIDTH / widest.getLayoutBounds().getWidth()));
    Text clock = Type.strong(BoardClock.time(now), size);
    Text day = Type.text(BoardClock.day(now), Math.max(scale.body(), size * 0.26), false, "quiet");
    Type.within(day, day.getFont().getSize(), false, area.textWidth());
    return centred(clock, day);
  }

  List<Node> calls(Page.Calls page) {
    double size = Math.min(area.textWidth() / CALLS.length(), area.height() * CALLS_HEIGHT);
    Text title = Type.text(page.title(), Math.floor(size * 1.4), true, "head");
    return centred(title, Type.plain(CALLS, Math.floor(size)));
  }

  private List<Node> centred(Text above, Text below) {
    double upper = above.getLayoutBounds().getHeight();
    double lower = below.getLayoutBounds().getHeight();
    double top = (area.height() - upper - lower - scale.gap() / 2) / 2;
    return List.of(
        Type.at(above, middle(above), top),
        Type.at(below, middle(below), top + upper + scale.gap() / 2));
  }

  private double middle(Text text) {
    return (area.width() - text.getLayoutBounds().getWidth()) / 2;
  }
}
