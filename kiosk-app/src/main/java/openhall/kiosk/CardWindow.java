package openhall.kiosk;

import java.util.function.BiFunction;
import javafx.geometry.Point2D;
import javafx.scene.Cursor;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javafx.stage.StageStyle;

/** A small window over everything, as large as what it shows. FX thread only. */
final class CardWindow {

  private CardWindow() {}

  /**
   * Opens it where it is to stand: a window that is moved after it was shown drags along what lay
   * under it until it is painted.
   *
   * @param place from width and height, in pixels of the desktop
   */
  static Stage open(Parent card, BiFunction<Double, Double, Point2D> place) {
    var scene = new Scene(card);
    scene.setCursor(Cursor.NONE);
    card.applyCss();
    double width = Math.ceil(card.prefWidth(-1));
    double height = Math.ceil(card.prefHeight(-1));
    Point2D corner = place.apply(width, height);
    var window = new Stage(StageStyle.UNDECORATED);
    window.setTitle("Openhall");
    window.setAlwaysOnTop(true);
    window.setScene(scene);
    window.setOnCloseRequest(javafx.event.Event::consume);
    window.setX(Math.floor(corner.getX()));
    window.setY(Math.floor(corner.getY()));
    window.setWidth(width);
    window.setHeight(height);
    window.show();
    return window;
  }
}
