package openhall.kiosk.view.control;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import openhall.kiosk.screen.Part;
import openhall.kiosk.screen.Part.Aside;
import openhall.kiosk.screen.Part.Stage;

/**
 * The steps as stations on a line from top to bottom, each with all that is said about it, and what
 * may come in between beside it. A page may end between any two.
 */
record FlowRows(Glass glass, Part.Flow flow) {
  Stream<Node> nodes() {
    int last = flow.stages().size() - 1;
    Stream<Node> stages =
        IntStream.rangeClosed(0, last)
            .mapToObj(i -> row(rail(i, last), words(flow.stages().get(i))));
    Stream<Node> anywhere =
        flow.anywhere().stream()
            .map(aside -> row(emptyRail(), Say.column("stage-words", aside(aside))));
    return Stream.concat(stages, anywhere);
  }

  private static Node row(Node rail, VBox words) {
    HBox row = Say.row("stage", rail, Say.wide(words));
    row.setAlignment(Pos.TOP_LEFT);
    row.setFillHeight(true);
    row.getStyleClass().addAll("running", "block");
    return row;
  }

  private VBox words(Stage stage) {
    HBox head = Say.row("stage-head", Say.wide(Say.text(stage.name(), "stage-name")));
    VBox words = Say.column("stage-words", head);
    if (!stage.time().isEmpty()) {
      var time = Say.word(stage.time(), "stage-time");
      // At large type there is no room beside.
      (glass.mm().large() ? words : head).getChildren().add(time);
    }
    stage.said().forEach(line -> words.getChildren().add(Say.text(line, "stage-note")));
    stage.asides().forEach(aside -> words.getChildren().add(aside(aside)));
    return words;
  }

  private static VBox aside(Aside aside) {
    return Say.column(
        "aside", Say.text(aside.name(), "aside-name"), Say.text(aside.note(), "stage-note"));
  }

  private static Node rail(int index, int last) {
    var circle = new StackPane(Say.word(Integer.toString(index + 1), "stage-number"));
    circle.getStyleClass().add("stage-circle");
    Region above = line(index > 0);
    above.getStyleClass().add("stage-above");
    Region below = line(index < last);
    VBox.setVgrow(below, Priority.ALWAYS);
    var rail = Say.column("stage-rail", above, circle, below);
    rail.setAlignment(Pos.TOP_CENTER);
    return rail;
  }

  private static Node emptyRail() {
    return Say.column("stage-rail");
  }

  private static Region line(boolean drawn) {
    var line = new Region();
    line.getStyleClass().add(drawn ? "stage-line" : "stage-no-line");
    return line;
  }
}
