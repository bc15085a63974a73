package openhall.kiosk.view;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import openhall.kiosk.screen.Event;
import openhall.kiosk.screen.Screen.StaffDoor;
import openhall.kiosk.view.control.Glass;
import openhall.kiosk.view.control.Say;
import openhall.kiosk.view.control.Touch;

/** Digits to type a PIN with; what has been typed shows as dots. */
final class StaffDoorView {
  private static final int COLUMNS = 3;
  private static final double LEAST = 60;
  private static final double GAP = 12;
  private static final List<String> DIGITS = List.of("1", "2", "3", "4", "5", "6", "7", "8", "9");

  private StaffDoorView() {}

  static Sheet of(Glass glass, StaffDoor door) {
    VBox head = Heads.title(door.title(), door.words());
    if (!door.keys()) {
      return Sheet.of(head, new Region());
    }
    String dots = door.digits() == 0 ? "\u00A0" : "●".repeat(door.digits());
    var typed = Say.row("door-typed", Say.word(dots, "door-dots"));
    typed.setAlignment(Pos.CENTER);
    typed.setAccessibleText("已输入 " + door.digits() + " 位");
    var keys = keys(glass);
    if (glass.mm().portrait()) {
      VBox.setVgrow(keys, Priority.ALWAYS);
      return Sheet.of(head, typed, keys);
    }
    keys.setMinWidth(COLUMNS * glass.mm().target(LEAST) + (COLUMNS - 1) * glass.mm().gap(GAP));
    HBox beside =
        Say.row("door-beside", Say.wide(Say.column("door-words", head, typed)), Say.wide(keys));
    beside.setAlignment(Pos.TOP_LEFT);
    return Sheet.of(new Region(), beside);
  }

  private static Region keys(Glass glass) {
    var keys = new GridPane();
    keys.getStyleClass().add("door-keys");
    for (int column = 0; column < COLUMNS; column++) {
      var constraints = new ColumnConstraints();
      constraints.setPercentWidth(100.0 / COLUMNS);
      keys.getColumnConstraints().add(constraints);
    }
    for (int i = 0; i < DIGITS.size(); i++) {
      keys.add(digit(glass, DIGITS.get(i)), i % COLUMNS, i / COLUMNS);
    }
    int last = DIGITS.size() / COLUMNS;
    keys.add(key(glass, "删除", new Event.Erase()), 0, last);
    keys.add(digit(glass, "0"), 1, last);
    keys.add(key(glass, "确定", new Event.Knock()), 2, last);
    return keys;
  }

  private static Touch digit(Glass glass, String digit) {
    return key(glass, digit, new Event.Typed(digit));
  }

  private static Touch key(Glass glass, String text, Event event) {
    Touch key = glass.key("door-key", Say.word(text), text, event);
    key.setMaxWidth(Double.MAX_VALUE);
    return key;
  }
}
