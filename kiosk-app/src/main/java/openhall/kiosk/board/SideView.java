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
    // What does not fit whole is left to the band and its pages.
    List<BoardContent.SideNotice> fitting =
        content.notices().stream().filter(notice -> height(notice) <= upper).toList();
    if (!fitting.isEmpty()) {
      notice(pane, fitting.get(turn % fitting.size()), upper);
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

  private double height(BoardContent.SideNotice notice) {
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

  private void hotlines(Pane pane, List<BoardContent.Hotline> hotlines, double top, double height) {
    panel(pane, top, height);
    double y = top + scale.gap();
    for (BoardContent.Hotline hotline : hotlines) {
      pane.getChildren()
          .addAll(
              Type.at(label(hotline), scale.gap(), y),
              Type.at(phone(hotline), scale.gap(), y + scale.label() * 1.3));
      y += scale.title() * 1.35 + scale.label() * 1.5;
    }
  }

  private Text phone(BoardContent.Hotline hotline) {
    Text phone = Type.strong(hotline.phone(), scale.title());
    return Type.within(phone, scale.title(), true, layout.sideTextWidth());
  }

  private Text label(BoardContent.Hotline hotline) {
    Text label = Type.text(hotline.label(), scale.label(), false, "label");
    return Type.within(label, scale.label(), false, layout.sideTextWidth());
  }

  private void panel(Pane pane, double top, double height) {
    pane.getChildren()
        .add(Type.rounded("panel", 0, top, layout.sideWidth(), height, scale.body() * 0.5));
  }
}
