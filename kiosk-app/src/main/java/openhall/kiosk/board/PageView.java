package openhall.kiosk.board;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javafx.scene.layout.Pane;
import javafx.scene.text.Text;

/**
 * Draws one page into the panel; everything was measured before, nothing is laid out here. FX
 * thread only.
 */
final class PageView {

  /** Of the letters of a title, in those of the body. */
  private static final double LEAST_TITLE = 0.8;

  private final PageArea area;
  private final Scale scale;
  private final RowsView rows;
  private final FigureView figures;

  /** Draws into that room; {@code time} is asked when a clock is drawn. */
  PageView(PageArea area, Supplier<LocalDateTime> time) {
    this.area = area;
    this.figures = new FigureView(area, time);
    this.scale = area.scale();
    this.rows = new RowsView(area);
  }

  Pane draw(Page page) {
    var pane = new Pane();
    pane.setPrefSize(area.width(), area.height());
    String ground = page instanceof Page.Warning ? "warning" : "panel";
    pane.getChildren()
        .add(Type.rounded(ground, 0, 0, area.width(), area.height(), scale.body() * 0.5));
    double top = area.padding() + area.titleHeight();
    switch (page) {
      case Page.FeeTable table -> {
        head(pane, page);
        table(pane, table, top);
      }
      case Page.GlidingTable table -> {
        head(pane, page);
        rows.heads(pane, table.columns(), area.padding(), top);
      }
      case Page.Guide guide -> {
        head(pane, page);
        guide(pane, guide, top);
      }
      case Page.Reading reading -> {
        head(pane, page);
        reading(pane, "label", reading.label(), reading.text(), top);
      }
      case Page.Warning warning -> {
        head(pane, page);
        reading(pane, "plain", "紧急通知", warning.text(), top);
      }
      case Page.Picture picture -> pane.getChildren().addAll(figures.picture(picture));
      case Page.Clock _ -> pane.getChildren().addAll(figures.clock());
      case Page.Calls calls -> pane.getChildren().addAll(figures.calls(calls));
    }
    return pane;
  }

  private void head(Pane pane, Page page) {
    double right = area.width() - area.padding();
    double room = area.textWidth();
    if (page.of() > 1) {
      String style = page instanceof Page.Warning ? "plain" : "quiet";
      Text count = Type.text(page.number() + " / " + page.of(), scale.label(), false, style);
      pane.getChildren()
          .add(Type.endingAt(count, right, area.padding() + scale.title() - scale.label()));
      room -= count.getLayoutBounds().getWidth() + scale.gap();
    }
    pane.getChildren().addAll(title(page.title(), room));
  }

  /** In one line, or in two where one would be too small to read. */
  private List<Text> title(String words, double room) {
    Text one = Type.text(words, scale.title(), true, "head");
    Type.within(one, scale.title(), true, room);
    double least = Math.rint(scale.body() * LEAST_TITLE);
    if (one.getFont().getSize() >= least) {
      return List.of(Type.at(one, area.padding(), area.padding()));
    }
    double size = least;
    List<String> lines = bold(words, room, size);
    while (lines.size() > 2) {
      size--;
      lines = bold(words, room, size);
    }
    double line = size * 1.25;
    double top = area.padding() + (scale.title() * 1.2 - lines.size() * line) / 2;
    var drawn = new ArrayList<Text>();
    for (String each : lines) {
      Text text = Type.text(each, size, true, "head");
      drawn.add(Type.at(text, area.padding(), top + drawn.size() * line));
    }
    return drawn;
  }

  private static List<String> bold(String words, double room, double size) {
    var ruler = new FxRuler();
    return Lines.of(words, room, size, (text, high, _) -> ruler.width(text, high, true));
  }

  private void table(Pane pane, Page.FeeTable table, double top) {
    rows.heads(pane, table.columns(), area.padding(), top);
    rows.draw(pane, table.columns(), table.rows(), area.padding(), top + area.columnHeadHeight());
  }

  private void guide(Pane pane, Page.Guide guide, double top) {
    double size = guide.answers().stream().mapToDouble(this::fitting).min().orElse(scale.title());
    double x = area.padding();
    for (Page.Answer answer : guide.answers()) {
      answer(pane, answer, size, x, top);
      x += answer.width();
    }
    double y = top + area.answersHeight(guide.noteLines());
    pane.getChildren()
        .addAll(
            Type.block("hairline", area.padding(), y - scale.gap() / 2, area.textWidth(), 1),
            Type.at(Type.text("要带什么", scale.label(), false, "label"), area.padding(), y));
    body(pane, guide.text(), y + scale.line());
  }

  private double fitting(Page.Answer answer) {
    Text value = Type.strong(answer.value(), scale.title());
    return Type.within(value, scale.title(), true, answer.width() - scale.gap())
        .getFont()
        .getSize();
  }

  private void answer(Pane pane, Page.Answer answer, double size, double x, double y) {
    Text value = Type.strong(answer.value(), size);
    double base = Type.strong(answer.value(), scale.title()).getBaselineOffset();
    double line = y + scale.label() * 1.5 + base - value.getBaselineOffset();
    double below = y + scale.label() * 1.6 + scale.title() * 1.35;
    pane.getChildren()
        .addAll(
            Type.at(Type.text(answer.label(), scale.label(), false, "label"), x, y),
            Type.at(value, x, line));
    for (int i = 0; i < answer.note().size(); i++) {
      Text note = Type.text(answer.note().get(i), area.noteSize(), false, "quiet");
      pane.getChildren().add(Type.at(note, x, below + i * area.noteLine()));
    }
  }

  private void reading(Pane pane, String style, String words, Page.Column column, double top) {
    Text label = Type.text(words, scale.label(), false, style);
    pane.getChildren().add(Type.at(label, area.padding(), top));
    body(pane, column, top + area.columnHeadHeight());
  }

  private void body(Pane pane, Page.Column column, double top) {
    for (int i = 0; i < column.lines().size(); i++) {
      Page.Line line = column.lines().get(i);
      String colour = line.strong() ? "head" : "plain";
      for (Page.Piece piece : line.pieces()) {
        Text text = Type.text(piece.text(), column.size(), line.strong(), colour);
        double left = area.padding() + piece.indent();
        pane.getChildren().add(Type.at(text, left, top + i * Scale.line(column.size())));
      }
    }
  }
}
