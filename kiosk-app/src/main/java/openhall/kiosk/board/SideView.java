package openhall.kiosk.board;

import java.util.List;
import javafx.scene.layout.Pane;
import javafx.scene.text.Text;

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

  /** Draws the column with the notice of that turn; without notices the hotlines take it all. */
  Pane draw(BoardContent content, int turn) {
    var pane = new Pane();
    double hotlines = content.hotlines().isEmpty() ? 0 : hotlinesHeight(content);
    double upper = layout.panelHeight() - (hotlines > 0 ? hotlines + scale.gap() : 0);
    if (!content.notices().isEmpty()) {
      notice(pane, content.notices().get(turn % content.notices().size()), upper);
    }
    if (hotlines > 0) {
      hotlines(pane, content.hotlines(), layout.panelHeight() - hotlines, hotlines);
    }
    return pane;
  }

  private double hotlinesHeight(BoardContent content) {
    return scale.gap() * 2
        + content.hotlines().size() * (scale.title() * 1.35 + scale.label() * 1.5);
  }

  private void notice(Pane pane, BoardContent.SideNotice notice, double height) {
    panel(pane, 0, height);
    double x = scale.gap();
    double y = scale.gap();
    pane.getChildren().add(Type.at(Type.text(notice.label(), scale.label(), true, "label"), x, y));
    y += scale.label() * 1.8;
    double size = Math.rint(scale.body() * 0.86);
    double line = Math.rint(size * 1.4);
    for (String words : notice.title()) {
      if (y + line + scale.label() * 2 > height - scale.gap()) {
        break;
      }
      pane.getChildren().add(Type.at(Type.plain(words, size), x, y));
      y += line;
    }
    Text period = Type.text(notice.period(), Math.rint(scale.label() * 0.9), false, "quiet");
    pane.getChildren().add(Type.at(period, x, y + scale.gap() / 2));
  }

  private void hotlines(Pane pane, List<BoardContent.Hotline> hotlines, double top, double height) {
    panel(pane, top, height);
    double y = top + scale.gap();
    for (BoardContent.Hotline hotline : hotlines) {
      pane.getChildren()
          .addAll(
              Type.at(Type.text(hotline.label(), scale.label(), false, "label"), scale.gap(), y),
              Type.at(
                  Type.strong(hotline.phone(), scale.title()),
                  scale.gap(),
                  y + scale.label() * 1.3));
      y += scale.title() * 1.35 + scale.label() * 1.5;
    }
  }

  private void panel(Pane pane, double top, double height) {
    pane.getChildren()
        .add(Type.rounded("panel", 0, top, layout.sideWidth(), height, scale.body() * 0.5));
  }
}
