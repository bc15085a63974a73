package openhall.kiosk.board;

import java.util.List;
import javafx.scene.layout.Pane;
import javafx.scene.text.Text;

/**
 * Draws one page into the panel; everything was measured before, nothing is laid out here. FX
 * thread only.
 */
final class PageView {

  private final Layout layout;
  private final Scale scale;
  private final RowsView rows;

  PageView(Layout layout) {
    this.layout = layout;
    this.scale = layout.scale();
    this.rows = new RowsView(layout);
  }

  Pane draw(Page page) {
    var pane = new Pane();
    pane.setPrefSize(layout.pageWidth(), layout.panelHeight());
    pane.getChildren()
        .add(
            Type.rounded(
                "panel", 0, 0, layout.pageWidth(), layout.panelHeight(), scale.body() * 0.5));
    head(pane, page);
    double top = layout.padding() + layout.titleHeight();
    switch (page) {
      case Page.FeeTable table -> table(pane, table, top);
      case Page.GlidingTable table -> rows.heads(pane, table.columns(), layout.padding(), top);
      case Page.Guide guide -> guide(pane, guide, top);
      case Page.Reading reading -> reading(pane, reading, top);
    }
    return pane;
  }

  private void head(Pane pane, Page page) {
    double right = layout.pageWidth() - layout.padding();
    double room = layout.textWidth();
    if (page.of() > 1) {
      Text count = Type.text(page.number() + " / " + page.of(), scale.label(), false, "quiet");
      pane.getChildren()
          .add(Type.endingAt(count, right, layout.padding() + scale.title() - scale.label()));
      room -= count.getLayoutBounds().getWidth() + scale.gap();
    }
    Text title = Type.text(page.title(), scale.title(), true, "head");
    pane.getChildren()
        .add(
            Type.at(
                Type.within(title, scale.title(), true, room), layout.padding(), layout.padding()));
  }

  private void table(Pane pane, Page.FeeTable table, double top) {
    rows.heads(pane, table.columns(), layout.padding(), top);
    rows.draw(
        pane, table.columns(), table.rows(), layout.padding(), top + layout.columnHeadHeight());
  }

  private void guide(Pane pane, Page.Guide guide, double top) {
    double cell = layout.answerWidth();
    for (int i = 0; i < guide.answers().size(); i++) {
      answer(pane, guide.answers().get(i), layout.padding() + i * cell, top, cell);
    }
    double y = top + layout.answersHeight(guide.noteLines());
    pane.getChildren()
        .addAll(
            Type.block("hairline", layout.padding(), y - scale.gap() / 2, layout.textWidth(), 1),
            Type.at(Type.text("要带什么", scale.label(), false, "label"), layout.padding(), y));
    body(pane, guide.lines(), y + scale.line());
  }

  private void answer(Pane pane, Page.Answer answer, double x, double y, double width) {
    Text value = Type.strong(answer.value(), scale.title());
    double base = value.getBaselineOffset();
    Type.within(value, scale.title(), true, width - scale.gap() / 2);
    double line = y + scale.label() * 1.5 + base - value.getBaselineOffset();
    double below = y + scale.label() * 1.6 + scale.title() * 1.35;
    pane.getChildren()
        .addAll(
            Type.at(Type.text(answer.label(), scale.label(), false, "label"), x, y),
            Type.at(value, x, line));
    for (int i = 0; i < answer.note().size(); i++) {
      Text note = Type.text(answer.note().get(i), layout.noteSize(), false, "quiet");
      pane.getChildren().add(Type.at(note, x, below + i * layout.noteLine()));
    }
  }

  private void reading(Pane pane, Page.Reading reading, double top) {
    Text label = Type.text(reading.label(), scale.label(), false, "label");
    pane.getChildren().add(Type.at(label, layout.padding(), top));
    body(pane, reading.lines(), top + layout.columnHeadHeight());
  }

  private void body(Pane pane, List<Page.Line> lines, double top) {
    for (int i = 0; i < lines.size(); i++) {
      Page.Line line = lines.get(i);
      Text text = Type.text(line.text(), scale.body(), line.strong(), "plain");
      pane.getChildren().add(Type.at(text, layout.padding(), top + i * scale.line()));
    }
  }
}
