package openhall.kiosk.view.control;

import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import openhall.kiosk.screen.Answer;
import openhall.kiosk.screen.Weight;

/** What it costs, how long it takes, how often one comes, where: side by side, figures largest. */
public final class AnswerStrip extends GridPane {
  private static final int LONG_FIGURE = 4;
  // So many characters of the unit's size a cell has to hold; words of letters take more.
  private static final double WANTED = 6;
  private static final double UNIT = 14.5;
  private static final double WORDIER = 1.4;

  public AnswerStrip(Glass glass, List<Answer> answers) {
    getStyleClass().addAll("answers", "block");
    double wanted = WANTED * glass.mm().text(UNIT) * (glass.tongue().wordy() ? WORDIER : 1);
    boolean narrow = glass.mm().column() < wanted * answers.size();
    int columns = narrow ? 2 : answers.size();
    for (int column = 0; column < columns; column++) {
      var constraints = new ColumnConstraints();
      constraints.setPercentWidth(100.0 / columns);
      getColumnConstraints().add(constraints);
    }
    for (int i = 0; i < answers.size(); i++) {
      add(cell(answers.get(i), i, columns, answers.size()), i % columns, i / columns);
    }
  }

  private static Node cell(Answer answer, int index, int columns, int size) {
    VBox cell =
        Say.column(
            "answer",
            Say.word(answer.question(), "answer-question"),
            figure(answer),
            Say.even(answer.note(), "answer-note"));
    cell.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
    if (answer.weight() == Weight.MONEY) {
      cell.getStyleClass().add("money");
    }
    if (!answer.stated()) {
      cell.getStyleClass().add("unstated");
    }
    if (index % columns > 0) {
      cell.getStyleClass().add("inner");
    }
    cell.getStyleClass().add(corner(index, columns, size));
    return cell;
  }

  private static String corner(int index, int columns, int size) {
    if (columns == size) {
      return index == 0 ? "first" : index == size - 1 ? "last" : "middle";
    }
    return index == 0 ? "north-west" : index < columns ? "north-east" : "lower";
  }

  private static Node figure(Answer answer) {
    boolean word = answer.figure().codePoints().anyMatch(Character::isIdeographic);
    var figure =
        Say.word(
            answer.figure(),
            "answer-figure",
            word || answer.figure().length() > LONG_FIGURE ? "wordy" : "number");
    var unit = Say.word(answer.unit(), "answer-unit");
    // A unit that has no room beside its figure stands below it.
    var line = new FlowPane(figure, unit);
    line.getStyleClass().add("answer-line");
    line.setRowValignment(VPos.BASELINE);
    return line;
  }
}
