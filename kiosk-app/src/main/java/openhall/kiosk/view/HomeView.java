package openhall.kiosk.view;

import java.util.List;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.VBox;
import openhall.kiosk.screen.Event;
import openhall.kiosk.screen.Place;
import openhall.kiosk.screen.Screen.Home;
import openhall.kiosk.screen.Screen.Link;
import openhall.kiosk.screen.Screen.Tile;
import openhall.kiosk.view.control.Glass;
import openhall.kiosk.view.control.Say;
import openhall.kiosk.view.control.Signs;
import openhall.kiosk.view.control.Touch;

/** One question, and the ways to an answer. */
final class HomeView {
  private static final int COLUMNS = 2;

  private HomeView() {}

  static Node of(Glass glass, Home home) {
    VBox ask =
        Say.column(
            "ask",
            Say.word(home.question(), "question-title"),
            finder(glass, home.hint()),
            suggestions(glass, home.suggestions()));
    home.emergency().ifPresent(link -> ask.getChildren().addFirst(emergency(glass, link)));
    GridPane tiles = tiles(glass, home.tiles());
    if (glass.mm().portrait()) {
      VBox.setVgrow(tiles, Priority.ALWAYS);
      return Say.column("home", ask, tiles);
    }
    HBox.setHgrow(ask, Priority.ALWAYS);
    HBox.setHgrow(tiles, Priority.ALWAYS);
    ask.setPrefWidth(glass.mm().width() * 0.42);
    HBox wide = Say.row("home-wide", ask, tiles);
    wide.setAlignment(Pos.TOP_LEFT);
    return wide;
  }

  private static Node finder(Glass glass, String hint) {
    HBox words =
        Say.row(
            "finder-words",
            Say.wide(Say.text(hint, "finder-hint")),
            Say.row("finder-button", Say.word("查找")));
    return glass.touch("finder", words, "查找，" + hint, new Event.Open(new Place.Search()));
  }

  private static Node suggestions(Glass glass, List<Link> links) {
    var flow = new FlowPane();
    flow.getStyleClass().add("suggestions");
    for (Link link : links) {
      flow.getChildren().add(glass.touch("chip", Say.word(link.title()), link.title(), link.tap()));
    }
    return flow;
  }

  private static Node emergency(Glass glass, Link link) {
    HBox words =
        Say.row(
            "emergency-words",
            Say.word(link.note(), "emergency-mark"),
            Say.wide(Say.text(link.title(), "emergency-title")),
            Say.sign(Signs.ON, glass.mm().length(14), "emergency-sign"));
    return glass.touch("emergency", words, link.note() + "，" + link.title(), link.tap());
  }

  private static GridPane tiles(Glass glass, List<Tile> tiles) {
    var grid = new GridPane();
    grid.getStyleClass().add("tiles");
    for (int column = 0; column < COLUMNS; column++) {
      var constraints = new ColumnConstraints();
      constraints.setPercentWidth(100.0 / COLUMNS);
      grid.getColumnConstraints().add(constraints);
    }
    int lines = (tiles.size() + COLUMNS - 1) / COLUMNS;
    for (int line = 0; line < lines; line++) {
      var constraints = new RowConstraints();
      constraints.setPercentHeight(100.0 / lines);
      grid.getRowConstraints().add(constraints);
    }
    for (int i = 0; i < tiles.size(); i++) {
      grid.add(tile(glass, tiles.get(i)), i % COLUMNS, i / COLUMNS);
    }
    return grid;
  }

  private static Touch tile(Glass glass, Tile tile) {
    HBox head = Say.row("tile-head", Say.word(tile.title(), "tile-title"));
    VBox words = Say.column("tile-words", head);
    if (glass.mm().large()) {
      words.getChildren().add(Say.word(tile.count(), "tile-count"));
    } else {
      head.getChildren().addAll(Say.space(), Say.word(tile.count(), "tile-count"));
      head.setAlignment(Pos.BASELINE_LEFT);
      words.getChildren().add(Say.text(tile.note(), "tile-note"));
    }
    String spoken = String.join("，", tile.title(), tile.note(), tile.count());
    Touch touch = glass.touch("tile", words, spoken, tile.tap());
    touch.getStyleClass().add("tile-" + tile.weight().name().toLowerCase(Locale.ROOT));
    touch.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
    return touch;
  }
}
