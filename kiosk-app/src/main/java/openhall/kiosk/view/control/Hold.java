package openhall.kiosk.view.control;

import java.time.Duration;
import java.util.function.LongSupplier;
import javafx.scene.Node;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/**
 * Something to look at, which acts when it has been held for three seconds and the finger is lifted
 * inside it. Nobody does that by chance, and nothing tells a resident of it. FX thread only.
 */
public final class Hold extends StackPane {
  /** How long staff hold it. */
  public static final Duration LONG = Duration.ofSeconds(3);

  private final LongSupplier nanos;
  private final Runnable action;
  private long since;

  Hold(LongSupplier nanos, Node content, Runnable action) {
    this.nanos = nanos;
    this.action = action;
    getStyleClass().add("hold");
    getChildren().add(content);
    setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    setPickOnBounds(true);
    content.setMouseTransparent(true);
    setOnMousePressed(_ -> since = nanos.getAsLong());
    setOnMouseReleased(this::lifted);
  }

  private void lifted(MouseEvent event) {
    boolean held = nanos.getAsLong() - since >= LONG.toNanos();
    if (held && contains(event.getX(), event.getY())) {
      action.run();
    }
  }
}
