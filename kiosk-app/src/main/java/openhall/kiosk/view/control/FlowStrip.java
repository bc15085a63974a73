package openhall.kiosk.view.control;

import java.util.List;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import openhall.kiosk.screen.Part.Stage;

/**
 * The steps as a drawn line from left to right; more than fit are spread evenly over several lines.
 */
final class FlowStrip extends GridPane {
  private static final int LONGEST_NOTE = 8;

  FlowStrip(Glass glass, List<Stage> stages) {
    getStyleClass().addAll("flow", "block");
    int most = glass.mm().large() ? 3 : 5;
    int lines = (stages.size() + most - 1) / most;
    int columns = (stages.size() + lines - 1) / lines;
    for (int column = 0; column < columns; column++) {
      var constraints = new ColumnConstraints();
      constraints.setPercentWidth(100.0 / columns);
      constraints.setHalignment(HPos.CENTER);
      getColumnConstraints().add(constraints);
    }
    for (int i = 0; i < stages.size(); i++) {
      int column = i % columns;
      boolean joinedLeft = i > 0 && column > 0;
      boolean joinedRight = i + 1 < stages.size() && column + 1 < columns;
      Node cell = cell(i + 1, stages.get(i), joinedLeft, joinedRight);
      GridPane.setValignment(cell, VPos.TOP);
      add(cell, column, i / columns);
    }
  }

  private static Node cell(int number, Stage stage, boolean left, boolean right) {
    VBox cell = Say.column("stage", head(number, left, right), centred(stage.name(), "stage-name"));
    cell.setAlignment(Pos.TOP_CENTER);
    String when = stage.time().isEmpty() ? stage.place() : stage.time();
    // A long place stands below, with what is done there.
    if (!when.isEmpty() && when.length() <= LONGEST_NOTE) {
      cell.getChildren().add(centred(when, "stage-note"));
    }
    return cell;
  }

  private static Node centred(String text, String style) {
    return Say.centred(text, style);
  }

  private static Node head(int number, boolean left, boolean right) {
    var circle = new StackPane(Say.word(Integer.toString(number), "stage-number"));
    circle.getStyleClass().add("stage-circle");
    var head = new HBox(line(left), circle, line(right));
    head.setAlignment(Pos.CENTER);
    head.setMaxWidth(Double.MAX_VALUE);
    return head;
  }

  private static Region line(boolean drawn) {
    var line = new Region();
    line.getStyleClass().add(drawn ? "stage-line" : "stage-no-line");
    HBox.setHgrow(line, Priority.ALWAYS);
    return line;
  }
}
