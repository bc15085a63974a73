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
import javafx.scene.layout.Region;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.VBox;
import openhall.kiosk.screen.Event;
import openhall.kiosk.screen.Link;
import openhall.kiosk.screen.Place;
import openhall.kiosk.screen.Screen.Home;
import openhall.kiosk.screen.Tile;
import openhall.kiosk.view.control.Glass;
import openhall.kiosk.view.control.Say;
import openhall.kiosk.view.control.Signs;
import openhall.kiosk.view.control.Touch;

/** One question, and the ways to an answer. */
final class HomeView {
  private static final int COLUMNS = 2;

  private HomeView() {}

  static Sheet of(Glass glass, Home home, boolean low) {
    Node question = Say.even(home.question(), "question-title");
    VBox ask = Say.column("ask");
    home.emergency().ifPresent(link -> ask.getChildren().add(emergency(glass, link)));
    // Lying down there is no room for words twice as large that only ask.
    if (!low && (glass.mm().portrait() || !glass.mm().largest())) {
      ask.getChildren().add(question);
    }
    // What is scarce is given to the large things first.
    boolean brief = low || glass.mm().large() || (glass.tongue().wordy() && !glass.mm().portrait());
    boolean both = (glass.mm().large() && (low || glass.tongue().wordy())) || glass.mm().largest();
    ask.getChildren()
        .add(finder(glass, both ? home.hint() : home.hint() + glass.say("，") + home.example()));
    if (!brief) {
      ask.getChildren().add(suggestions(glass, home.suggestions()));
    }
    GridPane tiles = tiles(glass, home.tiles(), brief, both);
    return Sheet.of(low ? question : new Region(), arranged(glass, ask, tiles));
  }

  private static Node arranged(Glass glass, VBox ask, GridPane tiles) {
    if (glass.mm().portrait()) {
      VBox.setVgrow(tiles, Priority.ALWAYS);
      var column = Say.column("home", ask, tiles);
      VBox.setVgrow(column, Priority.ALWAYS);
      return column;
    }
    HBox.setHgrow(tiles, Priority.ALWAYS);
    double share = glass.mm().largest() ? 0.4 : 0.44;
    ask.setPrefWidth(glass.mm().width() * share);
    ask.setMinWidth(glass.mm().width() * share);
    HBox wide = Say.row("home-wide", ask, tiles);
    wide.setAlignment(Pos.TOP_LEFT);
    VBox.setVgrow(wide, Priority.ALWAYS);
    return wide;
  }

  private static Node finder(Glass glass, String hint) {
    HBox words =
        Say.row(
            "finder-words",
            Say.wide(Say.text(hint, "finder-hint")),
            Say.row("finder-button", Say.word(glass.say("查找"))));
    return glass.touch(
        "finder", words, glass.say("查找，{0}", hint), new Event.Open(new Place.Search()));
  }

  private static Node suggestions(Glass glass, List<Link> links) {
    var flow = new FlowPane();
    flow.getStyleClass().add("suggestions");
    for (Link link : links) {
      Touch chip = glass.touch("chip", Say.text(link.title()), link.title(), link.tap());
      chip.maxWidthProperty().bind(flow.widthProperty());
      flow.getChildren().add(chip);
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
    return glass.touch("emergency", words, link.note() + glass.say("，") + link.title(), link.tap());
  }

  private static GridPane tiles(Glass glass, List<Tile> tiles, boolean brief, boolean bare) {
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
      grid.add(tile(glass, tiles.get(i), brief, bare), i % COLUMNS, i / COLUMNS);
    }
    return grid;
  }

  private static Touch tile(Glass glass, Tile tile, boolean brief, boolean bare) {
    HBox head = Say.row("tile-head", Say.word(tile.title(), "tile-title"));
    VBox words = Say.column("tile-words", head);
    if (brief) {
      words.getStyleClass().add("brief");
      if (!bare) {
        words.getChildren().add(Say.word(tile.count(), "tile-count"));
      }
    } else {
      head.getChildren().addAll(Say.space(), Say.word(tile.count(), "tile-count"));
      head.setAlignment(Pos.BASELINE_LEFT);
      words.getChildren().add(Say.even(tile.note(), "tile-note"));
    }
    String spoken = String.join(glass.say("，"), tile.title(), tile.note(), tile.count());
    Touch touch = glass.touch(brief ? "tile-brief" : "tile", words, spoken, tile.tap());
    touch.getStyleClass().add("tile-" + tile.weight().name().toLowerCase(Locale.ROOT));
    touch.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
    return touch;
  }
}
