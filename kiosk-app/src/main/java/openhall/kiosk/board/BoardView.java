package openhall.kiosk.board;

import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import javafx.scene.Parent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;
import openhall.content.ItemKey;
import openhall.kiosk.board.present.Box;
import openhall.kiosk.screen.Blank;
import org.jspecify.annotations.Nullable;

/**
 * The still part of a board: head, parts, mark, and the ground under what glides. Draws only what
 * changes. FX thread only.
 */
public final class BoardView {

  private static final double BLANK = 1.8;

  private final Layout layout;
  private final Scale scale;
  private final SideView sides;
  private final Pane root = new Pane();
  private final Text name;
  private final Text day;
  private final Text time;
  private final Text mark;
  private final Pane body = new Pane();
  private final Map<Part, Pane> parts = new LinkedHashMap<>();
  private final Region black;
  private final Pane neutral;
  private final Drawing drawing;
  private @Nullable PauseButton pause;
  private LocalDateTime now = LocalDateTime.MIN;
  private double markTop;
  private String hall = "";
  private boolean blank;

  /** Draws a page into its room; asks for the time where it shows a clock. */
  interface Drawing {
    Pane draw(PageArea area, Supplier<LocalDateTime> time, Page page);
  }

  public BoardView(Layout layout) {
    this(layout, (area, time, page) -> new PageView(area, time).draw(page));
  }

  BoardView(Layout layout, Drawing drawing) {
    this.drawing = drawing;
    this.layout = layout;
    this.scale = layout.scale();
    this.sides = new SideView(layout);
    this.name = Type.strong("", nameSize());
    this.day = Type.text("", scale.label(), false, "quiet");
    this.time = Type.plain("", scale.title());
    this.mark = Type.text("", scale.mark(), false, "quiet");
    this.markTop = inMarkLine(layout.height() - layout.markHeight());
    this.black = Type.block("night", 0, 0, layout.width(), layout.height());
    this.neutral = neutral();
    build();
  }

  /** The node to put into the scene; its style sheet comes with it. */
  public Parent node() {
    return root;
  }

  static String stylesheet() {
    return Objects.requireNonNull(BoardView.class.getResource("board.css")).toExternalForm();
  }

  /** Shows what stands of these words and parts; pages and notices follow, part by part. */
  public void show(BoardContent content) {
    hall = content.name();
    name();
    markTop = inMarkLine(layout.markTop(content));
    mark(mark.getText());
    placePause();
    parts.clear();
    content.parts().forEach(part -> parts.put(part, pane(part)));
    body.getChildren().setAll(parts.values());
  }

  private double inMarkLine(double top) {
    return top + (layout.markHeight() - scale.mark()) / 2 - 2;
  }

  /** The version mark, or a word to staff in its place. */
  public void mark(String words) {
    mark.setText(words);
    Type.endingAt(mark, layout.width() - layout.margin(), markTop);
  }

  /** Lets people who can touch it stop what moves. */
  public void pausedBy(Runnable pressed) {
    var button = new PauseButton(layout, pressed);
    pause = button;
    root.getChildren().add(button.node());
    placePause();
  }

  /** Whether it stands still, for the button's words. */
  void paused(boolean still) {
    if (pause != null) {
      pause.shows(still);
    }
  }

  /** In the mark's line, at its other end, with its lower edge. */
  private void placePause() {
    if (pause != null) {
      double bottom = markTop + 2 + (layout.markHeight() + scale.mark()) / 2;
      pause.node().relocate(layout.margin(), bottom - pause.node().getPrefHeight());
    }
  }

  /** Black all over while nobody is there, or what stands again. */
  void dark(boolean night) {
    if (night && !root.getChildren().contains(black)) {
      root.getChildren().add(black);
    } else if (!night) {
      root.getChildren().remove(black);
    }
  }

  /** The program's own words in place of everything, or everything again. */
  void blank(boolean now) {
    blank = now;
    root.getChildren().remove(neutral);
    if (now) {
      root.getChildren().add(root.getChildren().indexOf(body), neutral);
    }
    body.setVisible(!now);
    mark.setVisible(!now);
    if (pause != null) {
      pause.node().setVisible(!now);
    }
    name();
  }

  private void name() {
    name.setText(blank ? Blank.PLACE : hall);
    place();
  }

  private Pane neutral() {
    double centre = layout.height() / 2;
    Text title = Type.strong(Blank.TITLE, scale.title() * BLANK);
    Text words = Type.text(Blank.WORDS, scale.title(), false, "quiet");
    double room = layout.width() - 2 * layout.margin();
    Type.within(title, scale.title() * BLANK, true, room);
    Type.within(words, scale.title(), false, room);
    return new Pane(
        amid(title, centre - title.getLayoutBounds().getHeight()),
        amid(words, centre + scale.gap()));
  }

  private Text amid(Text text, double top) {
    return Type.at(text, (layout.width() - text.getLayoutBounds().getWidth()) / 2, top);
  }

  /** Nothing but the clock, and where to ask. */
  void clear() {
    hall = "";
    name();
    parts.clear();
    Text ask = Type.text("暂时没有可以显示的内容，请到窗口询问", scale.body(), false, "quiet");
    Type.within(ask, scale.body(), false, layout.width() - 2 * layout.margin());
    body.getChildren().setAll(Type.at(ask, layout.margin(), layout.height() / 2));
  }

  /** Whose words stand in the side column in that turn. */
  List<ItemKey> shows(Part.Side part, int turn) {
    return sides.shows(part, turn);
  }

  /** Shows a page of a part. */
  public void show(Part.Pages part, Page page) {
    pane(part).getChildren().setAll(drawing.draw(part.area(), () -> now, page));
  }

  /** Shows a line of a band that stands. */
  void show(Part.Still part, String line) {
    var ticker = new Ticker(part.band());
    Box window = ticker.sentences().window();
    Text words = Type.plain(line, part.band().size());
    double high = words.getLayoutBounds().getHeight();
    double left = window.left() + part.band().size() * 0.6;
    Type.at(words, left, window.top() + (window.height() - high) / 2);
    pane(part).getChildren().setAll(ticker.ground(), words);
  }

  /** Shows the notice of that turn. */
  public void show(Part.Side part, int turn) {
    pane(part).getChildren().setAll(sides.draw(part, turn));
  }

  /** Returns whether the clock shows another minute now. */
  public boolean clock(LocalDateTime next) {
    String minute = BoardClock.time(next);
    boolean same = minute.equals(time.getText()) && BoardClock.day(next).equals(day.getText());
    now = next;
    if (!same) {
      time.setText(minute);
      day.setText(BoardClock.day(next));
      place();
    }
    return !same;
  }

  private Pane pane(Part part) {
    Pane there = parts.get(part);
    if (there != null) {
      return there;
    }
    return switch (part) {
      case Part.Band band -> new Pane(new Ticker(band).ground());
      case Part.Still still -> new Pane(new Ticker(still.band()).ground());
      case Part.Pages _, Part.Side _ -> {
        var pane = new Pane();
        pane.relocate(part.place().left(), part.place().top());
        yield pane;
      }
    };
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
    root.getChildren().addAll(seal(tile, top), name, day, time, body, mark);
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
