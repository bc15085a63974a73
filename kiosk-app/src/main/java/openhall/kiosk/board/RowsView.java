package openhall.kiosk.board;

import java.util.List;
import javafx.scene.layout.Pane;
import javafx.scene.text.Text;

/** Draws the rows of a fee table and the headings above them. FX thread only. */
final class RowsView {

  private final PageArea area;
  private final Scale scale;

  RowsView(PageArea area) {
    this.area = area;
    this.scale = area.scale();
  }

  void heads(Pane pane, Page.Columns columns, double left, double top) {
    double chargeRight = chargeRight(columns, left);
    pane.getChildren()
        .addAll(
            Type.at(Type.text("项目", scale.label(), false, "quiet"), left, top),
            Type.endingAt(Type.text("标准", scale.label(), false, "quiet"), chargeRight, top),
            Type.at(
                Type.text("依据", scale.label(), false, "quiet"), chargeRight + scale.gap(), top));
  }

  /** Returns where they end. */
  double draw(Pane pane, Page.Columns columns, List<Page.Row> rows, double left, double top) {
    double y = top;
    for (Page.Row row : rows) {
      pane.getChildren().add(Type.block("hairline", left, y, area.textWidth(), 1));
      row(pane, row, columns, left, y + area.rowPadding());
      y += area.rowHeight(row);
    }
    return y;
  }

  private void row(Pane pane, Page.Row row, Page.Columns columns, double left, double y) {
    double chargeRight = chargeRight(columns, left);
    for (int i = 0; i < row.name().size(); i++) {
      Text name = Type.plain(row.name().get(i), scale.body());
      pane.getChildren().add(Type.at(name, left, y + i * scale.line()));
    }
    for (int i = 0; i < row.charge().size(); i++) {
      Text charge = Type.strong(row.charge().get(i), scale.body());
      pane.getChildren().add(Type.endingAt(charge, chargeRight, y + i * scale.line()));
    }
    for (int i = 0; i < row.basis().size(); i++) {
      Text basis = Type.text(row.basis().get(i), area.noteSize(), false, "quiet");
      pane.getChildren()
          .add(
              Type.at(basis, chargeRight + scale.gap(), y + area.noteDrop() + i * area.noteLine()));
    }
  }

  private double chargeRight(Page.Columns columns, double left) {
    return left + columns.name() + scale.gap() + columns.charge();
  }
}
