package openhall.kiosk.board;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import javafx.scene.Parent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;

/**
 * The still part of a board: head, page, side column, mark, and the band under what glides. Draws
 * only what changes. FX thread only.
 */
public final class BoardView {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("M月d日 EEEE", Locale.CHINA);
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

  private final Layout layout;
  private final Scale scale;
  private final PageView pages;
  private final SideView sides;
  private final Pane root = new Pane();
  private final Text name;
  private final Text day;
  private final Text time;
  private final Text mark;
  private final Pane page = new Pane();
  private final Pane side = new Pane();

  public BoardView(Layout layout, Ticker ticker) {
    this.layout = layout;
    this.scale = layout.scale();
    this.pages = new PageView(layout);
    this.sides = new SideView(layout);
    this.name = Type.strong("", nameSize());
    this.day = Type.text("", scale.label(), false, "quiet");
    this.time = Type.plain("", scale.title());
    this.mark = Type.text("", scale.mark(), false, "quiet");
    build();
    root.getChildren().add(ticker.band());
  }

  /** The node to put into the scene; its style sheet comes with it. */
  public Parent node() {
    return root;
  }

  static String stylesheet() {
    return Objects.requireNonNull(BoardView.class.getResource("board.css")).toExternalForm();
  }

  /** Shows a release: name and mark; page and side column follow by {@link #show(Page)}. */
  public void show(BoardContent content, int turn) {
    name.setText(content.name());
    place();
    mark.setText(content.mark());
    Type.endingAt(
        mark,
        layout.width() - layout.margin(),
        layout.headHeight() + layout.panelHeight() + (layout.markHeight() - scale.mark()) / 2 - 2);
    if (layout.hasSide()) {
      side.getChildren().setAll(sides.draw(content, turn));
    }
  }

  public void show(Page next) {
    page.getChildren().setAll(pages.draw(next));
  }

  public void clock(LocalDateTime now) {
    String minute = TIME.format(now);
    if (minute.equals(time.getText()) && DAY.format(now).equals(day.getText())) {
      return;
    }
    time.setText(minute);
    day.setText(DAY.format(now));
    place();
  }

  /** The name gives way to the clock. */
  private void place() {
    double centre = layout.headHeight() / 2;
    double right = layout.width() - layout.margin();
    Type.endingAt(time, right, centre - scale.title() * 0.72);
    Type.endingAt(
        day,
        right - time.getLayoutBounds().getWidth() - scale.gap(),
        centre - scale.label() * 0.72 + (scale.title() - scale.label()) * 0.3);
    double left = layout.margin() + tile() + scale.gap() * 0.8;
    name.setFont(FxRuler.font(nameSize(), true));
    Type.within(name, nameSize(), true, day.getLayoutX() - left - scale.gap());
    Type.at(name, left, centre - name.getFont().getSize() * 0.74);
  }

  private double nameSize() {
    return Math.rint(scale.body() * 0.92);
  }

  private double tile() {
    return Math.rint(scale.body() * 1.44);
  }

  private void build() {
    root.getStyleClass().add("root");
    root.getStylesheets().add(stylesheet());
    double tile = tile();
    double top = (layout.headHeight() - tile) / 2;
    page.relocate(layout.margin(), layout.headHeight());
    side.relocate(layout.margin() + layout.pageWidth() + scale.gap(), layout.headHeight());
    root.getChildren().addAll(seal(tile, top), name, day, time, page, side, mark);
  }

  private StackPane seal(double tile, double top) {
    var seal = new StackPane();
    Text letters = Type.strong("明\n厅", Math.rint(tile * 0.36));
    letters.setLineSpacing(-tile * 0.1);
    seal.getStyleClass().add("mark-tile");
    seal.setStyle("-fx-background-radius: " + Math.rint(tile * 0.14) + "px;");
    seal.getChildren().add(letters);
    seal.setPrefSize(tile, tile);
    seal.setMaxSize(tile, tile);
    seal.relocate(layout.margin(), top);
    return seal;
  }
}
