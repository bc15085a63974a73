package openhall.kiosk;

import java.util.function.Consumer;
import javafx.scene.Cursor;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javafx.stage.StageStyle;

/** A small window over everything, as large as what it shows. FX thread only. */
final class CardWindow {

  private CardWindow() {}

  /** Opens it; {@code place} is asked where once it knows how large it is. */
  static Stage open(Parent card, Consumer<? super Stage> place) {
    var scene = new Scene(card);
    scene.setCursor(Cursor.NONE);
    var window = new Stage(StageStyle.UNDECORATED);
    window.setTitle("Openhall");
    window.setAlwaysOnTop(true);
    window.setScene(scene);
    window.setOnCloseRequest(javafx.event.Event::consume);
    window.setOnShown(_ -> place.accept(window));
    window.show();
    return window;
  }
}
