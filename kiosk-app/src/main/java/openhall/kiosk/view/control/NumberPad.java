package openhall.kiosk.view.control;

import javafx.scene.layout.VBox;
import openhall.kiosk.screen.Event;

/** Digits and a point, to type a quantity with. FX thread only. */
public final class NumberPad extends VBox {

  public NumberPad(Glass glass) {
    var keys = new KeyMaker(glass);
    getStyleClass().add("keyboard");
    setMinWidth(keys.telephone());
    setPrefWidth(keys.telephone());
    var grid = new KeyGrid(KeyMaker.COLUMNS, keys.gap());
    keys.digits(grid);
    String spoken = "." + glass.say("，") + glass.say("小数点");
    Touch point = glass.key("key", Say.word("."), spoken, new Event.Typed("."));
    grid.add(keys.sized(point), KeyMaker.COLUMNS - 1, 2, 1);
    getChildren().add(grid);
  }
}
