package openhall.kiosk.board;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.layout.Pane;
import javafx.scene.text.Text;
import openhall.content.ItemKey;

/**
 * The column beside the loop: one notice in its period above, the hotlines below. FX thread only.
 */
final class SideView {

  private final Layout layout;
  private final Scale scale;

  SideView(Layout layout) {
    this.layout = layout;
    this.scale = layout.scale();
  }

  /** Draws the column with the notice of that turn; without one the hotlines take it all. */
  Pane draw(Part.Side side, int turn) {
    var pane = new Pane();
    Optional<Part.Notice> notice = notice(side, turn);
    notice.ifPresent(above -> notice(pane, above, upper(side)));
    if (!side.hotlines().isEmpty()) {
      double top = notice.isEmpty() ? 0 : layout.panelHeight() - hotlinesHeight(side);
      hotlines(pane, side, top);
    }
    return pane;
  }

  /** Whose words are drawn in that turn. */
  List<ItemKey> shows(Part.Side side, int turn) {
    return Stream.concat(
            notice(side, turn).map(Part.Notice::item).stream(),
            side.hotlines().stream().map(Part.Hotline::item))
        .distinct()
        .toList();
  }

  /** What does not fit whole is left to the band and its pages. */
  private Optional<Part.Notice> notice(Part.Side side, int turn) {
    double room = upper(side);
    List<Part.Notice> fitting =
        side.notices().stream().filter(notice -> height(notice) <= room).toList();
    return fitting.isEmpty() ? Optional.empty() : Optional.of(fitting.get(turn % fitting.size()));
  }

  private double upper(Part.Side side) {
    double hotlines = hotlinesHeight(side);
    return layout.panelHeight() - (hotlines > 0 ? hotlines + scale.gap() : 0);
  }

  private double hotlinesHeight(Part.Side side) {
    if (side.hotlines().isEmpty()) {
      return 0;
    }
    return scale.gap() * 2 + side.hotlines().size() * (scale.title() * 1.35 + scale.label() * 1.5);
  }

  private void notice(Pane pane, Part.Notice notice, double height) {
    panel(pane, 0, height);
    double x = scale.gap();
    double y = scale.gap();
    pane.getChildren().add(Type.at(Type.text(notice.label(), scale.label(), true, "label"), x, y));
    y += scale.label() * 1.8;
    for (String words : notice.title()) {
      pane.getChildren().add(Type.at(Type.plain(words, layout.sideSize()), x, y));
      y += titleLine();
    }
    y += scale.gap() / 2;
    for (String words : notice.period()) {
      Text period = Type.text(words, layout.periodSize(), false, "quiet");
      pane.getChildren().add(Type.at(period, x, y));
      y += periodLine();
    }
  }

  private double height(Part.Notice notice) {
    return scale.gap() * 2.5
        + scale.label() * 1.8
        + notice.title().size() * titleLine()
        + notice.period().size() * periodLine();
  }

  private double titleLine() {
    return Math.rint(layout.sideSize() * 1.4);
  }

  private double periodLine() {
    return Math.rint(layout.periodSize() * 1.4);
  }

  private void hotlines(Pane pane, Part.Side side, double top) {
    double height = layout.panelHeight() - top;
    panel(pane, top, height);
    double y = top + (height - hotlinesHeight(side)) / 2 + scale.gap();
    for (Part.Hotline hotline : side.hotlines()) {
      pane.getChildren()
          .addAll(
              Type.at(label(hotline), scale.gap(), y),
              Type.at(phone(hotline), scale.gap(), y + scale.label() * 1.3));
      y += scale.title() * 1.35 + scale.label() * 1.5;
    }
  }

  private Text phone(Part.Hotline hotline) {
    Text phone = Type.strong(hotline.phone(), scale.title());
    return Type.within(phone, scale.title(), true, layout.sideTextWidth());
  }

  private Text label(Part.Hotline hotline) {
    Text label = Type.text(hotline.label(), scale.label(), false, "label");
    return Type.within(label, scale.label(), false, layout.sideTextWidth());
  }

  private void panel(Pane pane, double top, double height) {
    pane.getChildren()
        .add(Type.rounded("panel", 0, top, layout.sideWidth(), height, scale.body() * 0.5));
  }
}
